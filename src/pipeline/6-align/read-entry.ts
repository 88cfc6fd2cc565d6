// What the statements of one article say, which of them lean on others, and what it calls unproven.

import type { Citation } from "../../news/span.ts";
import type { Statement, StatementId } from "../../news/statement.ts";
import { findCaveats, isOwnDoubt } from "./find-caveats.ts";
import { type Denied, findDenied } from "./find-denied.ts";
import { type Gist, gistOf } from "./gist.ts";
import type { Entry } from "./keep-articles.ts";

/** A statement about others' words, with the statements of its article that it is about. */
export type Lean = { readonly gist: Gist; readonly denied: Denied };

/** Words of an article that a statement of it is not borne out. */
export type CaveatAt = { readonly words: Citation; readonly ids: readonly StatementId[] };

/** An article as claims are made of it. It depends on the article and its statements alone. */
export type ReadEntry = {
	/** All statements but those that only wrap or shadow another one, in order of their ids. */
	readonly gists: readonly Gist[];
	/** Those with content that can be compared by itself. */
	readonly speaking: readonly Gist[];
	readonly leans: readonly Lean[];
	readonly caveats: readonly CaveatAt[];
};

const readEntries = new WeakMap<Entry, ReadEntry>();

/** Reads an article's statements, once for each entry. */
export function readEntry(entry: Entry): ReadEntry {
	const known = readEntries.get(entry) ?? readAnew(entry);
	readEntries.set(entry, known);
	return known;
}

function readAnew({ article, statements }: Entry): ReadEntry {
	const left = new Set([...findWrapped(statements), ...findShadows(statements)]);
	const gists = statements.filter(({ id }) => !left.has(id)).map((one) => gistOf(one, article));
	return {
		gists,
		speaking: gists.filter(speaksForItself),
		leans: gists.filter(leansOnOthers).flatMap((gist) => {
			const denied = findDenied(gist, article, statements);
			return denied === undefined ? [] : [{ gist, denied }];
		}),
		caveats: findCaveats(article, statements).map((caveat) => ({
			words: caveat.words,
			ids: caveat.statements.map(({ id }) => id),
		})),
	};
}

/** Whether a statement has content that can be compared by itself. */
function speaksForItself({ isAnaphoric, keys, statement }: Gist): boolean {
	return !isAnaphoric && keys.length > 0 && statement.stance !== "declines-to-comment";
}

/** Stances that answer something said before, so that pointing words can be followed. */
const answers: ReadonlySet<Statement["stance"]> = new Set([
	"denies",
	"doubts",
	"confirms",
	"does-not-deny",
	"declines-to-comment",
	"retracts",
]);

/** Denials of so few words lean on what was said before them ("it received such a letter"). */
const leaningKeysMax = 4;

/** Whether a statement is about others' words: it points, or it is a short denial. */
function leansOnOthers(gist: Gist): boolean {
	if (!answers.has(gist.statement.stance) || isOwnDoubt(gist.statement)) return false;
	if (!speaksForItself(gist)) return true;
	return gist.statement.stance === "denies" && gist.keys.length <= leaningKeysMax;
}

/** Statements in which an outlet only passes on the one inside ("the AP said the ministry …"). */
function findWrapped(statements: readonly Statement[]): ReadonlySet<StatementId> {
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	const wrapped = new Set<StatementId>();
	for (const { parent, speaker } of statements) {
		const outer = parent === undefined ? undefined : byId.get(parent);
		if (outer?.speaker.kind === "outlet" && outer.speaker.key !== speaker.key)
			wrapped.add(outer.id);
	}
	return wrapped;
}

const pronouns: ReadonlySet<string> = new Set(
	"i we you he she it they this that who which".split(" "),
);

/** Share of a content that another one must have to stand for it. */
const shadowShareMin = 0.8;

/** Statements of a bare pronoun whose words stand in a named speaker's too ("I think …"). */
function findShadows(own: readonly Statement[]): readonly StatementId[] {
	const named = own.filter(({ speaker }) => !isPronoun(speaker.name));
	return own
		.filter(({ speaker }) => isPronoun(speaker.name))
		.filter((statement) => named.some((other) => shareInside(statement, other) >= shadowShareMin))
		.map(({ id }) => id);
}

function isPronoun(name: string): boolean {
	return pronouns.has(name.toLowerCase());
}

/** Share of one statement's content that lies inside another's. */
function shareInside(inner: Statement, outer: Statement): number {
	// Of thousands of statements nearly all stand elsewhere.
	if ((outer.content.at(-1)?.end ?? 0) <= (inner.content[0]?.start ?? 0)) return 0;
	if ((outer.content[0]?.start ?? 0) >= (inner.content.at(-1)?.end ?? 0)) return 0;
	let inside = 0;
	let total = 0;
	for (const { start, end } of inner.content) {
		total += end - start;
		for (const span of outer.content) {
			inside += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
		}
	}
	return total === 0 ? 0 : inside / total;
}
