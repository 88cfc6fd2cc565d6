// One story's brief as part of a page.

import type { Dossier } from "../get-dossier.ts";
import { citedLine, type Place } from "./cite.ts";
import { escapeHtml } from "./escape-html.ts";
import { type Line, numberSources } from "./number-sources.ts";
import { renderBoard } from "./render-board.ts";
import { renderFigures } from "./render-figures.ts";
import { renderSources } from "./render-sources.ts";
import { showDate } from "./show-date.ts";
import { countsOf } from "./story-counts.ts";

/** All sections of a brief; `prefix` begins every anchor of the story. */
export function renderStory(dossier: Dossier, prefix: string): string {
	const { brief } = dossier;
	const place: Place = { prefix, sources: numberSources(dossier) };
	const topline = brief.topline && `<p class="topline">${citedLine(brief.topline, place)}</p>`;
	return `<article class="story" id="${prefix}">
<header><h1>${escapeHtml(brief.title)}</h1><p class="meta">${escapeHtml(countsOf(dossier))}</p>${topline ?? ""}</header>
${section("Key facts", renderLines(brief.keyFacts, place))}
${section("On the record", renderBoard(brief, place))}
${section("Figures", renderFigures(brief, place))}
${section("What is not known", renderLines(brief.notKnown, place))}
${section("Timeline", renderTimeline(brief, place))}
${section("Background", renderLines(brief.background, place))}
${section("Coverage", renderCoverage(brief, place))}
${section("Sources", renderSources(dossier, place))}
</article>`;
}

function section(title: string, content: string): string {
	return content === "" ? "" : `<section><h2>${title}</h2>\n${content}</section>`;
}

function renderLines(lines: readonly Line[], place: Place): string {
	if (lines.length === 0) return "";
	return `<ul class="facts">${lines.map((line) => `<li>${citedLine(line, place)}</li>`).join("\n")}</ul>`;
}

function renderTimeline({ timeline }: Dossier["brief"], place: Place): string {
	if (timeline.length === 0) return "";
	const entries = timeline.map(
		(event) =>
			`<li><time>${escapeHtml(showDate(event))}</time><span class="${event.kind}">${citedLine(event.line, place)}</span></li>`,
	);
	return `<ol class="timeline">${entries.join("\n")}</ol>`;
}

function renderCoverage({ coverage }: Dossier["brief"], { sources }: Place): string {
	if (coverage.length === 0) return "";
	const entries = coverage.map(({ articleId, title, publisher, dateText, copies }) => {
		const repeats = copies.map(
			(copy) =>
				`<li><b>${escapeHtml(copy.publisher)}</b> ${escapeHtml(copy.relation)}, ${Math.round(copy.share * 100)}% shared <span class="meta">${escapeHtml(copy.why)}</span></li>`,
		);
		const list = repeats.length === 0 ? "" : `<ul>${repeats.join("")}</ul>`;
		return `<li><b>${escapeHtml(publisher)}</b> ${escapeHtml(title)} <span class="meta">[${sources.numberOf(articleId)}] ${escapeHtml(dateText)}</span>${list}</li>`;
	});
	return `<ul class="coverage">${entries.join("\n")}</ul>`;
}
