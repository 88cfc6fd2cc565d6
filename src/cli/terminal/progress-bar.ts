// How far a reading is: a bar that is redrawn on a terminal, a line now and then elsewhere.

import type { Reading } from "../../actions/read-inputs.ts";
import { count } from "./paper.ts";
import type { Style } from "./style.ts";

export type ProgressOptions = {
	/** Where to write: standard error, so that it never mixes with results. */
	readonly write: (text: string) => void;
	readonly isTerminal: boolean;
	readonly columns: number;
	readonly style: Style;
	readonly now: () => number;
};

export type ProgressBar = { readonly show: (reading: Reading) => void; readonly end: () => void };

const redrawMs = 80;
const lineMs = 5_000;
const barWidth = 24;

/** A bar for one reading. */
export function createProgressBar(options: ProgressOptions): ProgressBar {
	const { write, isTerminal, columns, style, now } = options;
	const startMs = now();
	let lastMs = isTerminal ? 0 : startMs;
	let drawn = false;
	return {
		show: (reading) => {
			if (now() - lastMs < (isTerminal ? redrawMs : lineMs)) return;
			lastMs = now();
			const text = describe(reading, now() - startMs);
			if (!isTerminal) {
				write(`${text}\n`);
				return;
			}
			const bar = drawBar(reading.total === 0 ? 0 : reading.done / reading.total);
			const room = Math.max(0, columns - barWidth - 3);
			write(`\r\u001b[2K${style.cyan(bar)} ${text.slice(0, room)}`);
			drawn = true;
		},
		end: () => {
			if (drawn) write("\r\u001b[2K");
		},
	};
}

function drawBar(share: number): string {
	const filled = Math.round(Math.min(1, share) * barWidth);
	return "█".repeat(filled) + "░".repeat(barWidth - filled);
}

function describe(reading: Reading, elapsedMs: number): string {
	if (reading.phase === "deriving") {
		return `${count(reading.storiesLeft, "story", "stories")} left to put on record`;
	}
	const perSecond = reading.done / Math.max(1, elapsedMs / 1000);
	const rate = elapsedMs > 2_000 && perSecond >= 1 ? ` · ${perSecond.toFixed(0)} a second` : "";
	return `${reading.done} of ${count(reading.total, "page")}${rate}`;
}
