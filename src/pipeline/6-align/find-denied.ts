// What a denial that only points ("such accusations") is about.

import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { stemWord } from "../../text/stem-word.ts";
import { haveCommon } from "./concepts.ts";
import { type Gist, gistOf } from "./gist.ts";
import { isOneParty, partyKeys } from "./party-keys.ts";
import { startOf } from "./start-of.ts";
import { statementsBetween } from "./statements-between.ts";

/** The statements that a pointing one is about, and how they were found. */
export type Denied = { readonly statements: readonly Statement[]; readonly why: string };

/** How far back a pointing word reaches, in characters: about three paragraphs. */
const reachBack = 1200;

/** Statements that one pointing word covers at most. */
const deniedMax = 6;

/**
 * The statements of the same article that a pointing statement is about: those by others that
 * stand before it in reach, first the ones whose speaker or subject it names ("the union's
 * figure", "reports of Kellan involvement"), else the ones that speak of the party that denies.
 * What was only expected or possible is meant only where nothing was told as done.
 * Undefined where nothing fits: then the record shows the words alone.
 */
export function findDenied(
	pointing: Gist,
	article: Article,
	statements: readonly Statement[],
): Denied | undefined {
	const at = startOf(pointing.statement);
	const all = statementsBetween(statements, at - reachBack, at)
		.filter((other) => canBeMeant(other, pointing.statement))
		.map((other) => gistOf(other, article))
		.filter(({ isAnaphoric, keys }) => !isAnaphoric && keys.length > 1);
	const done = all.filter(({ modality }) => modality === "did");
	const candidates = done.length > 0 ? done : all;
	const reach = { text: article.text, at, paragraphs: isPlural(pointing) ? 2 : 1 };
	const named = nearest(
		candidates.filter((other) => names(pointing, other)),
		reach,
	);
	const about = nearest(
		candidates.filter((other) => speaksOf(other, pointing.statement)),
		reach,
	);
	const leans = !pointing.isAnaphoric && pointing.keys.length > 0;
	const shared = leans ? mostShared(pointing, candidates) : undefined;
	if (shared !== undefined) return shared;
	if (leans && !pointsAtWords(pointing)) return undefined;
	const lists = leans ? [about] : [named, about, nearest(candidates, { ...reach, paragraphs: 1 })];
	const found = lists.find((list) => list.length > 0);
	if (found === undefined) return undefined;
	const chosen = isPlural(pointing) ? found.slice(-deniedMax) : found.slice(-1);
	return {
		statements: chosen.map(({ statement }) => statement),
		why: reasonOf(pointing, found === named, found === about),
	};
}

/** For a short denial with words of its own: the statement that shares most of them. */
function mostShared(denial: Gist, candidates: readonly Gist[]): Denied | undefined {
	const tellingMin = denial.statement.stance === "denies" ? 1 : 2;
	let best: Gist | undefined;
	let bestCount = 0;
	for (const gist of candidates) {
		const shared = sharedKeys(denial, gist);
		const telling = shared.filter((key) => !key.startsWith("@")).length;
		if (telling < tellingMin || shared.length < bestCount) continue;
		best = gist;
		bestCount = shared.length;
	}
	if (best === undefined) return undefined;
	const words = sharedKeys(denial, best).map((key) => key.replace(/^[@#$]/, ""));
	return {
		statements: [best.statement],
		why: `denies, shortly, what was said before it: ${words.join(", ")}`,
	};
}

/** The keys of a denial that another content has, in the same word or in one of its meaning. */
function sharedKeys({ keys, keyBits }: Gist, { offers, conceptBits }: Gist): readonly string[] {
	return keys.filter((key, at) => {
		const bits = keyBits[at];
		return offers.has(key) || (bits !== undefined && haveCommon(bits, conceptBits));
	});
}

const pointers: ReadonlySet<string> = new Set("it this that them these those so".split(" "));

/** Whether the words point at what was said ("such a deal", "the claim"), not only at a thing. */
function pointsAtWords({ anaphors, content }: Gist): boolean {
	return /\bsuch\b/i.test(content) || anaphors.some((word) => !pointers.has(word));
}

type Reach = { readonly text: string; readonly at: number; readonly paragraphs: number };

/** Those in the last paragraphs before the pointing word that have any, in order. */
function nearest(candidates: readonly Gist[], { text, at, paragraphs }: Reach): readonly Gist[] {
	const paragraphOf = ({ statement }: Gist) => text.lastIndexOf("\n", startOf(statement));
	const before = candidates.filter(({ statement }) => startOf(statement) < at);
	const starts = [...new Set(before.map(paragraphOf))].sort((a, b) => b - a);
	const kept = new Set(starts.slice(0, paragraphs));
	return before
		.filter((gist) => kept.has(paragraphOf(gist)))
		.sort((a, b) => startOf(a.statement) - startOf(b.statement));
}

const cannotBeMeant: ReadonlySet<Statement["stance"]> = new Set([
	"denies",
	"doubts",
	"declines-to-comment",
	"does-not-deny",
	"demands",
	"promises",
]);

function canBeMeant(other: Statement, pointing: Statement): boolean {
	return !cannotBeMeant.has(other.stance) && !isOneParty(other, pointing);
}

/** Whether the pointing words name the other's speaker, role or subject. */
function names(pointing: Gist, other: Gist): boolean {
	if (pointing.keys.length === 0) return false;
	const { name, role = "" } = other.statement.speaker;
	const speakerKeys = new Set([
		...partyKeys(other.statement.speaker),
		...stemsOf(`${name} ${role}`),
	]);
	const telling = pointing.keys.filter((key) => pointing.isAnaphoric || !key.startsWith("@"));
	return telling.some((key) => speakerKeys.has(key) || other.keySet.has(key));
}

/** Whether the other statement speaks of the party that denies it. */
function speaksOf(other: Gist, { speaker }: Statement): boolean {
	return [...partyKeys(speaker)].some((key) => other.keySet.has(key));
}

function stemsOf(name: string): readonly string[] {
	return name
		.toLowerCase()
		.split(/[\s,.]+/u)
		.filter((word) => word.length > 2)
		.map(stemWord);
}

/** Nouns that stand for several statements in the singular. */
const massNouns: ReadonlySet<string> = new Set(
	"criticism testimony speculation evidence".split(" "),
);

function isPlural({ anaphors }: Gist): boolean {
	const many = (word: string) => massNouns.has(word) || (word.endsWith("s") && word !== "this");
	return anaphors.some(many) || anaphors.length === 0;
}

function reasonOf({ anaphors }: Gist, byName: boolean, byParty: boolean): string {
	const word = anaphors[0] ?? "it";
	if (byName) return `"${word}" points at what the article tells before it of the same subject`;
	if (byParty) return `"${word}" points at what others said before it of the party that answers`;
	return `"${word}" points at the statement before it`;
}
