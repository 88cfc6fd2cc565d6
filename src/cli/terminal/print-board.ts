// Who stands where on each claim, for the terminal.

import { groupPositions, type Position } from "../../actions/dossier-page/group-positions.ts";
import type { Sources } from "../../actions/dossier-page/number-sources.ts";
import type { Dossier } from "../../actions/get-dossier.ts";
import { type Paper, withNumbers } from "./paper.ts";
import { wrap } from "./wrap.ts";

type Row = Dossier["brief"]["onTheRecord"][number];

/** Each claim with its status and origins, and below it who asserts, who denies, who neither. */
export function printBoard(brief: Dossier["brief"], sources: Sources, paper: Paper): string[] {
	return brief.onTheRecord.flatMap((row, index) => [
		...(index > 0 ? [""] : []),
		...printRow(row, sources, paper),
	]);
}

function printRow(row: Row, sources: Sources, paper: Paper): string[] {
	const { style, width } = paper;
	const paint = /contested|denied|withdrawn/.test(row.status) ? style.red : style.green;
	const status = `${paint(row.status.replaceAll("-", " "))} ${style.dim(`· ${row.originsText}`)}`;
	const print = (mark: string) => (position: Position) =>
		printPosition(position, mark, sources, paper);
	return [
		...wrap(withNumbers(row.line, sources, paper), width, { first: "  " }),
		...wrap(status, width, { first: "    " }),
		...groupPositions(row.asserting).flatMap(print(style.green("+"))),
		...groupPositions(row.denying).flatMap(print(style.red("–"))),
		...groupPositions(row.other).flatMap(print(style.yellow("○"))),
	];
}

/** Longer quotations are cut in the terminal; the page behind the number has them whole. */
const wordsMax = 180;

function printPosition(
	{ party, stance, words }: Position,
	mark: string,
	sources: Sources,
	paper: Paper,
): string[] {
	const { style, width } = paper;
	const [clearest] = words;
	const role = party.role === undefined ? "" : `, ${party.role}`;
	const who = `${style.bold(party.name)}${style.dim(role)} · ${stance.replaceAll("-", " ")}`;
	const line = clearest && {
		text: `${who}: “${shorten(clearest.words)}”`,
		citations: words,
	};
	const text = line === undefined ? who : withNumbers(line, sources, paper);
	return wrap(text, width, { first: `    ${mark} `, rest: "      " });
}

function shorten(words: string): string {
	const plain = words.replaceAll(/\s+/g, " ").replaceAll(/[“”"]/g, "'").trim();
	if (plain.length <= wordsMax) return plain;
	return `${plain.slice(0, plain.lastIndexOf(" ", wordsMax))} …`;
}
