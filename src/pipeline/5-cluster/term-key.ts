// A term as a number, so that thousands of stories can hold hundreds of terms each.

/**
 * A hash of 32 bits (FNV-1a, then mixed), never 0. Two terms of one comparison have the same about
 * once in fifty thousand comparisons, and then count as one.
 */
export function termKey(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
