// Notices changes, lets alerts ring when their time has come, and sends them, until it is stopped.

import { keptAlerts, keptDeliveries, keptRings } from "../actions/alerts/kept-alerts.ts";
import { pause } from "../actions/pause.ts";
import type { Workspace } from "../actions/workspace.ts";
import type { MailServer } from "./channels/channel.ts";
import { noticeChanges, noticeFeeds } from "./notice-changes.ts";
import { releaseAlerts } from "./release-alerts.ts";
import { type OutboxTools, sendOutbox } from "./send-outbox.ts";

export type AlertOptions = {
	readonly signal: AbortSignal;
	/** Where the application is: "http://127.0.0.1:7711". */
	readonly base: string;
	readonly mail: MailServer | undefined;
	/** Told once for each failure; the work goes on after a wait. */
	readonly onProblem: (sentence: string) => void;
};

const lookMs = 2_000;
const afterProblemMs = 30_000;
const tendGapMs = 10 * 60_000;

/** How long alerts and the log of deliveries are kept. */
const keptMs = 90 * 24 * 60 * 60_000;

/** Resolves when the signal comes and the message at hand is sent. */
export async function runAlerts(workspace: Workspace, options: AlertOptions): Promise<void> {
	const { signal, onProblem } = options;
	const { store, web, now } = workspace;
	const { base, mail } = options;
	const contact = mail === undefined ? "mailto:owner@onrecord.invalid" : `mailto:${mail.from}`;
	const tools: OutboxTools = { store, web, now, base, mail, contact };
	let tendMs = 0;
	while (!signal.aborted) {
		let waitMs = lookMs;
		try {
			await alertOnce(workspace, tools);
			if (now() >= tendMs) {
				await tend(workspace);
				tendMs = now() + tendGapMs;
			}
		} catch (error) {
			onProblem(`Alerts: ${error instanceof Error ? error.message : String(error)}`);
			waitMs = afterProblemMs;
		}
		await pause(waitMs, signal);
	}
}

/** One round: every change since the last one, every alert that is due, every message that waits. */
export async function alertOnce(workspace: Workspace, tools: OutboxTools): Promise<void> {
	for (;;) {
		const { more } = await noticeChanges(workspace);
		if (!more) break;
	}
	await releaseAlerts(workspace);
	await sendOutbox(tools);
}

async function tend(workspace: Workspace): Promise<void> {
	const { store, now } = workspace;
	await noticeFeeds(workspace);
	for (const kind of [keptAlerts, keptDeliveries, keptRings]) {
		await kind.removeOld(store, now() - keptMs);
	}
}
