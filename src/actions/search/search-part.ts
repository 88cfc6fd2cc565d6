// What a typed search says, part by part, each with its place in what was typed.

import type { NumberPart, Phrase, SearchKind } from "../../store/search-table.ts";

type Place = { readonly start: number; readonly end: number };

export type NameField = "speaker" | "outlet" | "topic" | "place" | "language";
export type StateField = "stance" | "status" | "evidence";

/** One part of a search; all parts must be met. Several values are one or the other. */
export type SearchPart = Place &
	(
		| { readonly is: "words"; readonly phrase: Phrase; readonly isNot: boolean }
		| {
				readonly is: "name";
				readonly field: NameField | StateField;
				readonly values: readonly string[];
				readonly isNot: boolean;
		  }
		| { readonly is: "number"; readonly number: NumberPart }
		| {
				readonly is: "time";
				readonly fromMs: number | undefined;
				readonly beforeMs: number | undefined;
		  }
		| { readonly is: "kind"; readonly kinds: readonly SearchKind[] }
	);

/** What is wrong with a part, in a sentence; the rest of the search stands without it. */
export type SearchProblem = Place & { readonly message: string };

export type ParsedSearch = {
	readonly parts: readonly SearchPart[];
	readonly problems: readonly SearchProblem[];
};
