// Turns drafts into statements: speakers resolved, attributes read, chains linked.

import type { Article } from "../../news/article.ts";
import type { Span } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import { findAudience } from "./audience.ts";
import type { Draft } from "./draft.ts";
import { linkParents } from "./link-parents.ts";
import { collectPeople } from "./people.ts";
import { quoteKind } from "./quote-kind.ts";
import type { Reading } from "./read-article.ts";
import { readCertainty } from "./read-certainty.ts";
import { readEvidence } from "./read-evidence.ts";
import { readStance } from "./read-stance.ts";
import { readTimes } from "./read-times.ts";
import { resolveSpeaker } from "./resolve-speaker.ts";
import { spanOf, tokenAt } from "./sentence-tree.ts";
import type { PastSpeaker, SpeakerState } from "./speaker-state.ts";
import { withoutSpans } from "./text-ranges.ts";

/** The statements of an article from the drafts of its sentences, in the order of their content. */
export function buildStatements(
	article: Article,
	reading: Reading,
	drafts: readonly Draft[],
): Statement[] {
	const { text } = reading;
	const people = collectPeople(text);
	const past: PastSpeaker[] = [];
	const statements = drafts.map((draft, index) => {
		const state: SpeakerState = { articleId: article.id, text, people, organisations: [], past };
		const { source, tree } = draft;
		const speaker = resolveSpeaker(state, source === undefined ? undefined : { tree, source });
		if (source !== undefined) {
			past.push({ ref: speaker, gender: undefined, at: tokenAt(tree, source.head).start });
		}
		return buildStatement({ article, reading, draft, speaker, index });
	});
	return linkParents(statements.sort(byContent));
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
	readonly index: number;
};

function buildStatement(parts: Parts): Statement {
	const { article, reading, draft, speaker, index } = parts;
	const { text, quotes } = reading;
	const { tree, content, cue } = draft;
	const source = draft.source === undefined ? [] : [spanOf(tree, draft.source.range)];
	const lemma = tokenAt(tree, draft.cueToken).lemma.toLowerCase();
	const { certainty, span: certaintySpan } = readCertainty(text, content, { lemma, span: cue });
	const beside = withoutSpans(tree.sentence, [...content, ...source]);
	const stance = readStance(text, draft);
	return {
		id: `${article.id}:${index}` as StatementId,
		articleId: article.id,
		speaker,
		speakerSpans: source,
		via: [],
		cue,
		stance,
		stanceSpan: stance === "asserts" ? undefined : cue,
		certainty,
		certaintySpan,
		evidence: readEvidence(text, { speaker, source, beside, content }),
		content,
		quote: quoteKind(quotes, content),
		negated: isNegatedContent(text, content),
		conditional: certainty === "conditional",
		figures: [],
		...readTimes(article, content, beside),
		audience: findAudience(draft),
		parent: undefined,
		rule: draft.rule,
	};
}

const negationCharsMax = 120;

function isNegatedContent(text: string, content: readonly Span[]): boolean {
	const [first] = content;
	if (first === undefined) return false;
	const words = text.slice(first.start, Math.min(first.end, first.start + negationCharsMax));
	const [clause = words] = words.split(/[,;:]\s/u);
	return /\b(?:not|never|no|none|nobody|cannot)\b|n['’]t\b/iu.test(clause);
}
