// Reads a labelled article: text with marks for sources, cues and contents, and a line per statement.
// The form is described in docs/notes/labelling.md.

import type { Certainty, EvidenceKind, Stance } from "../../src/news/statement.ts";

/** UTF-16 offsets into the article's text, end exclusive. */
type Span = readonly [start: number, end: number];

/** One labelled statement, in the form that the attribution scorer reads. */
export type LabelledClaim = {
	readonly id: number;
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	readonly who: string;
	readonly stance: Stance;
	readonly certainty: Certainty;
	readonly evidence: EvidenceKind;
	readonly quote: "direct" | "indirect" | "mixed";
	/** Index into `claims` of the statement in whose content this one stands; null for none. */
	readonly parent: number | null;
};

export type LabelledArticle = {
	readonly doc: string;
	readonly title: string;
	readonly date: string;
	readonly style: string;
	readonly text: string;
	readonly claims: readonly LabelledClaim[];
};

const stances: ReadonlySet<string> = new Set<Stance>([
	"asserts",
	"denies",
	"confirms",
	"doubts",
	"condemns",
	"promises",
	"predicts",
	"demands",
	"warns",
	"declines-to-comment",
	"does-not-deny",
	"retracts",
]);
const certainties: ReadonlySet<string> = new Set<Certainty>([
	"certain",
	"probable",
	"possible",
	"conditional",
	"unspecified",
]);
const evidences: ReadonlySet<string> = new Set<EvidenceKind>([
	"intelligence",
	"satellite-imagery",
	"documents",
	"video",
	"eyewitness",
	"official-statement",
	"unnamed-officials",
	"other-media",
	"data",
	"none-given",
]);
const quotes: ReadonlySet<string> = new Set(["direct", "indirect", "mixed"]);

/** Share of a content's words inside quotation marks from which it is a direct quotation. */
const directShareMin = 0.8;

/**
 * An article from its labelled form. Throws an Error that names the article and the flaw: a mark
 * that is not closed, a statement without a line or a line without a statement, an unknown word.
 */
export function readLabelled(doc: string, form: string): LabelledArticle {
	const [head = "", body = "", lines = ""] = form.replaceAll("\r\n", "\n").split(/\n---\n/);
	const fields = new Map(
		head.split("\n").map((line) => {
			const colon = line.indexOf(":");
			return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
		}),
	);
	const { text, marks } = readMarks(doc, body.trim());
	const labels = readLabels(doc, lines);
	const unlabelled = [...marks.keys()].filter((id) => !labels.has(id));
	if (unlabelled.length > 0)
		throw new Error(`${doc}: no line for statement ${unlabelled.join(", ")}`);
	const ids = [...labels.keys()];
	const claims = ids.map((id) =>
		makeClaim(doc, text, { id, ids, marks: marks.get(id) ?? [], label: labels.get(id) }),
	);
	const [title = "", date = "", style = ""] = ["title", "date", "style"].map((name) =>
		fields.get(name),
	);
	return { doc, title, date, style, text, claims };
}

type Mark = { readonly role: "s" | "q" | "c"; readonly span: Span };

/** Takes `{s1|…}` marks out of a text; `{s1,s2|…}` serves two statements. Marks may nest. */
function readMarks(doc: string, body: string): { text: string; marks: Map<number, Mark[]> } {
	const marks = new Map<number, Mark[]>();
	const open: { names: string; start: number }[] = [];
	let text = "";
	for (const part of body.split(/(\{[a-z0-9,]+\||\})/)) {
		if (part.startsWith("{") && part.endsWith("|")) {
			open.push({ names: part.slice(1, -1), start: text.length });
		} else if (part === "}") {
			const mark = open.pop();
			if (mark === undefined)
				throw new Error(`${doc}: "}" without a mark after "${text.slice(-40)}"`);
			for (const name of mark.names.split(","))
				addMark(doc, marks, name, [mark.start, text.length]);
		} else text += part;
	}
	if (open.length > 0) throw new Error(`${doc}: mark ${open[0]?.names} is not closed`);
	if (/[{}|]/.test(text)) throw new Error(`${doc}: a stray mark in the text`);
	return { text, marks };
}

function addMark(doc: string, marks: Map<number, Mark[]>, name: string, span: Span): void {
	const [, role, digits] = /^([sqc])(\d+)$/.exec(name) ?? [];
	if (role === undefined) throw new Error(`${doc}: unknown mark ${name}`);
	const id = Number(digits);
	const mark: Mark = { role: role as Mark["role"], span };
	marks.set(id, [...(marks.get(id) ?? []), mark]);
}

type Label = { readonly who: string; readonly words: readonly string[] };

/** Lines such as `3 Mira Doln: denies certain documents <2`. */
function readLabels(doc: string, lines: string): Map<number, Label> {
	const labels = new Map<number, Label>();
	for (const line of lines.split("\n").filter((one) => one.trim() !== "")) {
		const [, id, who = "", words = ""] = /^(\d+) ([^:]*):(.*)$/.exec(line) ?? [];
		if (id === undefined) throw new Error(`${doc}: cannot read the line "${line}"`);
		if (labels.has(Number(id))) throw new Error(`${doc}: two lines for statement ${id}`);
		labels.set(Number(id), { who: who.trim(), words: words.trim().split(/\s+/).filter(Boolean) });
	}
	return labels;
}

type ClaimParts = {
	readonly id: number;
	readonly ids: readonly number[];
	readonly marks: readonly Mark[];
	readonly label: Label | undefined;
};

function makeClaim(
	doc: string,
	text: string,
	{ id, ids, marks, label }: ClaimParts,
): LabelledClaim {
	const words = label?.words ?? [];
	const pick = (known: ReadonlySet<string>) => words.find((word) => known.has(word));
	const isKnown = (word: string) =>
		[stances, certainties, evidences, quotes].some((known) => known.has(word)) ||
		/^<\d+$/.test(word);
	const unknown = words.find((word) => !isKnown(word));
	if (unknown !== undefined) throw new Error(`${doc}: unknown word "${unknown}" in line ${id}`);
	const of = (role: Mark["role"]) =>
		marks.filter((mark) => mark.role === role).map(({ span }) => span);
	const content = of("c");
	if (content.length === 0) throw new Error(`${doc}: statement ${id} has no content`);
	const parentId = words.find((word) => word.startsWith("<"))?.slice(1);
	const parent = parentId === undefined ? null : ids.indexOf(Number(parentId));
	if (parent === -1) throw new Error(`${doc}: statement ${id} stands in an unknown one`);
	return {
		id,
		source: of("s"),
		cue: of("q"),
		content,
		who: label?.who ?? "",
		stance: (pick(stances) ?? "asserts") as Stance,
		certainty: (pick(certainties) ?? "unspecified") as Certainty,
		evidence: (pick(evidences) ?? "none-given") as EvidenceKind,
		quote: (pick(quotes) ?? quoteOf(text, content)) as LabelledClaim["quote"],
		parent,
	};
}

/** How much of a content stands in double or curly single quotation marks. */
function quoteOf(text: string, content: readonly Span[]): LabelledClaim["quote"] {
	const inside = quotedPlaces(text);
	let [quoted, all] = [0, 0];
	for (const [start, end] of content) {
		for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
			all++;
			if (inside[start + word.index] === true) quoted++;
		}
	}
	if (quoted === 0) return "indirect";
	return quoted >= directShareMin * all ? "direct" : "mixed";
}

/** By offset, whether it is inside quotation marks. A quotation ends with its paragraph at the latest. */
function quotedPlaces(text: string): readonly boolean[] {
	let isQuoted = false;
	return Array.from({ length: text.length }, (_, at) => {
		const mark = text[at] ?? "";
		const isInner = /\p{L}/u.test(text[at + 1] ?? "") && /\p{L}/u.test(text[at - 1] ?? "");
		if (mark === "“" || mark === "‘") isQuoted = true;
		else if (mark === "”" || mark === "\n" || (mark === "’" && !isInner)) isQuoted = false;
		else if (mark === '"') isQuoted = !isQuoted;
		return isQuoted;
	});
}
