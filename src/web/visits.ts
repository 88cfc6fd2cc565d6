// When this reader was last here, kept in this browser only.

const key = "onrecord-visit";
/** A pause shorter than this belongs to the same visit. */
const pauseMs = 30 * 60 * 1000;

type Visit = { readonly seenMs: number; readonly beforeMs: number };

/**
 * The end of the visit before this one, milliseconds UTC; 0 on the first visit. Calling it counts
 * as being here.
 */
export function lastVisitMs(nowMs: number): number {
	const kept = readVisit();
	const visit =
		kept !== undefined && nowMs - kept.seenMs < pauseMs
			? { ...kept, seenMs: nowMs }
			: { seenMs: nowMs, beforeMs: kept?.seenMs ?? 0 };
	localStorage.setItem(key, JSON.stringify(visit));
	return visit.beforeMs;
}

function readVisit(): Visit | undefined {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
		const isVisit = value !== null && typeof value === "object" && "seenMs" in value;
		return isVisit ? (value as Visit) : undefined;
	} catch {
		return undefined;
	}
}
