// Words and marks of a search as tsquery. Nothing of tsquery's own syntax gets through: words are
// letters and digits alone.

import type { MarksPart, Phrase, WordsPart } from "../search-table.ts";
import { foldText } from "./index-words.ts";

/** What the index of words is asked, and what each row that it gives is asked; "" for nothing. */
export type WordsExpressions = {
	/** All words of a phrase, wherever they stand: the index does not know where. */
	readonly indexed: string;
	/** The parts with a phrase: a row's words are unpacked for it. */
	readonly sideBySide: string;
	/** All parts. */
	readonly exact: string;
};

/** The words as tsquery. */
export function wordsExpressions(parts: readonly WordsPart[]): WordsExpressions {
	const hasPhrase = ({ anyOf }: WordsPart) => anyOf.some((one) => wordsOf(one).length > 1);
	const exactly = (some: readonly WordsPart[]) =>
		joinParts(some.map((part) => partExpression(part, " <-> ")));
	return {
		indexed: joinParts(parts.map(indexedPart)),
		sideBySide: exactly(parts.filter(hasPhrase)),
		exact: exactly(parts),
	};
}

/** The marks as tsquery. */
export function marksExpressions(parts: readonly MarksPart[]): WordsExpressions {
	const asWords = parts.map(({ anyOf, isNot }) => {
		return { anyOf: anyOf.map((mark) => ({ words: [mark], isOpen: false })), isNot };
	});
	return wordsExpressions(asWords);
}

function indexedPart({ anyOf, isNot }: WordsPart): string {
	// That words do not stand side by side does not mean that a row lacks one of them.
	const asked = isNot ? anyOf.filter((one) => wordsOf(one).length === 1) : anyOf;
	return partExpression({ anyOf: asked, isNot }, " & ");
}

function partExpression({ anyOf, isNot }: WordsPart, between: string): string {
	const told = anyOf.flatMap((phrase) => {
		const words = wordsOf(phrase);
		return words.length === 0 ? [] : [`(${words.join(between)}${phrase.isOpen ? ":*" : ""})`];
	});
	return told.length === 0 ? "" : `${isNot ? "!" : ""}(${told.join(" | ")})`;
}

function joinParts(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join(" & ");
}

function wordsOf({ words }: Phrase): string[] {
	return foldText(words.join(" "))
		.split(" ")
		.filter((word) => word !== "");
}
