// The statements of a story sorted into claims, pointing ones with what they point at.

import type { Article } from "../../news/article.ts";
import type { RecordCorrection } from "../../news/correction.ts";
import type { ArticleId, Citation } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import { correctGroups } from "./correct-groups.ts";
import type { CandidateMemory } from "./find-candidates.ts";
import { findCaveats, isOwnDoubt } from "./find-caveats.ts";
import { findDenied } from "./find-denied.ts";
import { type Gist, gistOf } from "./gist.ts";
import { keepByArticle } from "./keep-by-article.ts";
import { type Links, linkClaims } from "./link-claims.ts";

/** A statement that was joined to a claim by what it points at. */
export type Attached = { readonly gist: Gist; readonly why: string };

/** The statements of one claim before anything is worked out from them. */
export type ClaimGroup = {
	readonly gists: readonly Gist[];
	readonly attached: readonly Attached[];
	readonly why: ReadonlyMap<StatementId, string>;
	readonly caveats: readonly Citation[];
};

export type Gathered = {
	readonly groups: readonly ClaimGroup[];
	readonly links: Links;
	readonly byArticle: ReadonlyMap<ArticleId, readonly Statement[]>;
	/** Whether two statements are one speaker's words on one claim. */
	readonly sameNews: (a: Statement, b: Statement) => boolean;
};

export type GatherOptions = {
	readonly corrections?: readonly RecordCorrection[] | undefined;
	/** What is known of the story from when it was smaller. */
	readonly memory?: CandidateMemory | undefined;
};

/** Sorts statements, given in order of their ids, into claims, and lays readers' corrections over. */
export function gatherClaims(
	statements: readonly Statement[],
	articles: ReadonlyMap<ArticleId, Article>,
	{ corrections = [], memory }: GatherOptions = {},
): Gathered {
	const byArticle = groupByArticle(statements);
	const shadows = [...articles.values()].flatMap((article) =>
		findShadows(article, byArticle.get(article.id) ?? []),
	);
	const wrapped = new Set([...findWrapped(statements), ...shadows]);
	const gists = statements.flatMap((statement) => {
		const article = articles.get(statement.articleId);
		return article === undefined || wrapped.has(statement.id) ? [] : [gistOf(statement, article)];
	});
	const links = linkClaims(gists.filter(speaksForItself), memory);
	const groupAt = new Map<StatementId, number>();
	for (const [at, { gists: members }] of links.clusters.entries()) {
		for (const { statement } of members) groupAt.set(statement.id, at);
	}
	const attached = new Map<number, Attached[]>();
	const answered = new Set(
		links.clusters.flatMap(({ gists: members }, at) =>
			members.some(({ sign }) => sign === 1) ? [at] : [],
		),
	);
	const moved = new Set<StatementId>();
	for (const gist of gists.filter(leansOnOthers)) {
		const article = articles.get(gist.statement.articleId);
		if (article === undefined || answered.has(groupAt.get(gist.statement.id) ?? -1)) continue;
		const denied = findDenied(gist, article, byArticle.get(article.id) ?? []);
		if (attach(gist, denied, groupAt, attached)) moved.add(gist.statement.id);
	}
	const caveats = gatherCaveats(articles, byArticle, groupAt);
	const found = links.clusters.flatMap((cluster, at) => {
		if (cluster.gists.every(({ statement }) => moved.has(statement.id))) return [];
		return [
			{
				gists: cluster.gists,
				why: cluster.why,
				attached: attached.get(at) ?? [],
				caveats: caveats.get(at) ?? [],
			},
		];
	});
	const groups = correctGroups(found, corrections, { gists, articles });
	const sameNews = (a: Statement, b: Statement) =>
		soundsLike(a.speaker, b.speaker) &&
		groupAt.get(a.id) !== undefined &&
		groupAt.get(a.id) === groupAt.get(b.id);
	return { groups, links, byArticle, sameNews };
}

/** Whether two speakers may be one: one key, one side, or one's name all in the other's. */
function soundsLike(a: SpeakerRef, b: SpeakerRef): boolean {
	if (a.key === b.key || (a.side !== undefined && a.side === b.side)) return true;
	const known = ({ name, role = "" }: SpeakerRef) => new Set(wordsOf(`${name} ${role}`));
	const isIn = (part: SpeakerRef, whole: SpeakerRef) => {
		const words = wordsOf(part.name);
		return words.length > 0 && words.every((word) => known(whole).has(word));
	};
	return isIn(a, b) || isIn(b, a);
}

function wordsOf(name: string): readonly string[] {
	return name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function groupByArticle(statements: readonly Statement[]): Map<ArticleId, readonly Statement[]> {
	const groups = new Map<ArticleId, Statement[]>();
	for (const statement of statements) {
		const group = groups.get(statement.articleId);
		if (group === undefined) groups.set(statement.articleId, [statement]);
		else group.push(statement);
	}
	return groups;
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
const findShadows = keepByArticle((_, own): readonly StatementId[] => {
	const named = own.filter(({ speaker }) => !isPronoun(speaker.name));
	return own
		.filter(({ speaker }) => isPronoun(speaker.name))
		.filter((statement) => named.some((other) => shareInside(statement, other) >= shadowShareMin))
		.map(({ id }) => id);
});

function isPronoun(name: string): boolean {
	return pronouns.has(name.toLowerCase());
}

/** Share of one statement's content that lies inside another's. */
function shareInside(inner: Statement, outer: Statement): number {
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

function attach(
	gist: Gist,
	denied: ReturnType<typeof findDenied>,
	groupAt: ReadonlyMap<StatementId, number>,
	attached: Map<number, Attached[]>,
): boolean {
	if (denied === undefined) return false;
	const groups = new Set(denied.statements.flatMap(({ id }) => groupAt.get(id) ?? []));
	groups.delete(groupAt.get(gist.statement.id) ?? -1);
	for (const at of groups) {
		attached.set(at, [...(attached.get(at) ?? []), { gist, why: denied.why }]);
	}
	return groups.size > 0;
}

function gatherCaveats(
	articles: ReadonlyMap<ArticleId, Article>,
	byArticle: ReadonlyMap<ArticleId, readonly Statement[]>,
	groupAt: ReadonlyMap<StatementId, number>,
): ReadonlyMap<number, readonly Citation[]> {
	const caveats = new Map<number, Citation[]>();
	for (const article of articles.values()) {
		for (const { words, statements } of findCaveats(article, byArticle.get(article.id) ?? [])) {
			for (const at of new Set(statements.flatMap(({ id }) => groupAt.get(id) ?? []))) {
				caveats.set(at, [...(caveats.get(at) ?? []), words]);
			}
		}
	}
	return caveats;
}
