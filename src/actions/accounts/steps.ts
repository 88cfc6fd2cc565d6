// Ways in that take two requests: what the first one left, to be taken up once and soon.

import { makeSecret } from "./secret.ts";

export type Steps<Left> = {
	/** Keeps what the first request left, under a name that nobody can guess. */
	readonly put: (left: Left, nowMs: number) => string;
	/** Takes it up; undefined where it was taken up before, or is too old. */
	readonly take: (name: string, nowMs: number) => Left | undefined;
};

/** How long somebody may take to touch a key, or to sign in at a provider, milliseconds. */
const stepMsMax = 10 * 60_000;

/** What is under way at once; the oldest is forgotten first. */
const stepsMax = 10_000;

export function createSteps<Left>(): Steps<Left> {
	const open = new Map<string, { readonly left: Left; readonly untilMs: number }>();
	return {
		put: (left, nowMs) => {
			const name = makeSecret();
			open.set(name, { left, untilMs: nowMs + stepMsMax });
			for (const [oldest, { untilMs }] of open) {
				if (open.size <= stepsMax && untilMs > nowMs) break;
				open.delete(oldest);
			}
			return name;
		},
		take: (name, nowMs) => {
			const found = open.get(name);
			open.delete(name);
			return found === undefined || found.untilMs <= nowMs ? undefined : found.left;
		},
	};
}
