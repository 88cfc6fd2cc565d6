// The small HTTP surface of a process that has no other: its numbers, and whether it is alive.

import { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../actions/workspace.ts";
import { admit } from "./accounts/admit.ts";
import { createDoor, type DoorOptions } from "./accounts/door.ts";
import { guardOrigin, securityHeaders } from "./guard.ts";
import { addHealthRoutes, addMetricsRoute } from "./health-routes.ts";
import { createMetrics } from "./metrics.ts";
import { problemResponse, refuse } from "./problem-response.ts";

/** `/metrics`, `/healthz` and `/readyz`, let in as the server lets in. */
export function createMetricsApp(workspace: Workspace, options: DoorOptions): OpenAPIHono {
	const app = new OpenAPIHono();
	const door = createDoor(workspace, options);
	const { publicUrl } = workspace.options;
	const { host } = options;
	app.use(securityHeaders);
	app.use(guardOrigin({ host, publicUrl, corsOrigins: [], isClosed: door.isClosed }));
	app.use(admit(door));
	addHealthRoutes(app, workspace);
	if (options.metrics !== "off") addMetricsRoute(app, workspace, createMetrics());
	app.notFound(() => {
		throw refuse(404, "There is nothing at this address but /metrics, /healthz and /readyz.");
	});
	app.onError((error, context) => problemResponse(context, error));
	return app;
}
