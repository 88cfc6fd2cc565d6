// Derives stale stories where many processes do: each story is lent to one of them.

import type { SharedWork } from "../store/shared-work.ts";
import { type DeriveParts, deriveStale } from "./derive-stale.ts";

export type LeasedParts = Omit<DeriveParts, "isDue"> & {
	readonly shared: SharedWork;
	/** How long a story is lent: longer than one takes. */
	readonly leaseMs: number;
};

/** Stories lent at once, for each task that the workers hold. */
const storiesPerTask = 4;

/** Derives some stories; says how many there were, and which could not be derived. */
export async function deriveLeased(
	parts: LeasedParts,
	which: "all" | "grown",
): Promise<{ readonly stories: number; readonly errors: readonly string[] }> {
	const { store, shared, pool, now, leaseMs } = parts;
	const lease = {
		...{ limit: pool.inFlightMax * storiesPerTask, isGrown: which === "grown" },
		...{ nowMs: now(), untilMs: now() + leaseMs },
	};
	const stale = await shared.leaseStale(lease);
	if (stale.length === 0) return { stories: 0, errors: [] };
	const stories = { ...store.stories, listStale: async () => stale };
	try {
		const { errors } = await deriveStale({
			...{ ...parts, store: { ...store, stories }, isDue: () => true },
		});
		return { stories: stale.length, errors };
	} finally {
		await shared.endStale(stale.map(({ id }) => id));
	}
}
