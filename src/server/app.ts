// The HTTP surface: the API below /api/v1, its document, and the web application.

import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Workspace } from "../actions/workspace.ts";
import { addAccountRoutes } from "./accounts/account-routes.ts";
import { admit } from "./accounts/admit.ts";
import { createDoor, type Door, type DoorOptions } from "./accounts/door.ts";
import { limitStrangers } from "./accounts/limit-strangers.ts";
import { addOwnerRoutes } from "./accounts/owner-routes.ts";
import { addSessionRoutes } from "./accounts/session-routes.ts";
import { addOutward, addOutwardApi } from "./add-outward.ts";
import { allowOrigins } from "./allow-origins.ts";
import { allowTiles, type MapTiles } from "./allow-tiles.ts";
import { writeClient } from "./client/write-client.ts";
import { describeParameters } from "./describe-parameters.ts";
import { entityTags } from "./entity-tags.ts";
import { guardOrigin, securityHeaders } from "./guard.ts";
import { addHealthRoutes, addMetricsRoute } from "./health-routes.ts";
import { createMetrics } from "./metrics.ts";
import { problemResponse, refuse } from "./problem-response.ts";
import { refuseUnknownParameters } from "./refuse-unknown-parameters.ts";
import { addAlertRoutes } from "./routes/alert-routes.ts";
import { addArticleRoutes } from "./routes/article-routes.ts";
import { addChangeRoutes } from "./routes/change-routes.ts";
import { addCorrectionRoutes } from "./routes/correction-routes.ts";
import { addFamilyRoutes } from "./routes/family-routes.ts";
import { addFeedRoutes } from "./routes/feed-routes.ts";
import { addFollowingRoutes } from "./routes/following-routes.ts";
import { addIntakeRoutes } from "./routes/intake-routes.ts";
import { addMapRoute } from "./routes/map-routes.ts";
import { addPageRoutes } from "./routes/page-routes.ts";
import { addPushRoutes } from "./routes/push-routes.ts";
import { addRecordRoutes } from "./routes/record-routes.ts";
import { addSearchRoutes } from "./routes/search-routes.ts";
import { addStoryRoutes } from "./routes/story-routes.ts";
import { watchRequests } from "./watch-requests.ts";
import { serveWebFiles } from "./web-files.ts";

/** The largest upload, all files of one request together. Larger archives are for `onrecord read`. */
const bodyBytesMax = 256 * 1024 * 1024;

export type AppOptions = DoorOptions & {
	readonly mapTiles?: MapTiles | undefined;
	readonly log?: "errors" | "requests" | undefined;
	/** The folder of the built web application. */
	readonly webFolder: string;
};

/** The application over an open workspace. Every error leaves as problem+json. */
export function createApp(workspace: Workspace, options: AppOptions): OpenAPIHono {
	const app = new OpenAPIHono();
	const door = createDoor(workspace, options);
	const { publicUrl, corsOrigins = [] } = workspace.options;
	const metrics = createMetrics();
	app.use(watchRequests({ metrics, logsRequests: options.log === "requests" }));
	app.use(allowTiles(options.mapTiles), securityHeaders);
	app.use(guardOrigin({ host: options.host, publicUrl, corsOrigins, isClosed: door.isClosed }));
	app.use(compress());
	app.use("/api/*", allowOrigins(corsOrigins), entityTags);
	app.use(
		"/api/*",
		bodyLimit({
			maxSize: bodyBytesMax,
			onError: () => {
				throw refuse(413, "That is more than 256 MB. Use `onrecord read` for large archives.");
			},
		}),
	);
	app.use(admit(door), limitStrangers);
	addHealthRoutes(app, workspace);
	if (options.metrics !== "off") addMetricsRoute(app, workspace, metrics);
	app.route("/api/v1", createApi(workspace, door, options));
	addOutward(app, door);
	app.all("/api/*", () => {
		throw refuse(404, "There is no such address. /api/v1/openapi.json lists those there are.");
	});
	serveWebFiles(app, options.webFolder);
	app.notFound(() => {
		throw refuse(404, "There is nothing at this address.");
	});
	app.onError((error, context) => problemResponse(context, error));
	return app;
}

/** "limit: Too big: expected number to be <=200." */
function tellIssue({ path, message }: Issue): string {
	const name = path.join(".");
	if (message.endsWith("received undefined")) return `${name} is missing.`;
	return `${name}: ${message}.`;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const apiInfo = {
	openapi: "3.1.0",
	info: { title: "Onrecord", version: "1", license: { name: "Apache-2.0" } },
	servers: [{ url: "/api/v1" }],
	// One of these, or nothing where there are no accounts.
	security: [{ token: [] }, { session: [] }, {}],
};

function createApi(workspace: Workspace, door: Door, { mapTiles }: AppOptions): OpenAPIHono {
	const api = new OpenAPIHono({
		defaultHook: (result) => {
			if (result.success) return;
			throw refuse(400, tellIssue(result.error.issues[0] ?? { path: [], message: "not valid" }));
		},
	});
	api.use(refuseUnknownParameters(api));
	addStoryRoutes(api, workspace);
	addArticleRoutes(api, workspace);
	addFollowingRoutes(api, workspace);
	addPageRoutes(api, workspace);
	addMapRoute(api, mapTiles);
	addRecordRoutes(api, workspace);
	addSearchRoutes(api, workspace);
	addOutwardApi(api, workspace);
	addCorrectionRoutes(api, workspace);
	addFamilyRoutes(api, workspace);
	addFeedRoutes(api, workspace);
	addIntakeRoutes(api, workspace);
	addPushRoutes(api, workspace);
	addSessionRoutes(api, door);
	addAccountRoutes(api, door);
	addOwnerRoutes(api, door);
	addAlertRoutes(api, workspace);
	addChangeRoutes(api, workspace);
	const { openAPIRegistry: registry } = api;
	registry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
	const session = { type: "apiKey", in: "cookie", name: "onrecord" } as const;
	registry.registerComponent("securitySchemes", "session", session);
	api.get("/openapi.json", (context) => {
		const { paths = {}, ...document } = api.getOpenAPI31Document(apiInfo);
		return context.json({ ...document, paths: describeParameters(paths) });
	});
	api.get("/client.ts", (context) => {
		const document = api.getOpenAPI31Document(apiInfo);
		return context.text(writeClient(document), 200, {
			"content-type": "text/plain; charset=utf-8",
		});
	});
	api.onError((error, context) => problemResponse(context, error));
	return api;
}
