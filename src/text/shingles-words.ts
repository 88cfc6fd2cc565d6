// Words of a text as numbers, fast enough for every article of thousands of feeds.

/**
 * Calls `visit` with every word between `start` and `end`: a run of letters and digits, in lower
 * case, as a 32-bit hash that is never 0. An ideograph is a word of its own; an apostrophe inside
 * a word is left out of it ("don't" is "dont").
 */
export function eachWordHash(
	text: string,
	start: number,
	end: number,
	visit: (hash: number, start: number, end: number) => void,
): void {
	let hash = offsetBasis;
	let wordStart = -1;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		const kind = kindOf(code);
		if (kind === letter) {
			if (wordStart === -1) wordStart = at;
			hash = Math.imul(hash ^ lowerCode(code), prime);
			continue;
		}
		if (kind === joiner && wordStart !== -1) continue;
		if (wordStart !== -1) visit(finish(hash), wordStart, at);
		wordStart = -1;
		hash = offsetBasis;
		if (kind === ideograph) visit(finish(Math.imul(offsetBasis ^ code, prime)), at, at + 1);
	}
	if (wordStart !== -1) visit(finish(hash), wordStart, end);
}

/** FNV-1a, 32 bits (RFC 9923). */
const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

const other = 0;
const letter = 1;
const joiner = 2;
const ideograph = 3;

function kindOf(code: number): number {
	if (code < 128) {
		const folded = code | 32;
		if (folded >= 97 && folded <= 122) return letter;
		if (code >= 48 && code <= 57) return letter;
		return code === 39 ? joiner : other;
	}
	return wideKindOf(code);
}

function wideKindOf(code: number): number {
	if (code === 0x2019) return joiner;
	if (code < 0xc0 || code === 0xd7 || code === 0xf7) return other;
	if (code >= 0x2000 && code <= 0x2bff) return other;
	if (code >= 0x3000 && code <= 0x303f) return other;
	if (code >= 0x3040 && code <= 0x9fff) return ideograph;
	if (code >= 0xff00 && code <= 0xff0f) return other;
	return letter;
}

function lowerCode(code: number): number {
	if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
	if (code >= 0xc0 && code <= 0xde) return code + 32;
	if (code >= 0x391 && code <= 0x3a9) return code + 32;
	if (code >= 0x410 && code <= 0x42f) return code + 32;
	return code;
}

/** Spreads the bits, so that any few of them can be used to sample. */
function finish(hash: number): number {
	let mixed = hash ^ (hash >>> 16);
	mixed = Math.imul(mixed, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xc2b2ae35);
	mixed ^= mixed >>> 16;
	const value = mixed >>> 0;
	return value === 0 ? 1 : value;
}
