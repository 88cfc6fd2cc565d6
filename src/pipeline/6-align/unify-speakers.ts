// One speaker under several names within a story: "Brakemoor", "Brakemoor Minerals", "the company".

import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef, Statement } from "../../news/statement.ts";
import { foldName as foldSpelling } from "../../text/speakers/fold-name.ts";
import { compareText } from "./compare-text.ts";
import { isEqual } from "./is-equal.ts";
import type { Entry, EntryChanges } from "./keep-articles.ts";

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

export type Speakers = {
	readonly partyOf: PartyOf;
	/** Takes what came and went; gives the statements that were there and are another party's now. */
	readonly update: (changes: Pick<EntryChanges, "came" | "gone">) => readonly Statement[];
};

/**
 * Joins the speakers of a story whose names say that they are one: equal after folding; all words
 * of one in exactly one other ("Brakemoor" in "Brakemoor Minerals", "the interior ministry" in
 * "Velmara's interior ministry"). Descriptions without a name join only within one text and its
 * copies, unless they have {@link describedWordsMin} words. What fits two speakers is left alone.
 */
export function unifySpeakers(): Speakers {
	const roots = new Map<ArticleId, string>();
	const rootOf = (articleId: ArticleId) => roots.get(articleId) ?? articleId;
	const nodeIdOf = ({ speaker, articleId }: Statement) => idOf(speaker, rootOf(articleId));
	const said = keepSaid(rootOf);
	const names = keepNames();
	const parties = new Map<string, SpeakerRef>();

	const takeEntries = ({
		came,
		gone,
	}: Pick<EntryChanges, "came" | "gone">): ReadonlySet<string> => {
		const touched = new Set<string>();
		const take = ({ statements }: Entry, change: (id: string, one: Statement) => void): void => {
			for (const statement of statements) {
				const id = nodeIdOf(statement);
				touched.add(id);
				change(id, statement);
			}
		};
		for (const entry of gone) {
			take(entry, said.drop);
			roots.delete(entry.article.id);
		}
		for (const entry of came) {
			if (entry.copy !== undefined) roots.set(entry.article.id, entry.copy.root);
			take(entry, said.add);
		}
		return touched;
	};

	/** The party that a name leads to. */
	const follow = (own: string): SpeakerRef | undefined => {
		let id = own;
		for (let step = 0; step < stepsMax; step++) {
			const next = names.targetOf(id);
			if (next === undefined || next === id) break;
			id = next;
		}
		const speaker = names.speakerOf(id);
		return speaker && named(speaker);
	};

	const update: Speakers["update"] = (changes) => {
		const touched = takeEntries(changes);
		const nodes = [...touched].map((id) => ({ id, node: said.nodeOf(id, names.nodeOf(id)) }));
		const changed = names.change(nodes);
		const came = new Set(changes.came.flatMap(({ statements }) => statements));
		return [...changed].flatMap((id) => {
			const party = follow(id);
			const before = parties.get(id);
			if (party === undefined) parties.delete(id);
			else parties.set(id, party);
			if (party === before || before === undefined) return [];
			return said.of(id).filter((statement) => !came.has(statement));
		});
	};
	return {
		update,
		partyOf: (statement) => parties.get(nodeIdOf(statement)) ?? named(statement.speaker),
	};
}

/** The statements of each speaker, and the one that tells the speaker most fully. */
type Said = { readonly statements: Set<Statement>; fullest: Statement | undefined };

function keepSaid(rootOf: (articleId: ArticleId) => string) {
	const said = new Map<string, Said>();
	return {
		add: (id: string, statement: Statement): void => {
			const own = said.get(id) ?? { statements: new Set(), fullest: statement };
			said.set(id, own);
			own.statements.add(statement);
			if (own.fullest !== undefined) own.fullest = fuller(own.fullest, statement);
		},
		drop: (id: string, statement: Statement): void => {
			const own = said.get(id);
			own?.statements.delete(statement);
			if (own?.fullest === statement) own.fullest = undefined;
			if (own?.statements.size === 0) said.delete(id);
		},
		of: (id: string): readonly Statement[] => [...(said.get(id)?.statements ?? [])],
		/** The speaker as told most fully; the same node as before where that tells the same. */
		nodeOf: (id: string, before: Node | undefined): Node | undefined => {
			const own = said.get(id);
			if (own === undefined) return undefined;
			const fullest = own.fullest ?? [...own.statements].reduce(fuller);
			own.fullest = fullest;
			const isKnown = before !== undefined && isEqual(before.speaker, fullest.speaker);
			return isKnown ? before : makeNode(id, fullest.speaker, rootOf(fullest.articleId));
		},
	};
}

/** The statement that tells its speaker more fully; the first by id of equals. */
function fuller(a: Statement, b: Statement): Statement {
	if (isFuller(a.speaker, b.speaker)) return a;
	return isFuller(b.speaker, a.speaker) || b.id < a.id ? b : a;
}

type NodeChange = { readonly id: string; readonly node: Node | undefined };

/** The speakers by the words of their names, each with the one that it is short for. */
function keepNames() {
	const nodes = new Map<string, Node>();
	const byWord = new Map<string, Set<Node>>();
	const targets = new Map<string, string>();
	const sources = new Map<string, Set<string>>();

	const put = (id: string, node: Node | undefined): void => {
		const before = nodes.get(id);
		for (const word of before?.words ?? []) byWord.get(word)?.delete(before as Node);
		if (node === undefined) nodes.delete(id);
		else nodes.set(id, node);
		for (const word of node?.words ?? []) {
			const list = byWord.get(word);
			if (list === undefined) byWord.set(word, new Set([node as Node]));
			else list.add(node as Node);
		}
	};
	/** The nodes that may be short for one: all their words are in it. */
	const within = (whole: Node | undefined): readonly Node[] => {
		if (whole === undefined) return [];
		return [...whole.words].flatMap((word) =>
			[...(byWord.get(word) ?? [])].filter(
				(node) => firstOf(node.words) === word && contains(whole, node),
			),
		);
	};
	/** The nodes that share the rarest word of one. */
	const around = ({ words }: Node): readonly Node[] => {
		let rarest: ReadonlySet<Node> | undefined;
		for (const word of words) {
			const list = byWord.get(word);
			if (list !== undefined && list.size < (rarest?.size ?? Infinity)) rarest = list;
		}
		return [...(rarest ?? [])];
	};
	const aim = (id: string): void => {
		sources.get(targets.get(id) ?? id)?.delete(id);
		const node = nodes.get(id);
		if (node === undefined) {
			targets.delete(id);
			return;
		}
		const target = findTarget(node, around(node));
		targets.set(id, target);
		const list = sources.get(target);
		if (list === undefined) sources.set(target, new Set([id]));
		else list.add(id);
	};
	/** Takes nodes that changed; gives the ids of all that may lead elsewhere now. */
	const change = (changes: readonly NodeChange[]): ReadonlySet<string> => {
		const moved = changes.filter(({ id, node }) => nodes.get(id) !== node);
		const touched = new Set(moved.map(({ id }) => id));
		const addWithin = (): void => {
			for (const { id } of moved) for (const node of within(nodes.get(id))) touched.add(node.id);
		};
		addWithin();
		for (const { id, node } of moved) put(id, node);
		addWithin();
		for (const id of touched) aim(id);
		for (const id of touched) for (const source of sources.get(id) ?? []) touched.add(source);
		return touched;
	};
	return {
		change,
		nodeOf: (id: string) => nodes.get(id),
		targetOf: (id: string) => targets.get(id),
		speakerOf: (id: string) => nodes.get(id)?.speaker,
	};
}

function firstOf(words: ReadonlySet<string>): string | undefined {
	const [first] = words;
	return first;
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

function idOf(speaker: SpeakerRef, root: string): string {
	return speaker.resolved ? speaker.key : `${root} ${speaker.name.toLowerCase()}`;
}

function makeNode(id: string, speaker: SpeakerRef, root: string): Node {
	const words = wordsOf(speaker.name);
	const hasName = /(?:^|\s)(?!(?:The|A|An)\s)\p{Lu}/u.test(
		speaker.name.replace(/^\p{Lu}(?=\p{Ll}+\s\p{Ll})/u, ""),
	);
	const bound = !speaker.resolved && !(hasName && words.size > 1) && words.size < describedWordsMin;
	const isPerson = speaker.kind === "person";
	return { id, root: bound ? root : undefined, words, hasName, isPerson, speaker };
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
