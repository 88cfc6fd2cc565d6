// The articles behind a brief, with the cited words marked in their texts.

import type { Dossier } from "../get-dossier.ts";
import { anchorOf, type Place } from "./cite.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Citation, Source } from "./number-sources.ts";
import { showKnownDate } from "./show-date.ts";

/** Every article of the story in the order of its number, folded. */
export function renderSources({ brief }: Dossier, place: Place): string {
	const cited = gatherCitations(brief);
	return place.sources.list.map((source) => renderSource(source, cited, place)).join("\n");
}

/** Every citation of the brief, wherever it stands. */
function gatherCitations(brief: Dossier["brief"]): readonly Citation[] {
	const positions = brief.onTheRecord.flatMap((row) => [
		...row.asserting,
		...row.denying,
		...row.other,
	]);
	const lines = [
		...(brief.topline === undefined ? [] : [brief.topline]),
		...brief.keyFacts,
		...brief.notKnown,
		...brief.background,
		...[...brief.onTheRecord, ...brief.timeline, ...brief.voices].map(({ line }) => line),
	];
	return [
		...lines.flatMap(({ citations }) => citations),
		...positions.flatMap(({ words }) => words),
		...brief.figures.flatMap(({ figures }) => figures.map(({ words }) => words)),
		...brief.flags.map(({ words }) => words),
	];
}

function renderSource(source: Source, cited: readonly Citation[], place: Place): string {
	const { id, title, publisher, published, url, text } = source;
	const number = place.sources.numberOf(id);
	const own = cited.filter(({ articleId }) => articleId === id);
	const link = url === undefined ? "" : ` · <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
	const date = new Date(published.latest ?? Number.NaN).getTime();
	const earliestMs = new Date(published.earliest ?? Number.NaN).getTime();
	const shown = showKnownDate({ earliestMs, latestMs: date, basis: published.basis });
	return `<details><summary><b>${number}</b>${escapeHtml(title)} <span class="meta">${escapeHtml(publisher.name)} · ${escapeHtml(shown)}</span></summary>
<div><p class="meta">${escapeHtml(published.why)}${link}</p>${renderText(text, own, { number, place })}</div></details>`;
}

type Numbered = { readonly number: number; readonly place: Place };

/** The text in paragraphs, cited stretches marked, an anchor where each citation begins. */
function renderText(text: string, cited: readonly Citation[], numbered: Numbered): string {
	const edges = new Set([0, text.length]);
	for (const { start, end } of cited) edges.add(start).add(end);
	const cuts = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
	const starts = new Set(cited.map(({ start }) => start));
	const pieces = cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1] ?? text.length;
		const isCited = cited.some(({ start, end }) => start <= from && to <= end);
		const anchor = starts.has(from)
			? `<a class="anchor" id="${anchorOf(numbered.place, numbered.number, from)}"></a>`
			: "";
		return anchor + renderPiece(text.slice(from, to), isCited);
	});
	return `<p>${pieces.join("")}</p>`;
}

/** A stretch of text; where paragraphs end inside it, the mark ends and begins with them. */
function renderPiece(text: string, isCited: boolean): string {
	return text
		.split("\n\n")
		.map((part) => {
			const escaped = escapeHtml(part).replaceAll("\n", "<br>");
			return isCited && part !== "" ? `<span class="cited">${escaped}</span>` : escaped;
		})
		.join("</p><p>");
}
