// What a reader types into the search field: words, "phrases", -without, and operators.

import type { Phrase } from "../../store/search-table.ts";
import { type Operator, operators, searchKinds, states } from "./operators.data.ts";
import { type Days, readDays } from "./read-day.ts";
import { readNumber } from "./read-number.ts";
import type {
	NameField,
	ParsedSearch,
	SearchPart,
	SearchProblem,
	StateField,
} from "./search-part.ts";
import { type Piece, splitSearch } from "./split-search.ts";

/** Parts beyond this are not read: nobody types more, and every one costs a scan. */
const partsMax = 24;

/** Letters before a `*` that are enough to look for the beginning of a word. */
const beginningMin = 3;

/**
 * Reads a typed search. Any input has an answer: what cannot be read is a problem, told in a
 * sentence at its place, and the other parts stand.
 */
export function parseSearch(typed: string): ParsedSearch {
	const parts: SearchPart[] = [];
	const problems: SearchProblem[] = [];
	for (const piece of splitSearch(typed).slice(0, partsMax)) {
		const { start, end } = piece;
		const read = readPiece(piece);
		if ("message" in read) problems.push({ start, end, message: read.message });
		else if (read.part !== undefined) parts.push(read.part);
		if (piece.isOpenQuote) {
			problems.push({ start, end, message: "The quotation mark is not closed." });
		}
	}
	return { parts, problems };
}

type Read = { readonly part: SearchPart | undefined } | { readonly message: string };

function readPiece(piece: Piece): Read {
	if (piece.operator === undefined) return readWords(piece);
	const operator = findOperator(piece.operator);
	if (operator === undefined) {
		const near = nearest(
			piece.operator,
			operators.map(({ name }) => name),
		);
		return { message: `There is no operator “${piece.operator}”.${didYouMean(near)}` };
	}
	if (piece.values.length === 0)
		return {
			message: `Something must follow ${piece.operator}${piece.sign}, as in ${operator.example}.`,
		};
	if (operator.shape === "number") return readNumberPart(piece, operator);
	if (piece.sign !== ":" && piece.sign !== "=") {
		return {
			message: `Only figure and origin can be compared with ${piece.sign}; write ${operator.example}.`,
		};
	}
	if (operator.shape === "day") return readTime(piece, operator);
	if (operator.shape === "kind") return readKinds(piece, operator);
	if (operator.shape === "flag") return readContested(piece, operator);
	return readNames(piece, operator);
}

export function findOperator(name: string): Operator | undefined {
	return operators.find((one) => one.name === name || one.also.includes(name));
}

function readWords({ start, end, isNot, values }: Piece): Read {
	const [value] = values;
	const text = value?.text ?? "";
	const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	if (words.length === 0) return { part: undefined };
	const isOpen = text.endsWith("*") && (words.at(-1)?.length ?? 0) >= beginningMin;
	const phrase: Phrase = { words, isOpen };
	return { part: { is: "words", start, end, phrase, isNot } };
}

function readNames({ start, end, isNot, values }: Piece, { name, shape }: Operator): Read {
	const field = name as NameField | StateField;
	if (shape === "name") {
		const told = values.map(({ text }) => text);
		return { part: { is: "name", start, end, field, values: told, isNot } };
	}
	const known: string[] = [];
	for (const { text } of values) {
		const state = findState(name, text);
		if (state === undefined) {
			const all = Object.keys(states[name] ?? {});
			const near = didYouMean(nearest(text.toLowerCase(), all));
			return {
				message: `“${text}” is no ${name}.${near === "" ? ` There are ${all.join(", ")}.` : near}`,
			};
		}
		known.push(state);
	}
	return { part: { is: "name", start, end, field, values: known, isNot } };
}

function findState(operator: string, typed: string): string | undefined {
	const wanted = typed.toLowerCase().replaceAll(/[\s_]+/g, "-");
	const known = Object.entries(states[operator] ?? {});
	return known.find(([state, also]) => state === wanted || also.includes(wanted))?.[0];
}

function readNumberPart(piece: Piece, { name, example }: Operator): Read {
	const { start, end, isNot, sign, values } = piece;
	const [value] = values;
	const bound = /^([<>]=?|=)?(.*)$/s.exec(value?.text ?? "");
	const number = readNumber(bound?.[2] ?? "");
	if (number === undefined || values.length > 1) {
		return {
			message: `“${values.map(({ text }) => text).join(",")}” is no number; write ${example}.`,
		};
	}
	if (isNot) return { message: `Turn the sign round instead of writing -${name}.` };
	const told = sign === ":" ? (bound?.[1] ?? "=") : sign;
	const of = name === "origin" ? "origins" : "figure";
	return { part: { is: "number", start, end, number: { of, is: told as "=", value: number } } };
}

function readTime({ start, end, isNot, values }: Piece, { name, example }: Operator): Read {
	const [value] = values;
	const days = readDays(value?.text ?? "");
	if (days === undefined || values.length > 1) {
		return { message: `“${value?.text ?? ""}” is no date; write ${example}, or a month or year.` };
	}
	if (isNot) return { message: `A time cannot be left out with -${name}; use before: and after:.` };
	return { part: { is: "time", start, end, ...timeOf(name, days) } };
}

/** From the first moment, inclusive, to the other, exclusive. */
function timeOf(name: string, { fromMs, beforeMs }: Days) {
	if (name === "before") return { fromMs: undefined, beforeMs: fromMs };
	return { fromMs, beforeMs: name === "after" ? undefined : beforeMs };
}

const contested = ["contested", "denied-by-accused"];

function readContested({ start, end, isNot, values }: Piece, { example }: Operator): Read {
	const told = values[0]?.text.toLowerCase() ?? "";
	const isYes = ["yes", "true", "1"].includes(told);
	if (!(isYes || ["no", "false", "0"].includes(told))) return { message: `Write ${example}.` };
	const field = "status";
	return { part: { is: "name", start, end, field, values: contested, isNot: isYes === isNot } };
}

function readKinds({ start, end, isNot, values }: Piece, { example }: Operator): Read {
	const kinds = values.map(({ text }) => {
		const wanted = text.toLowerCase();
		return searchKinds.find((kind) => kind === wanted || kind === `${wanted}s`);
	});
	const known = kinds.filter((kind) => kind !== undefined);
	if (values.some(({ text }) => text.toLowerCase() === "story")) known.push("stories");
	if (known.length < values.length) {
		return { message: `There are ${searchKinds.join(", ")}; write ${example}.` };
	}
	const wanted = isNot ? searchKinds.filter((kind) => !known.includes(kind)) : known;
	return { part: { is: "kind", start, end, kinds: wanted } };
}

function didYouMean(name: string | undefined): string {
	return name === undefined ? "" : ` Did you mean “${name}”?`;
}

const editsMax = 2;

/** The one that is at most two typing errors away. */
function nearest(typed: string, known: readonly string[]): string | undefined {
	const near = known
		.map((name) => ({ name, edits: countEdits(typed.slice(0, 40), name) }))
		.filter(({ edits, name }) => edits <= Math.min(editsMax, name.length / 2));
	return near.sort((a, b) => a.edits - b.edits)[0]?.name;
}

function countEdits(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...from].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...to].entries()) {
			const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
