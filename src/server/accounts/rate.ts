// How many requests somebody may make a minute, in memory that has a bound.

export type Rate = {
	/** Takes one request; how long to wait where there is none left, milliseconds. */
	readonly take: (name: string, nowMs: number) => number;
};

/** Names that are remembered; the one that asked longest ago is forgotten first. */
const namesMax = 20_000;
const minuteMs = 60_000;

/** A bucket of one minute's requests for each name, which fills evenly. */
export function createRate(perMinuteMax: number): Rate {
	const buckets = new Map<string, { readonly left: number; readonly atMs: number }>();
	const gapMs = minuteMs / perMinuteMax;
	return {
		take: (name, nowMs) => {
			const { left, atMs } = buckets.get(name) ?? { left: perMinuteMax, atMs: nowMs };
			const filled = Math.min(perMinuteMax, left + Math.max(0, nowMs - atMs) / gapMs);
			buckets.delete(name);
			buckets.set(name, { left: filled < 1 ? filled : filled - 1, atMs: nowMs });
			for (const oldest of buckets.keys()) {
				if (buckets.size <= namesMax) break;
				buckets.delete(oldest);
			}
			return filled < 1 ? (1 - filled) * gapMs : 0;
		},
	};
}
