// Whether a content is told as done, coming, possible or due.

import type { Statement } from "../../news/statement.ts";
import type { Word } from "./words.ts";

export type Modality = "did" | "will" | "could" | "should";

const couldWords = new Set(["could", "may", "might", "possibly", "perhaps", "potentially"]);
const willWords = new Set([
	"will",
	"would",
	"shall",
	"eventually",
	"plans",
	"planned",
	"expects",
	"expected",
	"expect",
	"intends",
]);
const shouldWords = new Set(["should", "must", "ought"]);

/** Reads the modality of a content from its stance and its words. */
export function modalityOf(statement: Statement, words: readonly Word[]): Modality {
	if (statement.stance === "demands") return "should";
	const forms = words.map(({ form }) => form.toLowerCase());
	const isDue = forms.some((form, at) => shouldWords.has(form) && at < forms.length - 1);
	if (isDue) return "should";
	if (statement.conditional || forms.some((form) => couldWords.has(form))) return "could";
	if (statement.stance === "promises" || statement.stance === "predicts") return "will";
	if (forms.some((form) => willWords.has(form))) return "will";
	return forms.some((form, at) => form === "to" && leadsAhead(forms, at)) ? "will" : "did";
}

const aheadWords = new Set(
	"is are was were agreed agrees agree set due going decided plan plans intends promised vowed about".split(
		" ",
	),
);

/** "are to close", "agreed to sell", "set to rise": told as coming. */
function leadsAhead(forms: readonly string[], at: number): boolean {
	return aheadWords.has(forms[at - 1] ?? "") && at < forms.length - 1;
}
