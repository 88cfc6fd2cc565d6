// What a reader may go on with: operators, states, and names that are on record.

import type { NameKind } from "../../store/search-table.ts";
import type { SearchSuggestions } from "../../wire/search.ts";
import type { Workspace } from "../workspace.ts";
import { operators, searchKinds, states } from "./operators.data.ts";
import { findOperator } from "./parse-search.ts";
import { type Piece, splitSearch } from "./split-search.ts";
import { writePart } from "./write-part.ts";

type Suggestion = SearchSuggestions["suggestions"][number];

const suggestionsMax = 12;
const namesMax = 8;
const namesOfEach = 3;

/** Suggestions for the part that ends at the caret; for a new part all operators. */
export async function suggestSearch(
	workspace: Workspace,
	typed: string,
	caret: number,
): Promise<SearchSuggestions> {
	const piece = splitSearch(typed.slice(0, caret)).findLast(({ end }) => end === caret);
	if (piece === undefined) {
		return { start: caret, end: caret, suggestions: suggestOperators("") };
	}
	const suggestions = await suggestFor(workspace, piece);
	const minus = piece.isNot ? "-" : "";
	return {
		...{ start: piece.start, end: piece.end },
		suggestions: suggestions
			.slice(0, suggestionsMax)
			.map((one) => ({ ...one, text: minus + one.text })),
	};
}

async function suggestFor(workspace: Workspace, piece: Piece): Promise<readonly Suggestion[]> {
	const begun = piece.values.at(-1)?.text ?? "";
	if (piece.operator === undefined) {
		return [...suggestOperators(begun.toLowerCase()), ...(await suggestAnyName(workspace, begun))];
	}
	const operator = findOperator(piece.operator);
	if (operator === undefined) return suggestOperators(piece.operator.slice(0, 2));
	if (operator.shape === "state") {
		return suggestWords(operator.name, Object.keys(states[operator.name] ?? {}), begun);
	}
	if (operator.shape === "kind") return suggestWords(operator.name, searchKinds, begun);
	if (operator.shape === "flag") return suggestWords(operator.name, ["yes", "no"], begun);
	if (operator.shape === "name" && operator.name !== "language") {
		return await suggestNames(workspace, operator.name as NameKind, begun);
	}
	return [
		{ text: operator.example, name: operator.example, kind: "operator", help: operator.help },
	];
}

function suggestOperators(begun: string): Suggestion[] {
	return operators
		.filter(({ name, also }) => [name, ...also].some((word) => word.startsWith(begun)))
		.map(({ name, shape, help }) => {
			const text = `${name}${shape === "number" && name === "figure" ? ">" : ":"}`;
			return { text, name: text, kind: "operator", help };
		});
}

function suggestWords(operator: string, words: readonly string[], begun: string): Suggestion[] {
	return words
		.filter((word) => word.startsWith(begun.toLowerCase()))
		.map((word) => ({ text: `${operator}:${word}`, name: word, kind: "state" }));
}

async function suggestNames(
	{ store }: Workspace,
	kind: NameKind,
	begun: string,
): Promise<Suggestion[]> {
	const names = await store.search.names(kind, begun, namesMax);
	return names.map(({ name, uses }) => ({
		...{ text: writePart(kind, name), name, kind },
		help: toldUses(kind, uses),
	}));
}

/** Names of every kind: a reader who types a name need not know the operators. */
async function suggestAnyName(workspace: Workspace, begun: string): Promise<Suggestion[]> {
	if (begun.length < 2) return [];
	const kinds = ["speaker", "outlet", "topic", "place"] as const;
	const all = kinds.map(async (kind) => {
		return (await suggestNames(workspace, kind, begun)).slice(0, namesOfEach);
	});
	return (await Promise.all(all)).flat();
}

function toldUses(kind: NameKind, uses: number): string {
	const counted = { speaker: "statement", outlet: "article", topic: "story", place: "story" }[kind];
	const many = counted === "story" ? "stories" : `${counted}s`;
	return `${uses >= 1000 ? "1,000 or more" : uses} ${uses === 1 ? counted : many}`;
}
