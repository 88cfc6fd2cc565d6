// Plain-text scrapes: what a program that knew nothing of the page has left of an article.

import type { BlockKind, RelatedLink, RemovedReason } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Credit } from "../../news/publisher.ts";
import { cutLines, type Line } from "./cut-lines.ts";
import { type ArticleDraft, type DraftBlock, RemovedList } from "./draft.ts";
import { weightedLength } from "./find-body.ts";
import { furnitureOfLine } from "./furniture-line.ts";
import { correctionOpening, keyPointHeading, sectionNames } from "./furniture-lines.data.ts";
import { namesInByline } from "./read-byline.ts";
import { readCredits } from "./read-credits.ts";
import { chooseDate, type DateCandidate, findDayAhead, hintedDate } from "./read-dates.ts";
import { readSourceLine, withoutEmphasis } from "./read-source-line.ts";
import { readScrapeHeader } from "./scrape-header.ts";

/** Letters from which on a line that ends like a sentence is taken for a paragraph. */
const proseLengthMin = 80;

/** The most words of an in-page heading, and of a headline. */
const headingWordsMax = 14;
const titleWordsMax = 40;

/**
 * Reads a plain text. The lines before the first paragraph are the page's head (offers, section,
 * headline, caption), those after the last one its foot (tags, other headlines, offers); between
 * them stand paragraphs, headings, boxes with the main points and offers.
 */
export function readText(text: string, page: Page): ArticleDraft {
	const header = readScrapeHeader(text);
	const lines = cutLines(header.rest);
	const reader = new TextReader(page, lines);
	reader.read();
	return reader.draft(header.date, header.title, header.byline);
}

/** Whether a line reads like a paragraph: long, and ended like a sentence. */
export function looksLikeProse(line: string): boolean {
	return weightedLength(line) >= proseLengthMin && endsLikeSentence(line);
}

export function endsLikeSentence(line: string): boolean {
	return /[.!?…。！？।۔؟:;][\s"”’»」』)\]]{0,3}$/u.test(line);
}

type Mode = "article" | "topics" | "related" | "offers";

class TextReader {
	private readonly page: Page;
	private readonly lines: readonly Line[];
	private readonly blocks: DraftBlock[] = [];
	private readonly removed = new RemovedList();
	private readonly topics: string[] = [];
	private readonly related: RelatedLink[] = [];
	private readonly credits: Credit[] = [];
	private readonly bylines: string[] = [];
	private readonly dateLines: string[] = [];
	private publisherName: string | undefined;
	private section: string | undefined;
	private title: string | undefined;
	private mode: Mode = "article";
	private inKeyPoints = false;
	private readonly isSpaced: boolean;

	constructor(page: Page, lines: readonly Line[]) {
		this.page = page;
		this.lines = lines;
		const gaps = lines.filter(({ text, gap }) => gap > 0 && looksLikeProse(text)).length;
		const prose = lines.filter(({ text }) => looksLikeProse(text)).length;
		this.isSpaced = gaps >= 2 && gaps >= prose * 0.7;
	}

	read(): void {
		const isBody = ({ text }: Line) =>
			looksLikeProse(text) && furnitureOfLine(text) === undefined && readCredits(text).text !== "";
		const first = this.lines.findIndex(isBody);
		if (first === -1) {
			this.readShort();
			return;
		}
		const last = this.lines.findLastIndex(isBody);
		this.readHead(this.lines.slice(0, first));
		this.readMiddle(first, last);
		for (const line of this.lines.slice(last + 1)) this.readFoot(line);
	}

	draft(
		date: string | undefined,
		title: string | undefined,
		byline: readonly string[],
	): ArticleDraft {
		const dates = this.dateCandidates(date);
		return {
			title: title ?? this.title,
			blocks: this.blocks,
			published: chooseDate(dates, this.page) ?? hintedDate(this.page),
			modified: undefined,
			dayAhead: findDayAhead(dates, this.page),
			bylines: byline.length > 0 ? byline : this.bylines,
			publisherName: this.publisherName,
			url: undefined,
			language: undefined,
			section: this.section,
			topics: this.topics,
			related: this.related,
			images: [],
			credits: this.credits,
			removed: this.removed.all,
			problems: [],
		};
	}

	private dateCandidates(date: string | undefined): DateCandidate[] {
		const head = date === undefined ? [] : [inWords(date, "the text's first line says")];
		return [...head, ...this.dateLines.map((value) => inWords(value, "the line"))];
	}

	/** A text without any paragraph: all of it is kept, but for what is clearly furniture. */
	private readShort(): void {
		for (const { text } of this.lines) {
			if (!this.removeFurniture(text)) this.blocks.push({ kind: "paragraph", text });
		}
	}

	/** The head: of the lines that are nothing else, the one with most words is the headline. */
	private readHead(head: readonly Line[]): void {
		const open = head.filter(({ text }) => !this.removeHeadLine(text));
		const title =
			open.find(({ headingLevel }) => headingLevel === 1) ??
			open
				.filter(({ text }) => looksLikeTitle(text))
				.reduce<Line | undefined>(
					(best, line) =>
						best === undefined || countWords(line.text) > countWords(best.text) ? line : best,
					undefined,
				);
		this.title = title?.text;
		const titleAt = title === undefined ? -1 : open.indexOf(title);
		for (const [at, { text, headingLevel }] of open.entries()) {
			if (at === titleAt) this.removed.add(text, "title");
			else if (at < titleAt) this.removed.add(text, "navigation");
			else if (headingLevel !== undefined) this.addBlock("heading", text);
			else this.addBlock(kindAfterTitle(text, title !== undefined), text);
		}
	}

	private removeHeadLine(line: string): boolean {
		const source = readSourceLine(line, looksLikeDate);
		if (source !== undefined) {
			this.bylines.push(...source.bylines);
			this.publisherName ??= source.outlet;
			if (source.date !== undefined) this.dateLines.push(source.date);
			this.removed.add(line, source.bylines.length > 0 ? "byline" : "date");
			return true;
		}
		const text = withoutEmphasis(line);
		if (sectionNames.has(text.toLowerCase())) {
			if (!/^(?:top|latest|breaking|home|live)/i.test(text) || this.section === undefined)
				this.section = text;
			this.removed.add(text, "navigation");
			return true;
		}
		return this.removeFurniture(text);
	}

	private readMiddle(first: number, last: number): void {
		for (let at = first; at <= last; at++) {
			const line = this.lines[at];
			if (line === undefined || this.removeFurniture(line.text)) continue;
			const box = this.boxAt(at, last);
			if (box > 0) {
				for (const { text } of this.lines.slice(at, at + box))
					this.blocks.push({ kind: "key-point", text });
				at += box - 1;
			} else this.addBlock(this.kindInText(line), line.text);
		}
	}

	/**
	 * How many lines of a box with the main points begin here: two or more short sentences without
	 * a blank line between them, in a text whose paragraphs are set apart by blank lines.
	 */
	private boxAt(at: number, last: number): number {
		if (!this.isSpaced || this.lines[at]?.gap === 0) return 0;
		let end = at;
		while (
			end <= last &&
			isBoxLine(this.lines[end]?.text ?? "") &&
			(end === at || this.lines[end]?.gap === 0)
		)
			end++;
		const closed = end > last || (this.lines[end]?.gap ?? 1) > 0;
		return closed && end - at >= 2 ? end - at : 0;
	}

	private kindInText({ text, headingLevel }: Line): BlockKind {
		if (headingLevel !== undefined) return "heading";
		if (/^[•▪◦●*]\s/u.test(text) || /^[-–—]\s/u.test(text)) return "item";
		return looksLikeHeading(text) ? "heading" : "paragraph";
	}

	private addBlock(kind: BlockKind, text: string): void {
		if (kind === "heading") {
			this.inKeyPoints = keyPointHeading.test(text);
			this.blocks.push({ kind, text });
			return;
		}
		const { text: bare, credits, taken } = readCredits(text);
		this.credits.push(...credits);
		this.removed.add(taken, bare === "" ? "credit" : "dateline");
		if (bare === "") return;
		if (correctionOpening.test(bare)) this.blocks.push({ kind: "correction", text: bare });
		else if (kind === "paragraph" && this.inKeyPoints)
			this.blocks.push({ kind: "key-point", text: bare });
		else if (kind === "item") this.blocks.push({ kind, text: bare.replace(/^\S\s+/u, "") });
		else this.blocks.push({ kind, text: bare });
	}

	/** The foot, where a label says what the lines after it are. */
	private readFoot({ text }: Line): void {
		const bare = text.replace(/^[-–—•*]\s*/u, "");
		const reason = furnitureOfLine(text);
		if (reason !== undefined) this.removeLabel(text, reason);
		else if (this.mode === "topics" && countWords(bare) <= 5 && !endsLikeSentence(bare)) {
			this.topics.push(bare);
			this.removed.add(text, "topic-tags");
		} else if (this.mode === "related" || isHeadlineWithOutlet(bare)) {
			this.related.push({ title: bare, url: undefined });
			this.removed.add(text, "related-links");
		} else if (this.readFootCredit(text)) return;
		else if (this.mode === "article" && endsLikeSentence(text)) this.addBlock("paragraph", text);
		else this.removed.add(text, "furniture");
	}

	private readFootCredit(text: string): boolean {
		const { text: bare, credits } = readCredits(text);
		if (bare !== "") return false;
		this.credits.push(...credits);
		this.removed.add(text, "credit");
		return true;
	}

	private removeLabel(text: string, reason: RemovedReason): void {
		if (reason === "topic-tags") {
			this.mode = "topics";
			this.topics.push(...topicsInLine(text));
		} else if (reason === "related-links") this.mode = "related";
		else if (reason !== "credit" && reason !== "copyright" && reason !== "byline")
			this.mode = "offers";
		this.removed.add(text, reason);
	}

	private removeFurniture(text: string): boolean {
		const names = namesInByline(text);
		if (names !== undefined) {
			this.bylines.push(...names);
			this.removed.add(text, "byline");
			return true;
		}
		if (looksLikeDate(text)) {
			this.dateLines.push(text);
			this.removed.add(text, "date");
			return true;
		}
		const reason = furnitureOfLine(text);
		if (reason === undefined) return false;
		if (reason === "topic-tags") this.topics.push(...topicsInLine(text));
		this.removed.add(text, reason);
		return true;
	}
}

function inWords(value: string, where: string): DateCandidate {
	return { value, basis: "stated", where };
}

function countWords(text: string): number {
	return text.split(/\s+/).length;
}

function topicsInLine(text: string): string[] {
	const [, list = ""] = /^[^:：]{0,30}[:：](.*)$/u.exec(text) ?? [];
	return list
		.split(/[,;|]/)
		.map((topic) => topic.trim())
		.filter((topic) => topic !== "");
}

function looksLikeTitle(text: string): boolean {
	const words = countWords(text);
	const long = words >= 4 || weightedLength(text) >= 25;
	return long && words <= titleWordsMax && !/[.;:,]$/.test(text);
}

function looksLikeHeading(text: string): boolean {
	return (
		countWords(text) <= headingWordsMax &&
		weightedLength(text) <= 110 &&
		!/[.!;:,…"”’]$/.test(text) &&
		/^["“‘«¿\p{Lu}\p{Lo}\p{N}]/u.test(text)
	);
}

/** A line between headline and first paragraph: a caption if it only names, else a standfirst. */
function kindAfterTitle(text: string, titled: boolean): BlockKind {
	if (endsLikeSentence(text)) return "paragraph";
	const words = text.split(/\s+/);
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return titled && words.length >= 2 && capitals >= words.length * 0.7 ? "caption" : "heading";
}

function isBoxLine(text: string): boolean {
	return (
		text.length >= 20 &&
		text.length <= 160 &&
		/[.!?]$/.test(text) &&
		!/[.!?]["”’)]?\s+\p{Lu}/u.test(text)
	);
}

/** "Bridge talks collapse, minister says (The Alder Post)" */
function isHeadlineWithOutlet(text: string): boolean {
	return text.length <= 240 && /[^.]\s\(\p{Lu}[\p{L}\d.&'’ -]{1,40}\)$/u.test(text);
}

/** A line that is a date and the words around one: "Published Oct 16, 2024 10:00 AM". */
function looksLikeDate(text: string): boolean {
	if (text.length > 80 || !/\d{4}/.test(text)) return false;
	const rest = text
		.replace(/\d+(?:st|nd|rd|th)?/g, "")
		.replace(
			/\b(?:published|updated|posted|last|modified|on|at|by|date|first|am|pm|[a-z]{1,4}t|gmt|utc|ist|[ap]\.m\.|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hrs)\b/gi,
			"",
		)
		.replace(/[\s\p{P}\p{S}TZ]/gu, "");
	return rest === "" && /\d/.test(text);
}
