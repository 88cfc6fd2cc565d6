// What the parser looks at before it takes an action: Zhang and Nivre 2011, made for arc-hybrid.

import { mixCode } from "./hash-codes.ts";
import { field, type StatePool, stateSize } from "./tree-states.ts";

/** Codes of the words of a sentence by position; position 0 is the root, n + 1 is none. */
export type TreeWords = {
	readonly count: number;
	readonly form: Int32Array;
	readonly tag: Int32Array;
	readonly suffix: Int32Array;
	/** Commas, conjunctions and verbs before each position. */
	readonly commasBefore: Int32Array;
	readonly verbsBefore: Int32Array;
};

/** How many features a state has. */
export const treeFeatureCount = 84;

function near(distance: number): number {
	if (distance < 5) return distance;
	return distance < 10 ? 5 : 6;
}

function few(count: number): number {
	return count > 3 ? 3 : count;
}

/** Writes the features of a state into `out`; each is a multiple of 4, the place of its row. */
export function treeFeatures(
	words: TreeWords,
	pool: StatePool,
	state: number,
	out: Int32Array,
): void {
	const { form, tag, suffix } = words;
	const { cells } = pool;
	const none = words.count + 1;
	const at = state * stateSize;
	const s0 = cells[at + field.top] as number;
	const tail = cells[at + field.tail] as number;
	const below = tail * stateSize;
	const s1 = tail < 0 ? none : (cells[below + field.top] as number);
	const tail2 = tail < 0 ? -1 : (cells[below + field.tail] as number);
	const s2 = tail2 < 0 ? none : (cells[tail2 * stateSize + field.top] as number);
	const b0 = cells[at + field.next] as number;
	const b1 = b0 < none ? b0 + 1 : none;
	const b2 = b1 < none ? b1 + 1 : none;
	const s0t = tag[s0] as number;
	const s1t = tag[s1] as number;
	const s2t = tag[s2] as number;
	const b0t = tag[b0] as number;
	const b1t = tag[b1] as number;
	const b2t = tag[b2] as number;
	const s0w = form[s0] as number;
	const s1w = form[s1] as number;
	const b0w = form[b0] as number;
	const b1w = form[b1] as number;
	const s0wt = mixCode(s0w, s0t);
	const s1wt = mixCode(s1w, s1t);
	const b0wt = mixCode(b0w, b0t);
	const s0l1 = cells[at + field.topLeft1] as number;
	const s0r1 = cells[at + field.topRight1] as number;
	const b0l1 = cells[at + field.nextLeft1] as number;
	const s1l1 = tail < 0 ? none : (cells[below + field.topLeft1] as number);
	const s1r1 = tail < 0 ? none : (cells[below + field.topRight1] as number);
	const s0l1t = tag[s0l1] as number;
	const s0r1t = tag[s0r1] as number;
	const b0l1t = tag[b0l1] as number;
	const s1l1t = tag[s1l1] as number;
	const s1r1t = tag[s1r1] as number;
	const s0l2t = tag[cells[at + field.topLeft2] as number] as number;
	const s0r2t = tag[cells[at + field.topRight2] as number] as number;
	const b0l2t = tag[cells[at + field.nextLeft2] as number] as number;
	const s1r2t =
		tail < 0 ? (tag[none] as number) : (tag[cells[below + field.topRight2] as number] as number);
	const right = near(b0 - s0);
	const left = tail < 0 ? 7 : near(s0 - s1);
	const s0lv = few(cells[at + field.topLeftCount] as number);
	const s0rv = few(cells[at + field.topRightCount] as number);
	const b0lv = few(cells[at + field.nextLeftCount] as number);
	const s1rv = tail < 0 ? 4 : few(cells[below + field.topRightCount] as number);
	const commas = few((words.commasBefore[b0] as number) - (words.commasBefore[s0] as number));
	const verbs = few((words.verbsBefore[b0] as number) - (words.verbsBefore[s0] as number));
	const s0b0 = mixCode(mixCode(101, s0t), b0t);
	const s1s0 = mixCode(mixCode(102, s1t), s0t);
	const s1s0b0 = mixCode(s1s0, b0t);
	let f = 0;
	out[f++] = mixCode(1, s0w);
	out[f++] = mixCode(2, s0t);
	out[f++] = mixCode(3, s0wt);
	out[f++] = mixCode(4, s1w);
	out[f++] = mixCode(5, s1t);
	out[f++] = mixCode(6, s1wt);
	out[f++] = mixCode(7, b0w);
	out[f++] = mixCode(8, b0t);
	out[f++] = mixCode(9, b0wt);
	out[f++] = mixCode(10, b1w);
	out[f++] = mixCode(11, mixCode(b1w, b1t));
	out[f++] = mixCode(12, mixCode(form[b2] as number, b2t));
	out[f++] = mixCode(13, mixCode(form[s2] as number, s2t));
	out[f++] = mixCode(mixCode(14, s0wt), b0wt);
	out[f++] = mixCode(mixCode(15, s0wt), b0w);
	out[f++] = mixCode(mixCode(16, s0w), b0wt);
	out[f++] = mixCode(mixCode(17, s0wt), b0t);
	out[f++] = mixCode(mixCode(18, s0t), b0wt);
	out[f++] = mixCode(mixCode(19, s0w), b0w);
	out[f++] = s0b0;
	out[f++] = mixCode(mixCode(20, b0t), b1t);
	out[f++] = mixCode(mixCode(21, s1wt), s0wt);
	out[f++] = mixCode(mixCode(22, s1w), s0wt);
	out[f++] = mixCode(mixCode(23, s1wt), s0t);
	out[f++] = mixCode(mixCode(24, s1t), s0wt);
	out[f++] = s1s0;
	out[f++] = mixCode(mixCode(25, s1w), s0w);
	out[f++] = mixCode(mixCode(26, s1wt), b0t);
	out[f++] = mixCode(mixCode(27, s1t), b0wt);
	out[f++] = mixCode(mixCode(28, s1t), b0t);
	out[f++] = s1s0b0;
	out[f++] = mixCode(mixCode(29, s0b0), b1t);
	out[f++] = mixCode(mixCode(30, mixCode(b0t, b1t)), b2t);
	out[f++] = mixCode(mixCode(31, s2t), s1s0);
	out[f++] = mixCode(mixCode(32, s1t), mixCode(s0w, b0t));
	out[f++] = mixCode(mixCode(33, s1t), mixCode(s0t, b0w));
	out[f++] = mixCode(mixCode(34, s1w), mixCode(s0t, b0t));
	out[f++] = mixCode(mixCode(35, s0w), mixCode(b0t, b1t));
	out[f++] = mixCode(mixCode(36, s1s0b0), b1t);
	out[f++] = mixCode(mixCode(37, s1s0b0), s2t);
	out[f++] = mixCode(mixCode(38, s0b0), s0l1t);
	out[f++] = mixCode(mixCode(39, s0b0), s0r1t);
	out[f++] = mixCode(mixCode(40, s0b0), b0l1t);
	out[f++] = mixCode(mixCode(41, s1s0), s0l1t);
	out[f++] = mixCode(mixCode(42, s1s0), s0r1t);
	out[f++] = mixCode(mixCode(43, s1s0), s1l1t);
	out[f++] = mixCode(mixCode(44, s1s0), s1r1t);
	out[f++] = mixCode(mixCode(45, s0t), mixCode(s0r1t, s0r2t));
	out[f++] = mixCode(mixCode(46, s0t), mixCode(s0l1t, s0l2t));
	out[f++] = mixCode(mixCode(47, b0t), mixCode(b0l1t, b0l2t));
	out[f++] = mixCode(mixCode(48, s1t), mixCode(s1r1t, s1r2t));
	out[f++] = mixCode(mixCode(49, s1s0b0), s0r1t);
	out[f++] = mixCode(mixCode(50, s1s0b0), b0l1t);
	out[f++] = mixCode(mixCode(51, s0w), form[s0l1] as number);
	out[f++] = mixCode(mixCode(52, s0w), form[s0r1] as number);
	out[f++] = mixCode(mixCode(53, s1w), form[s1r1] as number);
	out[f++] = mixCode(mixCode(54, b0w), form[b0l1] as number);
	out[f++] = mixCode(mixCode(55, s0b0), form[s0r1] as number);
	out[f++] = mixCode(mixCode(56, s0b0), form[b0l1] as number);
	out[f++] = mixCode(mixCode(57, s1s0), form[s0r1] as number);
	out[f++] = mixCode(mixCode(58, s1s0), form[s0l1] as number);
	out[f++] = mixCode(mixCode(59, s0w), right);
	out[f++] = mixCode(mixCode(60, s0b0), right);
	out[f++] = mixCode(mixCode(61, b0w), right);
	out[f++] = mixCode(mixCode(62, s1s0), left);
	out[f++] = mixCode(mixCode(63, s1w), left);
	out[f++] = mixCode(mixCode(64, s0w), left);
	out[f++] = mixCode(mixCode(65, s0wt), s0rv);
	out[f++] = mixCode(mixCode(66, s0wt), s0lv);
	out[f++] = mixCode(mixCode(67, b0wt), b0lv);
	out[f++] = mixCode(mixCode(68, s1wt), s1rv);
	out[f++] = mixCode(mixCode(69, s0b0), mixCode(s0rv, b0lv));
	out[f++] = mixCode(mixCode(70, s1s0), mixCode(s1rv, s0rv));
	out[f++] = mixCode(mixCode(71, s0b0), mixCode(commas, verbs));
	out[f++] = mixCode(mixCode(72, s1s0b0), mixCode(commas, verbs));
	out[f++] = mixCode(mixCode(73, s0t), mixCode(suffix[s0] as number, b0t));
	out[f++] = mixCode(mixCode(74, b0t), mixCode(suffix[b0] as number, s0t));
	out[f++] = mixCode(mixCode(75, s1t), mixCode(suffix[s1] as number, s0t));
	out[f++] = mixCode(mixCode(76, s1t), mixCode(suffix[s0] as number, s0t));
	out[f++] = mixCode(mixCode(77, s0w), b1w);
	out[f++] = mixCode(mixCode(78, s1w), mixCode(s0w, b0w));
	out[f++] = mixCode(mixCode(79, s1s0b0), mixCode(b1t, b2t));
	out[f++] = mixCode(mixCode(80, mixCode(s0t, b0t)), form[none - 1] as number);
	out[f++] = mixCode(mixCode(81, s1w), mixCode(s0r1t, mixCode(s0t, form[s0l1] as number)));
	for (let i = 0; i < f; i++) out[i] = (out[i] as number) << 2;
}
