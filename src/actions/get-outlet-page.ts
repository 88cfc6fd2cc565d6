// What one outlet publishes first, what it repeats, and who owns it. Without any rating.

import { markOf } from "../store/search-marks.ts";
import type { FacetValue } from "../store/search-table.ts";
import type { OutletPage } from "../wire/pages.ts";
import { listFamilies } from "./list-families.ts";
import type { Workspace } from "./workspace.ts";

const storiesMax = 12;

/** The page of an outlet by its key; undefined where no article of it is on record. */
export async function getOutletPage(
	workspace: Workspace,
	key: string,
): Promise<OutletPage | undefined> {
	const { store } = workspace;
	const outlet = await store.outlets.find(key);
	if (outlet === undefined) return undefined;
	const { families } = await listFamilies(workspace);
	const filter = { limit: storiesMax, sort: "latest", outlet: key } as const;
	const { stories } = await store.stories.list(filter);
	const marks = [{ anyOf: [markOf("outlet", key)], isNot: false }];
	const { values } = await store.search.facets("statements", { words: [], marks, numbers: [] });
	const counted = ({ articles, ...rest }: (typeof outlet.repeats)[number]) => ({
		...{ ...rest, count: articles },
	});
	return {
		...outlet,
		repeatedBy: outlet.repeatedBy.map(counted),
		repeats: outlet.repeats.map(counted),
		families: families
			.filter(({ members }) => members.includes(key))
			.map(({ key: family, name, source, members }) => ({ key: family, name, source, members })),
		stories,
		speakers: values.speaker ?? ([] as FacetValue[]),
	};
}
