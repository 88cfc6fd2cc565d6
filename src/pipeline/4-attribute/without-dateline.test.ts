import { expect, test } from "vitest";
import { splitText } from "../../text/syntax/split-text.ts";
import { withoutDateline } from "./without-dateline.ts";

const cases: readonly [string, string][] = [
	["PORT ALMER (MPA) - The ferry sank on Monday.", "The ferry sank on Monday."],
	["TESSIN, Velmara (Northwire) — Inspectors warned the mine.", "Inspectors warned the mine."],
	["KORRIN, March 3 (Northwire) – A dam broke.", "A dam broke."],
	["TESSIN — Inspectors warned the mine.", "Inspectors warned the mine."],
	["(MPA) — The ferry sank.", "The ferry sank."],
	["The ferry — an old one — sank.", "The ferry — an old one — sank."],
	["Lorch (43) said — and meant — it.", "Lorch (43) said — and meant — it."],
	["Oda - who left - came back.", "Oda - who left - came back."],
];

test.each(cases)("%s", (text, wanted) => {
	// Where the dateline is cut off as a sentence of its own, the last one has the news.
	const sentence = splitText(text).map(withoutDateline).at(-1);
	expect(text.slice(sentence?.start, sentence?.end)).toBe(wanted);
});
