// A statement's place in a claim.

import type { Article } from "../../news/article.ts";
import type { Citation, Span } from "../../news/span.ts";
import type { SpeakerRef, Stance, Statement } from "../../news/statement.ts";
import type { Gist } from "./gist.ts";

export type ClaimMember = {
	readonly statement: Statement;
	/** Who speaks, as the whole story knows the speaker. */
	readonly party: SpeakerRef;
	readonly article: Article;
	readonly gist: Gist;
	/** The stand that the statement takes on this claim, which may differ from its own stance. */
	readonly stance: Stance;
	/** When it was on record at the latest, milliseconds UTC. */
	readonly atMs: number;
	readonly why: string;
};

const against: ReadonlySet<Stance> = new Set(["denies", "doubts", "retracts"]);
const aside: ReadonlySet<Stance> = new Set(["declines-to-comment", "does-not-deny", "condemns"]);

/** Whether a stance says that the claim does not hold. */
export function isAgainst(stance: Stance): boolean {
	return against.has(stance);
}

/** Whether a stance stands for what the claim says. */
export function isFor(stance: Stance): boolean {
	return !against.has(stance) && !aside.has(stance);
}

/** The stance on a claim of a statement whose own words have the same or the opposite sign. */
export function stanceOn(statement: Statement, sameSign: boolean): Stance {
	const { stance } = statement;
	if (aside.has(stance)) return stance;
	if (sameSign) return stance === "denies" || stance === "doubts" ? "asserts" : stance;
	return against.has(stance) ? stance : "denies";
}

/** Longest stretch that is cited as one. */
const citedCharsMax = 600;

/** The words of a statement with its speaker and cue where they stand beside it. */
export function citeStatement(statement: Statement, article: Article): Citation {
	const { content, cue, speakerSpans } = statement;
	const own = content.length > 0 ? content : speakerSpans;
	const all = [...own, ...speakerSpans, ...(cue === undefined ? [] : [cue])];
	const whole = hull(all);
	const crossesBlock = article.text.slice(whole.start, whole.end).includes("\n\n");
	const fits = !crossesBlock && whole.end - whole.start <= citedCharsMax;
	return cite(article, fits ? whole : (own[0] ?? whole));
}

/** The content alone, from its first to its last part where they stand together. */
export function citeContent(statement: Statement, article: Article): Citation {
	const whole = hull(statement.content);
	const fits = whole.end - whole.start <= citedCharsMax;
	return cite(article, fits ? whole : (statement.content[0] ?? whole));
}

/** The words of an article at a span. */
export function cite(article: Article, { start, end }: Span): Citation {
	return { articleId: article.id, start, end, words: article.text.slice(start, end) };
}

function hull(spans: readonly Span[]): Span {
	if (spans.length === 0) return { start: 0, end: 0 };
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end)),
	};
}
