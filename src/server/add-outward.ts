// Every surface for other programs beside the web application: feeds, feed readers, assistants.

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../actions/workspace.ts";
import type { Door } from "./accounts/door.ts";
import { addMcp } from "./add-mcp.ts";
import { addFeedsOut } from "./feeds-out/add-feeds-out.ts";
import { addFever } from "./fever/add-fever.ts";
import { addGreader } from "./greader/add-greader.ts";
import { addExportRoutes } from "./routes/export-routes.ts";
import { addReadingRoutes } from "./routes/reading-routes.ts";
import { addStandardsRoutes } from "./routes/standards-routes.ts";

/** What lies beside the API. */
export function addOutward(app: OpenAPIHono, door: Door): void {
	const { workspace } = door;
	addFeedsOut(app, workspace);
	addMcp(app, workspace);
	addGreader(app, workspace);
	addFever(app, door);
}

/** What is part of the API. */
export function addOutwardApi(api: OpenAPIHono, workspace: Workspace): void {
	addReadingRoutes(api, workspace);
	addStandardsRoutes(api, workspace);
	addExportRoutes(api, workspace);
}
