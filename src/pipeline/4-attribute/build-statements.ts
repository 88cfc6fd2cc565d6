// Turns drafts into statements: speakers resolved, attributes read, chains linked.

import type { Article } from "../../news/article.ts";
import type { Quantity } from "../../news/figure.ts";
import type { Span } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId, Via } from "../../news/statement.ts";
import { findQuantities } from "../../text/quantities/find-quantities.ts";
import { findAudience } from "./audience.ts";
import type { Draft } from "./draft.ts";
import { linkParents } from "./link-parents.ts";
import { partSource } from "./named-speakers.ts";
import { collectOrganisations } from "./organisations.ts";
import { startPast } from "./past-speakers.ts";
import { collectPeople } from "./people.ts";
import { indexPeople } from "./people-index.ts";
import { quoteKind } from "./quote-kind.ts";
import type { Reading } from "./read-article.ts";
import { readCertainty } from "./read-certainty.ts";
import { readEvidence } from "./read-evidence.ts";
import { readReplies } from "./read-replies.ts";
import { readStance } from "./read-stance.ts";
import { readTimes } from "./read-times.ts";
import { isFirstPerson } from "./resolve-pronoun.ts";
import { resolveSpeaker } from "./resolve-speaker.ts";
import { spanOf, tokenAt } from "./sentence-tree.ts";
import { collectSourceNames } from "./source-names.ts";
import { publisherRef } from "./speaker-refs.ts";
import type { SpeakerState } from "./speaker-state.ts";
import { withoutSpans } from "./text-ranges.ts";

/** The statements of an article from the drafts of its sentences, in the order of their content. */
export function buildStatements(
	article: Article,
	reading: Reading,
	drafts: readonly Draft[],
): Statement[] {
	const { text } = reading;
	const people = collectPeople(text, collectSourceNames(drafts));
	const state: SpeakerState = {
		...{ articleId: article.id, text },
		people: indexPeople(people),
		organisations: collectOrganisations(text, people),
		past: startPast(),
	};
	const statements: Statement[] = [];
	for (const draft of drafts) {
		for (const { speaker, source } of speakersOf(article, state, draft)) {
			const index = statements.length;
			const via = relayOf(state, draft);
			statements.push(buildStatement({ article, reading, draft, speaker, source, via, index }));
			if (source !== undefined) state.past.add({ ref: speaker, at: source.start });
		}
	}
	const built = readReplies(text, statements.sort(byContent));
	const linked = linkParents(built);
	const byId = new Map(linked.map((statement) => [statement.id, statement]));
	const kept = linked.filter((statement) => !repeatsParent(text, byId, statement));
	if (kept.length === linked.length) return linked;
	const ids = new Set(kept.map(({ id }) => id));
	return linkParents(built.filter(({ id }) => ids.has(id)));
}

/**
 * "She said she supports the plan", "“I think it works,” she said": what she holds in her own words
 * is no second statement, unless she brings in a clause as somebody other than "I", or answers at
 * length in an interview.
 */
function repeatsParent(
	text: string,
	statements: ReadonlyMap<StatementId, Statement>,
	{ parent: parentId, rule, speaker, speakerSpans }: Statement,
): boolean {
	const parent = parentId === undefined ? undefined : statements.get(parentId);
	if (parent?.speaker.key !== speaker.key || parent.rule.startsWith("line-")) return false;
	const [source] = speakerSpans;
	const own = source !== undefined && isFirstPerson(text.slice(source.start, source.end));
	return own || !/clause|quotation|according/.test(rule);
}

/** The one who passes on what another said, as the first link of the chain. */
function relayOf(state: SpeakerState, { tree, relay }: Draft): Via[] {
	if (relay === undefined) return [];
	const speaker = resolveSpeaker(state, { tree, source: relay });
	return [{ speaker, span: spanOf(tree, relay.range) }];
}

type Spoken = { readonly speaker: SpeakerRef; readonly source: Span | undefined };

/** The speakers of a draft: those its source names, or the article itself where it doubts. */
function speakersOf(article: Article, state: SpeakerState, draft: Draft): Spoken[] {
	const { source, tree } = draft;
	if (source === undefined) {
		const own = draft.rule.startsWith("doubt-") && article.publisher.name !== "";
		const speaker = own ? publisherRef(article.publisher) : resolveSpeaker(state, undefined);
		return [{ speaker, source: undefined }];
	}
	return partSource(tree, source).map((part) => ({
		speaker: resolveSpeaker(state, { tree, source: part }),
		source: spanOf(tree, part.range),
	}));
}

function byContent(a: Statement, b: Statement): number {
	const first = (statement: Statement): number =>
		statement.content[0]?.start ?? statement.cue?.start ?? 0;
	return first(a) - first(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0);
}

type Parts = {
	readonly article: Article;
	readonly reading: Reading;
	readonly draft: Draft;
	readonly speaker: SpeakerRef;
	readonly source: Span | undefined;
	readonly via: readonly Via[];
	readonly index: number;
};

function buildStatement(parts: Parts): Statement {
	const { article, reading, draft, speaker, via, index } = parts;
	const { text, quotes } = reading;
	const { tree, content, cue } = draft;
	const source = parts.source === undefined ? [] : [parts.source];
	const lemma = hedgeOf(draft);
	const { certainty, span: certaintySpan } = readCertainty(text, content, { lemma, span: cue });
	const beside = withoutSpans(around(cue, tree.sentence), [...content, ...source]);
	const stance = readStance(text, draft, speaker);
	return {
		id: `${article.id}:${index}` as StatementId,
		articleId: article.id,
		speaker,
		speakerSpans: source,
		via,
		cue,
		stance,
		stanceSpan: stance === "asserts" ? undefined : cue,
		certainty,
		certaintySpan,
		evidence: readEvidence(text, { speaker, source, beside, content }),
		content,
		quote: draft.verbatim === true ? "direct" : quoteKind(text, quotes, content),
		negated: isNegatedContent(text, content),
		conditional: certainty === "conditional",
		figures: content.flatMap((span) => figuresIn(text, span)),
		...readTimes(article, content, beside),
		audience: findAudience(draft),
		parent: undefined,
		rule: draft.rule,
	};
}

/** The cue's lemma, or the verb that weakens it: "appeared to show". */
function hedgeOf({ tree, cueToken }: Draft): string {
	const { lemma, head, relation } = tokenAt(tree, cueToken);
	const above = tokenAt(tree, head).lemma;
	const weakens = relation === "xcomp" && /^(?:appear|seem)$/.test(above);
	return (weakens ? above : lemma).toLowerCase();
}

/** The words of a sentence near a cue, where its time and evidence are told. */
function around(cue: Span, sentence: Span): Span {
	return {
		start: Math.max(sentence.start, cue.start - besideCharsMax),
		end: Math.min(sentence.end, cue.end + besideCharsMax),
	};
}

function figuresIn(text: string, span: Span): Quantity[] {
	const shift = (place: Span): Span => ({
		start: place.start + span.start,
		end: place.end + span.start,
	});
	return findQuantities(text.slice(span.start, span.end)).map((quantity) => ({
		...quantity,
		...shift(quantity),
		countedSpan: quantity.countedSpan === undefined ? undefined : shift(quantity.countedSpan),
	}));
}

const besideCharsMax = 100;
const negationCharsMax = 120;

function isNegatedContent(text: string, content: readonly Span[]): boolean {
	const [first] = content;
	if (first === undefined) return false;
	const words = text.slice(first.start, Math.min(first.end, first.start + negationCharsMax));
	const [clause = words] = words.split(/[,;:]\s/u);
	return /\b(?:not|never|no|none|nobody|cannot)\b|n['’]t\b/iu.test(clause);
}
