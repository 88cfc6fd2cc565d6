// Pages of outlets, figures, topics and places, the front page, and what a reader keeps.

import type { KeptItem, KeptList } from "../wire/following.ts";
import { client } from "./api.ts";
import type { Routes } from "./client.generated.ts";

export type FrontAsked = NonNullable<Routes["GET /front"]["query"]> & {
	readonly order: "top" | "latest" | "you";
};

export const pagesApi = {
	outlet: (key: string) => client("GET /outlets/{key}", { path: { key } }),
	figure: (id: string, series: string) =>
		client("GET /stories/{id}/figures/{series}", { path: { id, series } }),
	topic: (kind: "topic" | "place", name: string) =>
		client(kind === "topic" ? "GET /topics/{name}" : "GET /places/{name}", { path: { name } }),
	front: (query: FrontAsked) => client("GET /front", { query }),
	kept: () => client("GET /kept"),
	keep: (list: KeptList, body: KeptItem) => client("PUT /kept/{list}", { path: { list }, body }),
	drop: (list: KeptList, { kind, key }: Pick<KeptItem, "kind" | "key">) =>
		client("DELETE /kept/{list}", { path: { list }, query: { kind, key } }),
	noteRead: (storyId: string) => client("POST /kept/reads", { body: { storyId } }),
	forgetReads: () => client("DELETE /kept/reads"),
};
