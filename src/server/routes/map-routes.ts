// Where the pictures of a map come from.

import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { mapSchema } from "../../wire/map.ts";
import type { MapTiles } from "../allow-tiles.ts";
import { answers } from "../answers.ts";

const route = createRoute({
	method: "get",
	path: "/map",
	summary: "Where the pictures of a map come from, where the owner has named a source",
	responses: answers(mapSchema, "The source; without `tiles` places are shown as a list"),
});

export function addMapRoute(app: OpenAPIHono, tiles: MapTiles | undefined): void {
	app.openapi(route, (context) => {
		return context.json(tiles === undefined ? {} : { tiles: tiles.url, credit: tiles.credit }, 200);
	});
}
