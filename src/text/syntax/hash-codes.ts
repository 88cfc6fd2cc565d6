// Hashing of feature parts to 32-bit integers, the same on every machine.

/** Joins a value to a hash; cheap, and spreads small integers over all 32 bits. */
export function mixCode(hash: number, value: number): number {
	const mixed = Math.imul(hash ^ value, 0x5bd1e995);
	return mixed ^ (mixed >>> 15);
}

/** FNV-1a over the UTF-16 code units from start to end, end exclusive. */
export function textCode(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return hash ^ (hash >>> 15);
}
