// On which side of a claim a stance stands, for colour and line.

export type Side = "asserts" | "denies" | "other";

const against: ReadonlySet<string> = new Set(["denies", "doubts", "retracts"]);
const neither: ReadonlySet<string> = new Set(["declines-to-comment", "does-not-deny"]);

export function sideOf(stance: string): Side {
	if (against.has(stance)) return "denies";
	return neither.has(stance) ? "other" : "asserts";
}
