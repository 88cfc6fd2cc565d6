// Who stands where on each claim, as part of a page.

import type { Dossier } from "../get-dossier.ts";
import { citedLine, citeLinks, type Place } from "./cite.ts";
import { escapeHtml } from "./escape-html.ts";
import { groupPositions, type Position } from "./group-positions.ts";

type Row = Dossier["brief"]["onTheRecord"][number];

/** One card a claim: its words, status and origins, then asserting, denying and other voices. */
export function renderBoard({ onTheRecord }: Dossier["brief"], place: Place): string {
	return onTheRecord.map((row) => renderRow(row, place)).join("\n");
}

function renderRow(row: Row, place: Place): string {
	const disputed = /contested|denied|withdrawn/.test(row.status) ? " disputed" : "";
	const status = row.status.replaceAll("-", " ");
	return `<section class="claim"><h3>${citedLine(row.line, place)}</h3>
<p class="status${disputed}"><b>${escapeHtml(status)}</b> · ${escapeHtml(row.originsText)}</p>
${renderSide("asserting", "+", row.asserting, place)}${renderSide("denying", "–", row.denying, place)}${renderSide("other", "○", row.other, place)}</section>`;
}

function renderSide(
	side: string,
	sign: string,
	positions: readonly Position[],
	place: Place,
): string {
	return groupPositions(positions)
		.map((position) => renderPosition(`${side}`, sign, position, place))
		.join("");
}

function renderPosition(side: string, sign: string, position: Position, place: Place): string {
	const { party, stance, words } = position;
	const [clearest] = words;
	const role =
		party.role === undefined ? "" : ` <span class="role">${escapeHtml(party.role)}</span>`;
	const quoted = clearest === undefined ? "" : `: <q>${escapeHtml(clearest.words)}</q>`;
	const said = `<span class="who">${escapeHtml(party.name)}</span>${role} · ${stance.replaceAll("-", " ")}${quoted}`;
	return `<div class="position ${side}"><span class="sign">${sign}</span><div>${said}${citeLinks(words, place)}</div></div>`;
}
