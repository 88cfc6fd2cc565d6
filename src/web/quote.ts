// Puts words of an article between quotation marks, once.

/** Words that begin with a mark of their own are left as they are. */
export function quote(words: string): string {
	return /^["“”‘'«„]/.test(words) ? words : `“${words}”`;
}

/** A change as it is told, `Orsk denies it: “…”`, without the marks around words that have some. */
export function withoutOuterQuotes(told: string): string {
	return told.replace(/: “(["“].*)”$/s, ": $1");
}
