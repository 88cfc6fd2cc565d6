// A topic or a place: its stories, what is contested in them, who speaks and who tells.

import { markOf } from "../store/search-marks.ts";
import type { FacetValue } from "../store/search-table.ts";
import type { TopicPage } from "../wire/pages.ts";
import { shownClaim } from "./search.ts";
import type { Workspace } from "./workspace.ts";

const storiesMax = 20;
const contestedMax = 8;

/** The page of a topic or a place; undefined where no story has it. */
export async function getTopicPage(
	{ store }: Workspace,
	kind: "topic" | "place",
	name: string,
): Promise<TopicPage | undefined> {
	const filter = { limit: storiesMax, sort: "top", [kind]: name } as const;
	const { stories, next } = await store.stories.list(filter);
	if (stories.length === 0) return undefined;
	const about = { anyOf: [markOf(kind, name)], isNot: false };
	const denied = ["contested", "denied-by-accused"].map((status) => markOf("status", status));
	const claims = await store.search.claims(
		{ words: [], marks: [about, { anyOf: denied, isNot: false }], numbers: [] },
		{ limit: contestedMax, sort: "newest" },
	);
	const facets = await store.search.facets("stories", { words: [], marks: [about], numbers: [] });
	const { speaker = [], outlet = [], topic = [], place = [] } = facets.values;
	const own = name.toLowerCase();
	/** The others, as the stories write them. */
	const named = (values: readonly FacetValue[], told: readonly string[]) => {
		const asTold = new Map(told.map((one) => [one.toLowerCase(), one]));
		const others = values.filter(({ key }) => key !== own);
		return others.map((value) => ({ ...value, name: asTold.get(value.key) ?? value.name }));
	};
	const told = [...(stories[0]?.[kind === "topic" ? "topics" : "places"] ?? [])];
	return {
		...{ kind, name: told.find((one) => one.toLowerCase() === own) ?? name, stories },
		...(next !== undefined && { next }),
		contested: claims.hits.map((hit) => shownClaim(hit, "")),
		...{ speakers: speaker, outlets: outlet, of: facets.of },
		topics: named(
			topic,
			stories.flatMap((story) => story.topics),
		),
		places: named(
			place,
			stories.flatMap((story) => story.places),
		),
	};
}
