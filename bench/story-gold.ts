// The invented stories of fixtures/stories with their gold record; the format is in docs/notes/claims.md.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/news/article.ts";
import type { Copy } from "../src/news/copy.ts";
import type { ArticleId, Span } from "../src/news/span.ts";
import type {
	SpeakerKind,
	SpeakerRef,
	Stance,
	Statement,
	StatementId,
} from "../src/news/statement.ts";
import type { StoryId, StoryMaterial } from "../src/news/story.ts";

/** Where a party stands on a claim: for it, against it, or neither. */
export type Side = "for" | "against" | "aside";

export type GoldStatement = {
	readonly id: string;
	readonly articleId: string;
	readonly claimId: string;
	readonly side: Side;
	readonly speaker: string;
	readonly span: Span;
};

export type GoldFigure = {
	readonly articleId: string;
	readonly value: number;
	/** How it differs from an earlier value of the series; undefined for a first value. */
	readonly kind: string | undefined;
};

export type GoldStory = {
	readonly name: string;
	readonly set: string;
	readonly material: StoryMaterial;
	readonly statements: readonly GoldStatement[];
	readonly origins: ReadonlyMap<string, number>;
	readonly figures: readonly (readonly GoldFigure[])[];
	readonly facts: readonly string[];
	readonly unknowns: readonly string[];
};

const dayMs = 24 * 60 * 60 * 1000;

const marks: Readonly<Record<string, { readonly side: Side; readonly stance: Stance }>> = {
	"+": { side: "for", stance: "asserts" },
	"=": { side: "for", stance: "confirms" },
	">": { side: "for", stance: "predicts" },
	"^": { side: "for", stance: "promises" },
	"*": { side: "for", stance: "demands" },
	"%": { side: "for", stance: "warns" },
	"-": { side: "against", stance: "denies" },
	"?": { side: "against", stance: "doubts" },
	"~": { side: "aside", stance: "does-not-deny" },
};

/** All stories of the folder, by name. */
export function readStories(folder: string): readonly GoldStory[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) => parseStory(file.slice(0, -4), readFileSync(join(folder, file), "utf8")));
}

/** Reads one story; throws where the file breaks the format. */
export function parseStory(name: string, file: string): GoldStory {
	const [head = "", ...sections] = file.split(/^== /m);
	const gold = sections.find((section) => section.startsWith("gold\n")) ?? "";
	const speakers = new Map(
		[...head.matchAll(/^speaker: (.*)$/gm)].map((match) => {
			const [speaker = "", kind = "person", side] = (match[1] ?? "").split(" | ");
			return [speaker, refOf(speaker, kind as SpeakerKind, side)] as const;
		}),
	);
	const read = sections
		.filter((section) => section !== gold)
		.map((section) => readArticle(section, speakers));
	return {
		name,
		set: /^set: (\w+)$/m.exec(head)?.[1] ?? "",
		material: {
			id: name as StoryId,
			articles: read.map(({ article }) => article),
			statements: read.flatMap(({ statements }) => statements),
			copies: read.flatMap(({ copy }) => copy),
			families: {},
		},
		statements: read.flatMap((one) => one.gold),
		origins: new Map(
			[...(/^origins: (.*)$/m.exec(gold)?.[1] ?? "").matchAll(/(\w+) (\d+)/g)].map((match) => [
				match[1] ?? "",
				Number(match[2]),
			]),
		),
		figures: [...gold.matchAll(/^figures: (.*)$/gm)].map((match) => readFigures(match[1] ?? "")),
		facts: [...gold.matchAll(/^fact: (.*)$/gm)].map((match) => match[1] ?? ""),
		unknowns: [...gold.matchAll(/^unknown: (.*)$/gm)].map((match) => match[1] ?? ""),
	};
}

function refOf(name: string, kind: SpeakerKind, side: string | undefined): SpeakerRef {
	const resolved = kind !== "unnamed";
	const key = name.toLowerCase().replaceAll(" ", "-");
	return { key, name, kind, role: undefined, side, resolved };
}

function readFigures(line: string): readonly GoldFigure[] {
	return line
		.split(" | ")
		.slice(1)
		.map((cell) => {
			const [articleId = "", value = "", kind] = cell.trim().split(" ");
			return { articleId, value: Number(value.replaceAll(",", "")), kind };
		});
}

type ReadArticle = {
	readonly article: Article;
	readonly statements: readonly Statement[];
	readonly gold: readonly GoldStatement[];
	readonly copy: readonly Copy[];
};

function readArticle(section: string, speakers: ReadonlyMap<string, SpeakerRef>): ReadArticle {
	const [heading = "", ...lines] = section.split("\n");
	const [id = "", publisher = "", date = "", title = "", note = ""] = heading.split(" | ");
	const { text, found } = stripMarks(lines.join("\n").trim());
	const startMs = Date.parse(date);
	const published = {
		earliestMs: startMs,
		latestMs: startMs + dayMs - 1,
		basis: "metadata" as const,
		why: "the page",
	};
	const article: Article = {
		id: id as ArticleId,
		url: undefined,
		title,
		text,
		blocks: [...text.matchAll(/[^\n]+/g)].map((match) => ({
			kind: "paragraph" as const,
			start: match.index,
			end: match.index + match[0].length,
		})),
		language: "en",
		published,
		modified: undefined,
		bylines: [],
		publisher: { key: publisher.toLowerCase(), name: publisher },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: published.latestMs,
	};
	const gold = found.map((mark, at) => ({ ...mark, id: `${id}-${at}`, articleId: id }));
	const of = /^copy of (\w+)/.exec(note.trim())?.[1] as ArticleId | undefined;
	const copy: Copy[] =
		of === undefined
			? []
			: [
					{
						articleId: article.id,
						of,
						root: of,
						ghost: undefined,
						relation: "verbatim",
						share: 1,
						why: "",
					},
				];
	return {
		article,
		gold,
		copy,
		statements: gold.map((mark) => statementOf(mark, article, speakers)),
	};
}

type Mark = Omit<GoldStatement, "id" | "articleId"> & { readonly stance: Stance };

/** Takes the marks out of a text and gives their places in what is left. */
function stripMarks(marked: string): { text: string; found: readonly Mark[] } {
	const found: Mark[] = [];
	let text = "";
	let at = 0;
	for (const match of marked.matchAll(/\{(\w+)([-+=>^*%?~]) ([^:{}]+): ([^{}]*)\}/g)) {
		text += marked.slice(at, match.index);
		const [whole, claimId = "", sign = "+", speaker = "", words = ""] = match;
		const start = text.length;
		text += words;
		const { side, stance } = marks[sign] ?? { side: "for", stance: "asserts" };
		found.push({ claimId, side, stance, speaker, span: { start, end: text.length } });
		at = match.index + whole.length;
	}
	return { text: text + marked.slice(at), found };
}

const denialCue =
	/\b(?:den(?:y|ied|ies)|reject\w*|dismiss\w*|disput\w*|refut\w*|contest\w*|call(?:s|ed)|doubt\w*)\b[^.]*$/i;

function statementOf(
	mark: Mark & { id: string; articleId: string },
	article: Article,
	speakers: ReadonlyMap<string, SpeakerRef>,
): Statement {
	const { span } = mark;
	const words = article.text.slice(span.start, span.end);
	const before = article.text.slice(Math.max(0, span.start - 60), span.start);
	const isDenial = denialCue.test(before);
	const against = mark.side === "against";
	const stance = against && !isDenial ? "asserts" : mark.stance;
	const speaker = speakers.get(mark.speaker);
	if (speaker === undefined) throw new Error(`${article.title}: no speaker "${mark.speaker}"`);
	const last = mark.speaker.split(" ").at(-1) ?? "";
	const ahead = article.text.lastIndexOf(last, span.start);
	const named =
		ahead >= 0 && span.start - ahead < 200 ? ahead : article.text.indexOf(last, span.end);
	return {
		id: mark.id as StatementId,
		articleId: article.id,
		speaker,
		speakerSpans: named < 0 ? [] : [{ start: named, end: named + last.length }],
		via: [],
		cue: undefined,
		stance,
		stanceSpan: undefined,
		certainty: "unspecified",
		certaintySpan: undefined,
		evidence: [],
		content: [span],
		quote: words.startsWith('"') ? "direct" : "indirect",
		negated: /\b(?:not|no|never|nobody|nothing|none)\b|n't\b/.test(words),
		conditional: /\b(?:could|might|may)\b/.test(words),
		figures: [],
		times: [],
		said: article.published,
		audience: undefined,
		parent: undefined,
		rule: "gold",
	};
}
