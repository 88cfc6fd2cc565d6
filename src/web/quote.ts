// Puts words of an article between quotation marks, once.

/** Words that begin with a mark of their own are left as they are. */
export function quote(words: string): string {
	return /^["“”‘'«„]/.test(words) ? words : `“${words}”`;
}
