// Live blogs: a page of updates, each with its own time.

import type { Page } from "../../news/page.ts";
import type { DraftBlock, DraftUpdate } from "./draft.ts";
import { weightedLength } from "./find-body.ts";
import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import { decodeEntities } from "./parse-html.ts";
import { chooseDate } from "./read-dates.ts";
import { type LdNode, listOf, stringOf, typesOf } from "./read-json-ld.ts";
import { squeeze } from "./squeeze.ts";

/** An update as a page tells it: how it begins, its words where they are told, its time. */
export type ToldUpdate = {
	readonly headline: string;
	readonly paragraphs: readonly string[];
	readonly time: string;
	readonly where: string;
};

const updatesMax = 500;

/** Updates from which on a page of timed parts is a live blog. */
const updatesMin = 3;

/** How much more text the updates have than the page shows, for them to be taken instead. */
const moreTextMin = 1.6;

/** The updates of the page's `LiveBlogPosting` (schema.org). */
export function readLiveUpdates(jsonLd: readonly LdNode[]): readonly ToldUpdate[] {
	const blog = jsonLd.find((node) => typesOf(node).includes("LiveBlogPosting"));
	return listOf(blog?.liveBlogUpdate)
		.slice(0, updatesMax)
		.flatMap((value) => {
			if (value === null || typeof value !== "object") return [];
			const node = value as LdNode;
			const time = stringOf(node.datePublished) ?? stringOf(node.dateModified);
			const headline = plain(stringOf(node.headline) ?? stringOf(node.name) ?? "").join(" ");
			const paragraphs = plain(stringOf(node.articleBody) ?? "");
			if (time === undefined || (headline === "" && paragraphs.length === 0)) return [];
			return [{ headline, paragraphs, time, where: "JSON-LD liveBlogUpdate" }];
		});
}

function plain(markup: string): readonly string[] {
	return decodeEntities(markup)
		.replace(/<(?:br|\/p|\/div|\/h[1-6]|\/li)\b[^<>]{0,100}>/gi, "\n")
		.replace(/<[^<>]{0,500}>/g, " ")
		.split(/\n+/)
		.map(squeeze)
		.filter((text) => text !== "");
}

/** The updates as blocks, a heading and its paragraphs each, if the page shows far less of them. */
export function blocksOfUpdates(
	updates: readonly ToldUpdate[],
	found: readonly DraftBlock[],
): DraftBlock[] | undefined {
	const blocks = updates.flatMap(({ headline, paragraphs }): DraftBlock[] => [
		...(headline === "" ? [] : [{ kind: "heading" as const, text: headline }]),
		...paragraphs.map((text) => ({ kind: "paragraph" as const, text })),
	]);
	const length = (list: readonly DraftBlock[]): number =>
		list.reduce((sum, { text }) => sum + weightedLength(text), 0);
	return updates.length > 0 && length(blocks) > length(found) * moreTextMin ? blocks : undefined;
}

/** Names of elements that hold one update. */
const updateNames =
	/live[-_ ]?(?:blog)?[-_ ]?(?:post|update|entry|item)|(?:post|update|entry)[-_ ]?live|timeline[-_ ]?(?:item|entry|post)|BlogPosting/i;

/**
 * Parts of an article that are named or marked as updates and have a `<time>` of their own; none
 * where they are fewer than three.
 */
export function findTimedParts(body: HtmlNode | undefined): readonly ToldUpdate[] {
	const parts: ToldUpdate[] = [];
	if (body === undefined) return parts;
	walkElements(body, (node) => {
		const { attributes } = node;
		const names = `${attributes.class ?? ""} ${attributes.itemtype ?? ""} ${attributes["data-component"] ?? ""}`;
		if (node === body || !updateNames.test(names) || parts.length >= updatesMax) return true;
		const part = readPart(node);
		if (part === undefined) return true;
		parts.push(part);
		return false;
	});
	return parts.length < updatesMin ? [] : parts;
}

function readPart(root: HtmlNode): ToldUpdate | undefined {
	let time: string | undefined;
	const texts: string[] = [];
	walkElements(root, (node) => {
		if (node.tag === "time") time ??= node.attributes.datetime;
		const isText = /^(?:p|h[1-6]|li|blockquote)$/.test(node.tag);
		const text = isText && texts.length < 8 ? textOf(node) : "";
		if (text !== "") texts.push(text);
		return !isText || text === "";
	});
	if (time === undefined || texts.length === 0) return undefined;
	return { headline: "", paragraphs: texts, time, where: "the update's time element" };
}

/** Letters of an update's beginning by which its first block is found. */
const probeLength = 60;

/** Where each update begins among the blocks; those of which nothing is found there are left out. */
export function placeUpdates(
	updates: readonly ToldUpdate[],
	blocks: readonly DraftBlock[],
	page: Page,
): readonly DraftUpdate[] {
	if (updates.length === 0) return [];
	const places = new Map<string, number>();
	for (const [at, { text }] of blocks.entries()) {
		const probe = probeOf(text);
		if (!places.has(probe)) places.set(probe, at);
	}
	const placed = new Map<number, DraftUpdate>();
	for (const { headline, paragraphs, time: value, where } of updates) {
		const block = [headline, ...paragraphs]
			.map((text) => (text === "" ? undefined : places.get(probeOf(text))))
			.find((place) => place !== undefined);
		const time = chooseDate([{ value, basis: "metadata", where }], page);
		if (block !== undefined && time !== undefined && !placed.has(block)) {
			placed.set(block, { block, time });
		}
	}
	return [...placed.values()].sort((a, b) => a.block - b.block);
}

function probeOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "")
		.slice(0, probeLength);
}
