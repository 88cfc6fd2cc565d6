// What the models see of a word by itself: hashes of its form, its ends and its shape.

import { mixCode, textCode } from "./hash-codes.ts";

/** Hashes of one form; equal forms have equal codes. */
export type WordCodes = {
	/** The form as it stands. */
	readonly exact: number;
	/** Lower case, every digit as 0. */
	readonly lower: number;
	readonly suffix1: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	readonly prefix1: number;
	readonly prefix2: number;
	readonly prefix3: number;
	/** Runs of capitals, small letters, digits and marks ("Xx", "d-x"). */
	readonly shape: number;
	readonly capital: boolean;
	/** The class in the lexicon; 0 for a word that it does not hold. */
	readonly lexical: number;
};

/** Code of a character's kind in a shape. */
function kindOf(code: number): number {
	if (code >= 97 && code <= 122) return 1;
	if (code >= 65 && code <= 90) return 2;
	if (code >= 48 && code <= 57) return 3;
	if (code < 128) return code;
	const character = String.fromCharCode(code);
	const lower = character.toLowerCase();
	if (lower !== character) return 2;
	return character.toUpperCase() === character ? 4 : 1;
}

function shapeCode(form: string): number {
	let hash = 7;
	let previous = 0;
	let run = 0;
	const length = Math.min(form.length, 40);
	for (let at = 0; at < length; at++) {
		const kind = kindOf(form.charCodeAt(at));
		run = kind === previous ? run + 1 : 1;
		previous = kind;
		if (run <= 2) hash = mixCode(hash, kind);
	}
	return hash;
}

/** Lower case with the typographic apostrophe made plain and digits made 0. */
export function normalForm(form: string): string {
	return form.toLowerCase().replaceAll("’", "'").replace(/[0-9]/g, "0");
}

/** Computes the codes of a form, given its class in the lexicon. */
export function wordCodes(form: string, normal: string, lexical: number): WordCodes {
	const n = normal.length;
	const first = kindOf(form.charCodeAt(0));
	return {
		exact: textCode(form, 0, form.length),
		lower: textCode(normal, 0, n),
		suffix1: textCode(normal, Math.max(0, n - 1), n),
		suffix2: textCode(normal, Math.max(0, n - 2), n),
		suffix3: textCode(normal, Math.max(0, n - 3), n),
		suffix4: textCode(normal, Math.max(0, n - 4), n),
		prefix1: textCode(normal, 0, Math.min(1, n)),
		prefix2: textCode(normal, 0, Math.min(2, n)),
		prefix3: textCode(normal, 0, Math.min(3, n)),
		shape: shapeCode(form),
		capital: first === 2,
		lexical,
	};
}

const none = textCode("\u0000none", 0, 5);

/** Stands for the place before the first and after the last word. */
export const noWord: WordCodes = {
	exact: none,
	lower: none,
	suffix1: none,
	suffix2: none,
	suffix3: none,
	suffix4: none,
	prefix1: none,
	prefix2: none,
	prefix3: none,
	shape: none,
	capital: false,
	lexical: 0,
};
