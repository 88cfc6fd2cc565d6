// Who spoke so far in an article, for pronouns and bare nouns to mean.

import type { SpeakerRef } from "../../news/statement.ts";

/** A speaker of an earlier statement. */
export type PastSpeaker = {
	readonly ref: SpeakerRef;
	/** Where it was named or meant. */
	readonly at: number;
};

/** The speakers of the statements that were read, in the order of their cues. */
export type PastSpeakers = {
	readonly add: (speaker: PastSpeaker) => void;
	readonly last: () => PastSpeaker | undefined;
	/** The last that stands before a place. */
	readonly before: (at: number) => PastSpeaker | undefined;
	/** Those from one place to before another, latest first; a look back ends where its reach ends. */
	readonly between: (from: number, to: number) => readonly PastSpeaker[];
	/** The one of several names that spoke last. */
	readonly lastOf: (names: readonly string[]) => PastSpeaker | undefined;
};

/** Nobody yet. */
export function startPast(): PastSpeakers {
	const all: PastSpeaker[] = [];
	const lastByName = new Map<string, number>();
	return {
		add: (speaker) => {
			lastByName.set(speaker.ref.name, all.length);
			all.push(speaker);
		},
		last: () => all.at(-1),
		before: (at) => all.findLast((past) => past.at < at),
		between: (from, to) => {
			const first = all.findLastIndex(({ at }) => at < from) + 1;
			return all
				.slice(first)
				.filter(({ at }) => at < to)
				.reverse();
		},
		lastOf: (names) => all[Math.max(...names.map((name) => lastByName.get(name) ?? -1))],
	};
}
