// Whether the server is alive, whether it can work, and its numbers, for whatever watches over it.

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../actions/workspace.ts";
import type { Metrics } from "./metrics.ts";
import { refuse } from "./problem-response.ts";

/** A key that no setting has: asking for it shows whether the store answers. */
const probe = "readiness";

/** `/healthz`: the process answers. `/readyz`: the store does, too. */
export function addHealthRoutes(app: OpenAPIHono, { store }: Workspace): void {
	app.get("/healthz", (context) => context.json({ status: "ok" }));
	app.get("/readyz", async (context) => {
		const isReady = await store.settings.find(probe).then(
			() => true,
			() => false,
		);
		if (!isReady) throw refuse(503, "The store does not answer. `onrecord doctor` may tell more.");
		return context.json({ status: "ready" });
	});
}

/** `/metrics`, unless the owner turned it off; the table of access says who may read it. */
export function addMetricsRoute(app: OpenAPIHono, workspace: Workspace, metrics: Metrics): void {
	app.get("/metrics", async (context) =>
		context.body(await metrics.write(workspace), 200, { "content-type": metrics.contentType }),
	);
}
