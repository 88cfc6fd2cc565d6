// `node bench/load-search.ts --data FOLDER [--searches 400] [--per-second 10]`: searches and front
// pages of a store that bench/search.ts filled, wholly or in part, alone and while articles come in.

import { parseArgs } from "node:util";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { askStore, tellQuantiles } from "./search/ask-store.ts";
import { makeNewsroom } from "./search/newsroom.ts";

const { values } = parseArgs({
	options: {
		data: { type: "string", default: "." },
		searches: { type: "string", default: "400" },
		"per-second": { type: "string", default: "10" },
	},
});
const store = openSqliteStore({ folder: values.data });
console.log(`${(await store.count()).articles} articles`);
const { asked, added, seconds } = await askStore({
	...{ store, newsroom: makeNewsroom(), searches: Number(values.searches) },
	// Behind all that came in before: an article that comes again is a revision of an old one.
	...{ perSecond: Number(values["per-second"]), from: Math.floor(Date.now() / 1000) * 100 },
});
for (const { what, cpu, wall } of asked) {
	console.log(`${what}: CPU ${tellQuantiles(cpu)}; wall ${tellQuantiles(wall)}`);
}
console.log(`${added} articles came in within ${seconds.toFixed(0)} s`);
await store.close();
