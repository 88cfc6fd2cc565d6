// What the matches of a search have in common, each with what to add to the search for it.

import type { FacetName, FacetValue, SearchKind } from "../../store/search-table.ts";
import type { SearchFacets } from "../../wire/search.ts";
import type { Workspace } from "../workspace.ts";
import { parseSearch } from "./parse-search.ts";
import { planSearch } from "./plan-search.ts";
import { writePart } from "./write-part.ts";

/** In the order in which they are shown. */
const shownFacets = [
	"status",
	"stance",
	"speaker",
	"outlet",
	"topic",
	"place",
	"month",
	"language",
] as const satisfies readonly FacetName[];

type Shown = SearchFacets["facets"][number]["values"][number];

/** Facets of one kind; one with a single value that all matches have tells nothing. */
export async function findFacets(
	{ store, now }: Workspace,
	typed: string,
	kind: SearchKind,
): Promise<SearchFacets> {
	const { parts } = parseSearch(typed);
	const plan = planSearch(kind, parts, now());
	if ("without" in plan || parts.length === 0) return { of: 0, facets: [] };
	const { of, values } = await store.search.facets(kind, plan.query);
	const facets = shownFacets.flatMap((name) => {
		const told = (values[name] ?? []).filter(({ key }) => key !== "und");
		const shown = joinAlike(told.map((value) => showValue(name, value)));
		const isTelling = shown.length > 1 || shown.some(({ count }) => count < of);
		// A part of the search stays, so that it can be taken away again.
		const isAsked = shown.some(({ part }) => typed.includes(part));
		return isTelling || isAsked ? [{ name, values: shown }] : [];
	});
	return { of, facets };
}

function showValue(name: FacetName, value: FacetValue): Shown {
	const operator = name === "month" ? "on" : name;
	return { name: value.name, count: value.count, part: writePart(operator, value.name) };
}

/** Outlets of one name are found by one part of a search. */
function joinAlike(values: readonly Shown[]): Shown[] {
	const byPart = new Map<string, Shown>();
	for (const value of values) {
		const count = (byPart.get(value.part)?.count ?? 0) + value.count;
		byPart.set(value.part, { ...value, count });
	}
	return [...byPart.values()].toSorted((a, b) => b.count - a.count);
}
