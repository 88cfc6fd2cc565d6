// What the labeller looks at: an arc with the words around it, in a finished tree.

import { mixCode } from "./hash-codes.ts";
import type { TreeWords } from "./tree-features.ts";

/** A finished tree by position: heads, and the children that stand at the edges of each word. */
export type TreeShape = {
	readonly heads: Int32Array;
	/** Leftmost and rightmost child of each position; n + 1 where there is none. */
	readonly firstChild: Int32Array;
	readonly lastChild: Int32Array;
	/** The child of the same head before each position; n + 1 where it is the first. */
	readonly elderSibling: Int32Array;
	readonly youngerSibling: Int32Array;
	readonly childCount: Int32Array;
};

/** Derives the shape of a tree from its heads. */
export function treeShape(heads: Int32Array, count: number): TreeShape {
	const none = count + 1;
	const firstChild = new Int32Array(count + 2).fill(none);
	const lastChild = new Int32Array(count + 2).fill(none);
	const elderSibling = new Int32Array(count + 2).fill(none);
	const youngerSibling = new Int32Array(count + 2).fill(none);
	const childCount = new Int32Array(count + 2);
	for (let word = 1; word <= count; word++) {
		const head = heads[word] as number;
		const elder = lastChild[head] as number;
		elderSibling[word] = elder;
		if (elder === none) firstChild[head] = word;
		else youngerSibling[elder] = word;
		lastChild[head] = word;
		childCount[head] = (childCount[head] as number) + 1;
	}
	return { heads, firstChild, lastChild, elderSibling, youngerSibling, childCount };
}

/** How many features an arc has. */
export const labelFeatureCount = 46;

function bucket(distance: number): number {
	const size = Math.abs(distance);
	if (size < 4) return distance;
	const far = size < 8 ? 5 : 6;
	return distance < 0 ? -far : far;
}

/** Writes the features of the arc to `word`; `labels` holds those given so far, 0 for none yet. */
export function labelFeatures(
	words: TreeWords,
	shape: TreeShape,
	at: { readonly word: number; readonly labels: Uint8Array },
	out: Int32Array,
): void {
	const { form, tag, suffix } = words;
	const { labels } = at;
	const d = at.word;
	const h = shape.heads[d] as number;
	const first = shape.firstChild[d] as number;
	const last = shape.lastChild[d] as number;
	const elder = shape.elderSibling[d] as number;
	const younger = shape.youngerSibling[d] as number;
	const none = words.count + 1;
	const dt = tag[d] as number;
	const ht = tag[h] as number;
	const dw = form[d] as number;
	const hw = form[h] as number;
	const side = d < h ? 1 : 2;
	const pair = mixCode(mixCode(ht, dt), side);
	const elderIsHere = elder !== none && elder < h === d < h;
	const elderLabel = elder === none ? 0 : (labels[elder] as number);
	const headLabel = labels[h] as number;
	const gap = bucket(h - d);
	const firstw = form[first] as number;
	const firstt = tag[first] as number;
	const lastt = tag[last] as number;
	const before = tag[d - 1] as number;
	const after = tag[d + 1] as number;
	const grand = h === 0 ? none : (shape.heads[h] as number);
	const headFirst = shape.firstChild[h] as number;
	const headLast = shape.lastChild[h] as number;
	const isFirst = headFirst === d ? 1 : 0;
	const isLast = headLast === d ? 1 : 0;
	let f = 0;
	out[f++] = mixCode(1, side);
	out[f++] = mixCode(2, dw);
	out[f++] = mixCode(3, dt);
	out[f++] = mixCode(4, mixCode(dt, side));
	out[f++] = mixCode(5, mixCode(hw, side));
	out[f++] = mixCode(6, mixCode(ht, side));
	out[f++] = mixCode(7, pair);
	out[f++] = mixCode(mixCode(8, pair), dw);
	out[f++] = mixCode(mixCode(9, pair), hw);
	out[f++] = mixCode(mixCode(10, hw), dw);
	out[f++] = mixCode(mixCode(11, pair), gap);
	out[f++] = mixCode(mixCode(12, pair), suffix[d] as number);
	out[f++] = mixCode(mixCode(13, pair), suffix[h] as number);
	out[f++] = mixCode(mixCode(14, pair), firstt);
	out[f++] = mixCode(mixCode(15, pair), firstw);
	out[f++] = mixCode(mixCode(16, dw), firstw);
	out[f++] = mixCode(mixCode(17, hw), firstw);
	out[f++] = mixCode(mixCode(18, pair), lastt);
	out[f++] = mixCode(mixCode(19, pair), elderLabel);
	out[f++] = mixCode(mixCode(20, hw), mixCode(elderLabel, side));
	out[f++] = mixCode(mixCode(21, pair), headLabel);
	out[f++] = mixCode(mixCode(22, dw), headLabel);
	out[f++] = mixCode(mixCode(23, pair), mixCode(before, after));
	out[f++] = mixCode(mixCode(24, dt), mixCode(before, side));
	out[f++] = mixCode(mixCode(25, dt), mixCode(after, side));
	out[f++] = mixCode(mixCode(26, pair), tag[elder] as number);
	out[f++] = mixCode(mixCode(27, pair), tag[younger] as number);
	out[f++] = mixCode(mixCode(28, pair), mixCode(tag[elder] as number, tag[younger] as number));
	out[f++] = mixCode(mixCode(29, pair), shape.childCount[d] as number);
	out[f++] = mixCode(mixCode(30, pair), mixCode(isFirst, isLast));
	out[f++] = mixCode(mixCode(31, pair), elderIsHere ? 1 : 0);
	out[f++] = mixCode(mixCode(32, dw), mixCode(ht, elderLabel));
	out[f++] = mixCode(mixCode(33, pair), mixCode(tag[grand] as number, headLabel));
	out[f++] = mixCode(mixCode(34, pair), form[headFirst] as number);
	out[f++] = mixCode(mixCode(35, pair), mixCode(tag[headFirst] as number, tag[headLast] as number));
	out[f++] = mixCode(mixCode(36, pair), form[last] as number);
	out[f++] = mixCode(mixCode(37, firstt), mixCode(lastt, dt));
	out[f++] = mixCode(mixCode(38, mixCode(hw, dt)), mixCode(firstt, side));
	out[f++] = mixCode(mixCode(39, mixCode(hw, dt)), mixCode(firstw, side));
	out[f++] = mixCode(mixCode(40, pair), form[d - 1] as number);
	out[f++] = mixCode(mixCode(41, pair), form[d + 1] as number);
	out[f++] = mixCode(mixCode(42, pair), mixCode(elderLabel, headLabel));
	out[f++] = mixCode(mixCode(43, pair), mixCode(firstw, suffix[d] as number));
	out[f++] = mixCode(mixCode(44, mixCode(form[elder] as number, dt)), ht);
	out[f++] = mixCode(mixCode(45, mixCode(form[younger] as number, dt)), ht);
	out[f++] = mixCode(mixCode(46, suffix[h] as number), mixCode(suffix[d] as number, side));
}
