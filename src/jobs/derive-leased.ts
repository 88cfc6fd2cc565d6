// Derives stale stories where many processes do: each story is lent to one of them.

import type { SharedWork } from "../store/shared-work.ts";
import { type DeriveParts, deriveStale } from "./derive-stale.ts";

export type LeasedParts = Omit<DeriveParts, "isDue"> & {
	readonly shared: SharedWork;
	/** How long a story is lent; while it is worked on the loan is renewed. */
	readonly leaseMs: number;
};

/** Stories lent at once, for each task that the workers hold. */
const storiesPerTask = 4;

/** Derives some stories; says how many there were, and which could not be derived. */
export async function deriveLeased(
	parts: LeasedParts,
	which: "all" | "grown",
): Promise<{ readonly stories: number; readonly errors: readonly string[] }> {
	const { store, shared, pool, leaseMs } = parts;
	const limit = pool.inFlightMax * storiesPerTask;
	const stale = await shared.leaseStale({ limit, isGrown: which === "grown", leaseMs });
	if (stale.length === 0) return { stories: 0, errors: [] };
	const ids = stale.map(({ id }) => id);
	const renewing = setInterval(() => {
		shared.renewStale(ids, leaseMs).catch(() => undefined);
	}, leaseMs / 3);
	const stories = { ...store.stories, listStale: async () => stale };
	try {
		const { errors } = await deriveStale({
			...{ ...parts, store: { ...store, stories }, isDue: () => true },
		});
		return { stories: stale.length, errors };
	} finally {
		clearInterval(renewing);
		await shared.endStale(ids);
	}
}
