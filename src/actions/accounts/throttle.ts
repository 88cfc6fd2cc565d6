// Slows down whoever fails again and again, in memory that has a bound.

export type Throttle = {
	/** How long a name must wait before its next try, milliseconds; 0 where it need not. */
	readonly waitMs: (name: string, nowMs: number) => number;
	/** Notes a failure. */
	readonly fail: (name: string, nowMs: number) => void;
	/** Forgets the failures of a name. */
	readonly clear: (name: string) => void;
};

export type ThrottleOptions = {
	/** Failures before a name must wait. */
	readonly freeTries: number;
	/** The first wait, milliseconds; each further failure doubles it. */
	readonly firstWaitMs: number;
	readonly waitMsMax: number;
	/** Names that are remembered; the one that failed longest ago is forgotten first. */
	readonly namesMax: number;
};

type Failures = { readonly count: number; readonly atMs: number; readonly untilMs: number };

export function createThrottle(options: ThrottleOptions): Throttle {
	const { freeTries, firstWaitMs, waitMsMax, namesMax } = options;
	const failed = new Map<string, Failures>();
	// Who has kept still for as long as the longest wait starts anew.
	const find = (name: string, nowMs: number): Failures | undefined => {
		const found = failed.get(name);
		return found === undefined || nowMs - found.atMs > waitMsMax * 2 ? undefined : found;
	};
	return {
		waitMs: (name, nowMs) => Math.max(0, (find(name, nowMs)?.untilMs ?? 0) - nowMs),
		fail: (name, nowMs) => {
			const count = (find(name, nowMs)?.count ?? 0) + 1;
			const beyond = count - freeTries;
			const waitMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** Math.min(beyond, 30), waitMsMax);
			failed.delete(name);
			failed.set(name, { count, atMs: nowMs, untilMs: nowMs + waitMs });
			for (const oldest of failed.keys()) {
				if (failed.size <= namesMax) break;
				failed.delete(oldest);
			}
		},
		clear: (name) => failed.delete(name),
	};
}
