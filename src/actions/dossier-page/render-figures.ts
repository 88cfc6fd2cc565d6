// The series of figures as part of a page.

import type { Dossier } from "../get-dossier.ts";
import { citeLinks, type Place } from "./cite.ts";
import { escapeHtml } from "./escape-html.ts";
import { showDate } from "./show-date.ts";

type Series = Dossier["brief"]["figures"][number];

/** A table for each series, the reasons of differences below it, then lists that do not add up. */
export function renderFigures({ figures, flags }: Dossier["brief"], place: Place): string {
	const flagged = flags.map(
		({ words, why }) =>
			`<li><span class="tag conflict">does not add up</span>${escapeHtml(why)} <q>${escapeHtml(words.words)}</q>${citeLinks([words], place)}</li>`,
	);
	const list = flagged.length === 0 ? "" : `<ul class="differences">${flagged.join("")}</ul>`;
	return figures.map((series) => renderSeries(series, place)).join("\n") + list;
}

function renderSeries({ label, figures, differences }: Series, place: Place): string {
	const limits = figures.map(limitsOf);
	const isLimited = limits.some((limit) => limit !== "");
	const rows = figures.map((figure, index) => {
		const { asOf, speaker, words } = figure;
		const cells = [
			`<td class="number">${escapeHtml(figure.reported)}</td>`,
			`<td>${escapeHtml(speaker?.name ?? "the outlet itself")}${citeLinks([words], place)}</td>`,
			...(isLimited ? [`<td>${escapeHtml(limits[index] ?? "")}</td>`] : []),
			`<td>${escapeHtml(showDate(asOf))}</td>`,
		];
		return `<tr>${cells.join("")}</tr>`;
	});
	const reasons = differences.map(
		({ kind, why }) =>
			`<li><span class="tag ${kind}">${escapeHtml(kind.replaceAll("-", " "))}</span>${escapeHtml(why)}</li>`,
	);
	const list = reasons.length === 0 ? "" : `<ul class="differences">${reasons.join("")}</ul>`;
	const heads = ["Value", "Given by", ...(isLimited ? ["Limits"] : []), "As of"];
	const head = heads.map((name) => `<th>${name}</th>`).join("");
	return `<h3>${escapeHtml(label)}</h3>\n<table><tr>${head}</tr>${rows.join("")}</table>${list}`;
}

/** What a value holds for only: "expected, Sarn valley". */
function limitsOf({ scope, modality }: Series["figures"][number]): string {
	return [...(modality === "counted" ? [] : [modality]), ...(scope ? [scope] : [])].join(", ");
}
