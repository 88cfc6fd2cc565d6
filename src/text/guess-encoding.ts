// Which character set some bytes are in, where nothing says it.

import { latinLetters, multiByteSets, singleByteSets } from "./guess-encoding.data.ts";

/** How many bytes a guess looks at, from the first one beyond ASCII. */
const sampleBytesMax = 65_536;

/** The score below which no multi-byte set is believed; right ones score near 1. */
const multiByteScoreMin = 0.5;

/**
 * UTF-16 without a byte order mark: half of the bytes of a text in a Latin script are zero, all
 * on one side. Undefined where they are not.
 */
export function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
	const length = Math.min(bytes.length, 1024) & ~1;
	if (length < 4) return undefined;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const enough = length * 0.35;
	if (odd > enough && even < length * 0.02) return "utf-16le";
	return even > enough && odd < length * 0.02 ? "utf-16be" : undefined;
}

/**
 * Guesses the encoding of bytes that are not UTF-8 (WHATWG name). East Asian sets are told by
 * how much of the text falls on their common characters, the others by whose letters join into
 * words; `windows-1252` where nothing speaks for another.
 */
export function guessEncoding(bytes: Uint8Array): string {
	const first = bytes.findIndex((byte) => byte > 0x7f);
	if (first === -1) return bytes.includes(0x1b) ? "iso-2022-jp" : "windows-1252";
	const sample = bytes.subarray(first, first + sampleBytesMax);
	let best = { encoding: "windows-1252", score: multiByteScoreMin };
	for (const { encoding, common, commonShare } of multiByteSets) {
		const score = Math.min(1, scoreMultiByte(sample, encoding, common) / commonShare);
		if (score > best.score) best = { encoding, score };
	}
	return best.encoding === "windows-1252" ? guessSingleByte(sample) : best.encoding;
}

/** The share of the characters beyond ASCII that are common ones; 0 where the bytes do not fit. */
function scoreMultiByte(sample: Uint8Array, encoding: string, common: RegExp): number {
	let text: string;
	try {
		text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
	} catch {
		return 0;
	}
	let wide = 0;
	let usual = 0;
	for (const char of text) {
		if (char <= "\u007F") continue;
		wide++;
		if (common.test(char)) usual++;
	}
	return wide === 0 ? 0 : usual / wide;
}

function guessSingleByte(sample: Uint8Array): string {
	let best = { encoding: "windows-1252", score: 0 };
	for (const { encoding, letters } of singleByteSets) {
		const score = scoreSingleByte(new TextDecoder(encoding).decode(sample), letters);
		if (score > best.score) best = { encoding, score };
	}
	return best.encoding;
}

/**
 * Letters of the set score by how usual they are; capitals after a small letter and signs inside
 * a word cost, since a wrong set is full of them.
 */
function scoreSingleByte(text: string, letters: ReadonlyMap<string, number>): number {
	let score = 0;
	let before = " ";
	for (const char of text) {
		if (char > "\u007F") {
			const weight = letters.get(char) ?? (latinLetters.has(char) ? 0 : -0.5);
			const broken = isSmall(before) && (isCapital(char) || !/[\p{L}\p{M}]/u.test(char));
			score += broken && weight > 0 ? -1 : weight;
		}
		before = char;
	}
	return score;
}

function isSmall(char: string): boolean {
	return char !== char.toUpperCase();
}

function isCapital(char: string): boolean {
	return char !== char.toLowerCase();
}
