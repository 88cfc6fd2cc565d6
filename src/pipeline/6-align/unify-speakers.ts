// One speaker under several names within a story: "Brakemoor", "Brakemoor Minerals", "the company".

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef, Statement } from "../../news/statement.ts";
import { foldName as foldSpelling } from "../../text/speakers/fold-name.ts";
import { compareText } from "./link-claims.ts";

/** The speaker of a statement as the whole story knows it. */
export type PartyOf = (statement: Statement) => SpeakerRef;

type Node = {
	readonly id: string;
	/** The text it was described in; undefined for a name that is good everywhere. */
	readonly root: string | undefined;
	readonly words: ReadonlySet<string>;
	readonly hasName: boolean;
	readonly isPerson: boolean;
	readonly speaker: SpeakerRef;
};

const pronouns: ReadonlySet<string> = new Set(
	"it its we our us i my he his him she her they their them this that these those who nothing".split(
		" ",
	),
);

const plain: ReadonlySet<string> = new Set(
	"the a an of at in for and by to one its their his her".split(" "),
);

/** Words of a bare description ("senior water ministry official") that make it good everywhere. */
const describedWordsMin = 3;

/**
 * Joins the speakers of a story whose names say that they are one: equal after folding; all words
 * of one in exactly one other ("Brakemoor" in "Brakemoor Minerals", "the interior ministry" in
 * "Velmara's interior ministry"). Descriptions without a name join only within one text and its
 * copies, unless they have {@link describedWordsMin} words. What fits two speakers is left alone.
 */
export function unifySpeakers(
	statements: readonly Statement[],
	copies: ReadonlyMap<ArticleId, Copy>,
): PartyOf {
	const nodeIdOf = ({ speaker, articleId }: Statement) => idOf(speaker, rootOf(articleId, copies));
	const nodes = new Map<string, Node>();
	for (const statement of statements) {
		const id = nodeIdOf(statement);
		const known = nodes.get(id);
		if (known !== undefined && !isFuller(statement.speaker, known.speaker)) continue;
		nodes.set(id, makeNode(statement.speaker, rootOf(statement.articleId, copies)));
	}
	const sorted = [...nodes.values()].sort((a, b) => compareText(a.id, b.id));
	const byWord = new Map<string, Node[]>();
	for (const node of sorted) {
		for (const word of node.words) byWord.set(word, [...(byWord.get(word) ?? []), node]);
	}
	const targets = new Map(
		sorted.map((node) => {
			const [word = ""] = node.words;
			return [node.id, findTarget(node, byWord.get(word) ?? [])];
		}),
	);
	const parties = new Map<string, SpeakerRef>();
	return (statement) => {
		const own = nodeIdOf(statement);
		const known = parties.get(own);
		if (known !== undefined) return known;
		let id = own;
		for (let step = 0; step < stepsMax; step++) {
			const next = targets.get(id);
			if (next === undefined || next === id) break;
			id = next;
		}
		const party = named(nodes.get(id)?.speaker ?? statement.speaker);
		parties.set(own, party);
		return party;
	};
}

/** The name shown for a speaker whom the words do not name. */
export const notNamed = "not named";

const unnamedBySpeaker = new WeakMap<SpeakerRef, SpeakerRef>();

/** A speaker whom the words do not name, under a name that says so. */
function named(speaker: SpeakerRef): SpeakerRef {
	const letters = speaker.name.replace(/\P{L}/gu, "");
	const isPointing = pronouns.has(speaker.name.toLowerCase()) && speaker.name !== "US";
	if (letters.length >= 2 && !isPointing) return speaker;
	const unnamed: SpeakerRef = unnamedBySpeaker.get(speaker) ?? {
		...{ ...speaker, name: notNamed, kind: "unnamed", resolved: false },
	};
	unnamedBySpeaker.set(speaker, unnamed);
	return unnamed;
}

/** A name leads to a fuller one at most so many times. */
const stepsMax = 6;

function rootOf(articleId: ArticleId, copies: ReadonlyMap<ArticleId, Copy>): string {
	return copies.get(articleId)?.root ?? articleId;
}

function idOf(speaker: SpeakerRef, root: string): string {
	return speaker.resolved ? speaker.key : `${root} ${speaker.name.toLowerCase()}`;
}

function makeNode(speaker: SpeakerRef, root: string): Node {
	const words = wordsOf(speaker.name);
	const hasName = /(?:^|\s)(?!(?:The|A|An)\s)\p{Lu}/u.test(
		speaker.name.replace(/^\p{Lu}(?=\p{Ll}+\s\p{Ll})/u, ""),
	);
	const bound = !speaker.resolved && !(hasName && words.size > 1) && words.size < describedWordsMin;
	const isPerson = speaker.kind === "person";
	return {
		id: idOf(speaker, root),
		root: bound ? root : undefined,
		words,
		hasName,
		isPerson,
		speaker,
	};
}

function wordsOf(name: string): ReadonlySet<string> {
	const words = foldSpelling(name.replaceAll(/['’]s\b/gu, "")).split(" ");
	if (words.length === 1 && pronouns.has(name.toLowerCase())) return new Set();
	return new Set(words.filter((word) => word !== "" && !plain.has(word)));
}

function isFuller(a: SpeakerRef, b: SpeakerRef): boolean {
	if (a.name.length !== b.name.length) return a.name.length > b.name.length;
	if ((a.role ?? "").length !== (b.role ?? "").length)
		return (a.role ?? "").length > (b.role ?? "").length;
	return compareText(a.key, b.key) < 0;
}

/**
 * The one node that a name is a part of, or its better-known equal; its own id if none.
 * `nodes` are those that share a word with it.
 */
function findTarget(node: Node, nodes: readonly Node[]): string {
	if (node.words.size === 0) return node.id;
	const around = nodes.filter(
		(other) => other !== node && contains(other, node) && canMeet(node, other),
	);
	const equal = around.filter((other) => other.words.size === node.words.size);
	const larger = around.filter((other) => other.words.size > node.words.size);
	const fullest = larger.filter((other) => larger.every((third) => contains(other, third)));
	if (fullest[0] !== undefined && sameWords(fullest)) return best(fullest).id;
	if (larger.length > 0 && equal.length === 0) return node.id;
	const first = best([node, ...equal]);
	return first.id;
}

function contains(outer: Node, inner: Node): boolean {
	if (outer.words.size < inner.words.size) return false;
	for (const word of inner.words) if (!outer.words.has(word)) return false;
	return true;
}

function sameWords(nodes: readonly Node[]): boolean {
	return nodes.every(({ words }) => words.size === nodes[0]?.words.size);
}

/** Words that a fuller name has more than the shorter one, at most. */
const moreWordsMax = 2;

/**
 * Whether a shorter name can be short for a fuller one: not a country, not somebody known for
 * somebody described, and not the owner in the fuller one ("Velmara" in "Velmara's ministry").
 */
function isPartOfName(part: Node, whole: Node): boolean {
	if (part.words.size === whole.words.size) return true;
	if (part.speaker.kind === "country" || whole.words.size - part.words.size > moreWordsMax)
		return false;
	if (part.speaker.resolved && !whole.speaker.resolved) return false;
	const [owner, owned] = whole.speaker.name.split(/['’]s?\s/u);
	if (owned === undefined || owner === undefined) return true;
	const owning = wordsOf(owner);
	return ![...part.words].every((word) => owning.has(word));
}

/** Whether two nodes may be one: a bare description stays in its text, a person is no ministry. */
function canMeet(a: Node, b: Node): boolean {
	if (a.root !== undefined && b.root !== undefined && a.root !== b.root) return false;
	const [side, otherSide] = [a.speaker.side, b.speaker.side];
	if (side !== undefined && otherSide !== undefined && side !== otherSide) return false;
	if (a.root !== undefined && b.root === undefined && !a.hasName && !b.id.startsWith(a.root)) {
		return a.words.size >= 2;
	}
	if (!isPartOfName(a, b)) return false;
	const isBare = ({ speaker }: Node) => speaker.kind === "unnamed" || speaker.kind === "group";
	if (isBare(a) !== isBare(b) && (a.isPerson || b.isPerson)) return false;
	return a.isPerson === b.isPerson || a.words.size === b.words.size || a.words.size === 1;
}

/** The resolved one, then the person, then the longest name. */
function best(nodes: readonly Node[]): Node {
	const rank = ({ speaker, isPerson }: Node) => (speaker.resolved ? 2 : 0) + (isPerson ? 1 : 0);
	const sorted = [...nodes].sort(
		(a, b) =>
			rank(b) - rank(a) || b.speaker.name.length - a.speaker.name.length || compareText(a.id, b.id),
	);
	return sorted[0] as Node;
}
