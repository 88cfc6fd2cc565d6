// The parts of a search as the query of one kind, or why that kind is not searched.

import { foldWords, markOf, stanceMarkOf } from "../../store/search-marks.ts";
import type {
	MarksPart,
	NumberPart,
	SearchKind,
	SearchQuery,
	WordsPart,
} from "../../store/search-table.ts";
import { searchKinds } from "./operators.data.ts";
import type { SearchPart } from "./search-part.ts";

export type SearchPlan = { readonly query: SearchQuery } | { readonly without: string };

/** Nothing is dated later than this after now, but by mistake. */
const aheadMs = 400 * 24 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

type NamePart = Extract<SearchPart, { is: "name" }>;

/** The kinds that a search asks for: all where it names none. */
export function kindsOf(parts: readonly SearchPart[]): readonly SearchKind[] {
	const told = parts.filter((part) => part.is === "kind");
	return searchKinds.filter((kind) => told.every(({ kinds }) => kinds.includes(kind)));
}

/** The query of a kind; where a part has no meaning for it, a sentence that says so. */
export function planSearch(
	kind: SearchKind,
	parts: readonly SearchPart[],
	nowMs: number,
): SearchPlan {
	const names = parts.filter((part) => part.is === "name");
	const numbers = parts.filter((part) => part.is === "number").map(({ number }) => number);
	const without = whyNot(kind, names, numbers);
	if (without !== undefined) return { without };
	const time = timeOf(parts, nowMs);
	const words = parts.flatMap((part): WordsPart[] =>
		part.is === "words" ? [{ anyOf: [part.phrase], isNot: part.isNot }] : [],
	);
	if (kind !== "articles") {
		const marks = kind === "statements" ? statementMarks(names) : recordMarks(names);
		const placed = kind === "statements" ? placeWords(names) : [];
		return { query: { words: [...words, ...placed], marks, numbers, ...time } };
	}
	const ofArticle = names.filter(({ field }) => !ofStatements.has(field));
	const ofStatement = names.filter(({ field }) => ofStatements.has(field));
	const query: SearchQuery = {
		words: [...words, ...placeWords(ofArticle)],
		marks: statementMarks(ofArticle),
		numbers: [],
		...time,
	};
	if (ofStatement.length + numbers.length === 0) return { query };
	const shared = ofArticle.filter(({ field }) => field !== "place");
	const marks = statementMarks([...ofStatement, ...shared]);
	return { query: { ...query, holding: { words: [], marks, numbers, ...time } } };
}

const ofStatements: ReadonlySet<string> = new Set(["speaker", "stance", "evidence"]);

function whyNot(
	kind: SearchKind,
	names: readonly NamePart[],
	numbers: readonly NumberPart[],
): string | undefined {
	const isRecord = kind === "claims" || kind === "stories";
	if (!isRecord && numbers.some(({ of }) => of === "origins")) {
		return "Origins are counted of claims and stories.";
	}
	if (!isRecord && names.some(({ field }) => field === "status")) {
		return "Only claims, and stories with them, have a status.";
	}
	if (kind === "articles" && names.some(({ field, isNot }) => isNot && ofStatements.has(field))) {
		return "Only statements, claims and stories can be searched without a speaker or stance.";
	}
	return undefined;
}

function timeOf(
	parts: readonly SearchPart[],
	nowMs: number,
): Pick<SearchQuery, "fromMs" | "beforeMs"> {
	const times = parts.filter((part) => part.is === "time");
	if (times.length === 0) return {};
	const starts = times.flatMap(({ fromMs }) => (fromMs === undefined ? [] : [fromMs]));
	const ends = times.flatMap(({ beforeMs }) => (beforeMs === undefined ? [] : [beforeMs]));
	const ahead = Math.ceil((nowMs + aheadMs) / dayMs) * dayMs;
	return {
		...(starts.length > 0 && { fromMs: Math.max(...starts) }),
		beforeMs: ends.length > 0 ? Math.min(...ends) : Math.max(ahead, ...starts),
	};
}

function statementMarks(names: readonly NamePart[]): MarksPart[] {
	return names.flatMap(({ field, values, isNot }) =>
		field === "place" ? [] : [{ anyOf: values.map((value) => markOf(field, value)), isNot }],
	);
}

/** A place is told in the words of a statement or an article. */
function placeWords(names: readonly NamePart[]): WordsPart[] {
	const places = names.filter(({ field }) => field === "place");
	return places.map(({ values, isNot }) => ({
		anyOf: values.map((value) => ({ words: foldWords(value), isOpen: false })),
		isNot,
	}));
}

/** Of claims and stories: a speaker and a stance together are the same one's position. */
function recordMarks(names: readonly NamePart[]): MarksPart[] {
	const stances = names.filter(({ field, isNot }) => field === "stance" && !isNot);
	const speakers = names.filter(({ field, isNot }) => field === "speaker" && !isNot);
	const isPaired = stances.length > 0 && speakers.length > 0;
	const rest = names.filter(
		(part) => !(isPaired && (stances.includes(part) || speakers.includes(part))),
	);
	const marks = rest.map(({ field, values, isNot }) => ({
		...{ anyOf: values.map((value) => markOf(field, value)), isNot },
	}));
	if (!isPaired) return marks;
	const taken = stances.flatMap(({ values }) => values);
	const paired = speakers.map(({ values }) => ({
		anyOf: values.flatMap((speaker) => taken.map((stance) => stanceMarkOf(stance, speaker))),
		isNot: false,
	}));
	return [...marks, ...paired];
}
