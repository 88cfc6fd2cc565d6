// Ranges of amounts: "10 to 20", "between 5 and 10 million", "three or four", "$3–5 billion".

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import { countedStops } from "./counted-words.data.ts";
import { type Amount, readAmount } from "./read-amount.ts";
import { scaleWords } from "./scale-words.data.ts";

type Tokens = readonly TimeToken[];

/** `value` is the upper end, `low` the lower. */
export type AmountRange = Amount & { readonly low: number };

/** How many times the lower end "or" may join to an upper one: beyond it, they are alternatives. */
const orTimesMax = 2;

/** The range that begins with `first`, where a second amount of the same kind ends one. */
export function readRange(tokens: Tokens, first: Amount): AmountRange | undefined {
	const link = tokens[first.to]?.word ?? "";
	if (!isLink(tokens, first, link)) return undefined;
	const isSigned = tokens[first.to + 1]?.kind === "mark";
	const second = readAmount(tokens, isSigned ? first.to + 2 : first.to + 1);
	if (second === undefined || second.from <= first.to || second.from > first.to + 2)
		return undefined;
	const low = scaledLike(tokens, first, second);
	if (!isSameKind(first, second) || low >= second.value || low < 0) return undefined;
	if (link === "or" && second.value > low * orTimesMax) return undefined;
	if (isDash(link) && isPlainPair(tokens, first, second)) return undefined;
	const kind = second.kind === "number" ? first.kind : second.kind;
	const { to, value } = second;
	return { from: first.from, to, value, unit: second.unit || first.unit, kind, low };
}

/** Whether the word after the first amount may join it to a second one. */
function isLink(tokens: Tokens, { from }: Amount, link: string): boolean {
	const before = tokens[from - 1]?.word;
	if (link === "to") return before !== "from";
	return isDash(link) || link === "or" || (link === "and" && before === "between");
}

function isSameKind(first: Amount, second: Amount): boolean {
	if (first.kind === "number" || first.unit === second.unit) return true;
	return first.kind === "money" && second.kind === "number";
}

/** The lower end with the scale of the upper: "5 to 10 million" is five million to ten million. */
function scaledLike(tokens: Tokens, first: Amount, second: Amount): number {
	const hasScale = scaleWords.has(tokens[first.to - 1]?.word ?? "");
	if (hasScale || first.value >= 1000) return first.value;
	const scale = [second.to - 1, second.to - 2, second.to - 3]
		.filter((at) => at > second.from)
		.map((at) => scaleWords.get(tokens[at]?.word ?? ""))
		.find((value) => value !== undefined);
	return first.value * (scale ?? 1);
}

/** Digits around a dash with nothing that says what they are: a score, a model, a phone number. */
function isPlainPair(tokens: Tokens, first: Amount, second: Amount): boolean {
	if (second.kind !== "number" || first.kind !== "number") return false;
	const after = tokens[second.to];
	const isCounted = after?.kind === "word" && !after.joined && !countedStops.has(after.word);
	const isCode = tokens[second.from]?.word.startsWith("0") === true;
	const isTeam = isCounted && after.capital && second.value < scoreMax;
	return isCode || !isCounted || isTeam || scoreWords.has(after.word);
}

/** Above it, two numbers around a dash before a name are no goals. */
const scoreMax = 20;

const scoreWords: ReadonlySet<string> = new Set(
	"win wins victory defeat loss draw lead record vote decision ruling majority".split(" "),
);
