// What the matches of a search have in common, each with what to add to the search for it.

import type { FacetName, SearchKind } from "../../store/search-table.ts";
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
		const isTelling = told.length > 1 || told.some(({ count }) => count < of);
		return isTelling ? [{ name, values: told.map((value) => shown(name, value)) }] : [];
	});
	return { of, facets };
}

function shown(name: FacetName, value: { key: string; name: string; count: number }) {
	const operator = name === "month" ? "on" : name;
	return { name: value.name, count: value.count, part: writePart(operator, value.name) };
}
