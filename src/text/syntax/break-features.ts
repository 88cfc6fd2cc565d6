// What decides whether a sentence ends between two tokens.

import { mixCode, textCode } from "./hash-codes.ts";
import type { RawToken } from "./raw-sentence.ts";

/** How many features a gap has. */
export const breakFeatureCount = 22;

function lowerCode(token: RawToken | undefined): number {
	if (!token) return 17;
	const lower = token.form.toLowerCase();
	return textCode(lower, 0, Math.min(lower.length, 30));
}

/** Kind of a token by its first and last characters and its length. */
export function kindCode(token: RawToken | undefined): number {
	if (!token) return 0;
	const { form } = token;
	const first = form[0] as string;
	const last = form[form.length - 1] as string;
	const size = Math.min(form.length, 4);
	let kind = 1;
	if (first !== first.toLowerCase()) kind = form === form.toUpperCase() ? 2 : 3;
	else if (first !== first.toUpperCase()) kind = 4;
	else if (first >= "0" && first <= "9") kind = 5;
	else return 100 + (form.charCodeAt(0) & 0xffff);
	return kind * 16 + size * 2 + (last === "." ? 1 : 0);
}

/** Writes the features of the gap before token `at` of a sentence that began at `begin`. */
export function breakFeatures(
	tokens: readonly (RawToken & { readonly gap: number })[],
	at: number,
	begin: number,
	out: Int32Array,
): void {
	const p1 = tokens[at - 1];
	const p2 = at - 2 >= begin ? tokens[at - 2] : undefined;
	const n1 = tokens[at];
	const n2 = tokens[at + 1];
	const n3 = tokens[at + 2];
	const p1w = lowerCode(p1);
	const p2w = lowerCode(p2);
	const n1w = lowerCode(n1);
	const n2w = lowerCode(n2);
	const p1k = kindCode(p1);
	const p2k = kindCode(p2);
	const n1k = kindCode(n1);
	const n2k = kindCode(n2);
	const space = n1?.gap ?? 0;
	const length = Math.min(at - begin, 12);
	const first = lowerCode(tokens[begin]);
	let f = 0;
	out[f++] = mixCode(1, space);
	out[f++] = mixCode(2, p1w);
	out[f++] = mixCode(3, n1w);
	out[f++] = mixCode(mixCode(4, p1w), n1w);
	out[f++] = mixCode(mixCode(5, p1k), mixCode(n1k, space));
	out[f++] = mixCode(mixCode(6, p1w), mixCode(n1k, space));
	out[f++] = mixCode(mixCode(7, p1k), n1w);
	out[f++] = mixCode(mixCode(8, p1w), mixCode(n1k, n2k));
	out[f++] = mixCode(mixCode(9, p2k), mixCode(p1w, n1k));
	out[f++] = mixCode(mixCode(10, p2w), mixCode(p1w, n1k));
	out[f++] = mixCode(mixCode(11, p1w), length);
	out[f++] = mixCode(mixCode(12, p1k), mixCode(n1k, length));
	out[f++] = mixCode(mixCode(13, p1w), mixCode(n1w, n2w));
	out[f++] = mixCode(mixCode(14, p1k), mixCode(n1w, n2k));
	out[f++] = mixCode(mixCode(15, n1k), n2w);
	out[f++] = mixCode(16, p2w);
	out[f++] = mixCode(mixCode(17, p1k), mixCode(n1k, mixCode(n2k, kindCode(n3))));
	out[f++] = mixCode(mixCode(18, first), mixCode(p1w, n1k));
	out[f++] = mixCode(mixCode(19, n1w), n2w);
	out[f++] = mixCode(mixCode(20, p2w), p1w);
	out[f++] = mixCode(mixCode(21, p1k), mixCode(p2k, n1w));
	out[f++] = mixCode(22, length);
}

const marks = /[\p{L}\p{N}]/u;

/** Whether a sentence could end before the token; spares the others the features. */
export function mayBreak(before: RawToken, token: RawToken & { readonly gap: number }): boolean {
	const last = before.form[before.form.length - 1] as string;
	const isMark = !marks.test(last);
	const first = token.form[0] as string;
	if (token.gap === 0) return isMark && ".!?…".includes(last) && first !== first.toLowerCase();
	return isMark || first === first.toUpperCase();
}
