// Listens for requests, and stops in good order.

import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Workspace } from "../actions/workspace.ts";
import type { ServerConfig } from "../server-options.ts";
import { whyNotListen } from "./accounts/may-listen.ts";
import { type AppOptions, createApp } from "./app.ts";
import { createMetricsApp } from "./metrics-app.ts";

export type RunningServer = {
	/** Where to point a browser: "http://127.0.0.1:7711". */
	readonly address: string;
	readonly close: () => Promise<void>;
};

/** The server may not listen where it should; the message says what to do. */
export class NotAllowedError extends Error {
	override readonly name = "NotAllowedError";
	readonly code = "ENOACCOUNTS";
}

export type ServeOptions = {
	readonly host: string;
	readonly port: number;
	readonly server?: ServerConfig | undefined;
};

/**
 * Serves a workspace. A port of 0 takes a free one. Rejects with the system's error where the
 * address cannot be listened on (`EADDRINUSE`, `EACCES`), and with a NotAllowedError where other
 * machines could reach it and there are no accounts.
 */
export async function startServer(
	workspace: Workspace,
	{ host, port, server: options }: ServeOptions,
): Promise<RunningServer> {
	const why = await whyNotListen(workspace, host);
	if (why !== undefined) throw new NotAllowedError(why);
	const appOptions: AppOptions = { ...options, host, webFolder: builtWebFolder() };
	return await listen(createApp(workspace, appOptions), { host, port });
}

/**
 * Serves the numbers of a process that serves nothing else, and whether it is alive. Rejects as
 * {@link startServer} does.
 */
export async function startMetrics(
	workspace: Workspace,
	{ host, port, server: options }: ServeOptions,
): Promise<RunningServer> {
	const why = options?.metrics === "open" ? undefined : await whyNotListen(workspace, host);
	if (why !== undefined) throw new NotAllowedError(why);
	return await listen(createMetricsApp(workspace, { ...options, host }), { host, port });
}

async function listen(
	app: OpenAPIHono,
	{ host, port }: Pick<ServeOptions, "host" | "port">,
): Promise<RunningServer> {
	const server = createAdaptorServer({ fetch: app.fetch }) as Server;
	server.on("clientError", (_error, socket) => {
		// What is no HTTP at all gets the same shape of answer, and nothing more.
		if (socket.writable) socket.end(notHttp);
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, resolve);
	});
	const bound = server.address();
	const boundPort = typeof bound === "object" ? bound?.port : undefined;
	return {
		address: `http://${host.includes(":") ? `[${host}]` : host}:${boundPort ?? port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

const notHttpBody = JSON.stringify({
	...{ type: "about:blank", title: "Bad request", status: 400 },
	detail: "This is no request that can be read.",
});

const notHttp = [
	"HTTP/1.1 400 Bad Request",
	"content-type: application/problem+json",
	`content-length: ${Buffer.byteLength(notHttpBody)}`,
	"connection: close",
	"",
	notHttpBody,
].join("\r\n");

/** `dist/web` of the package, from the sources as from the built files. */
function builtWebFolder(): string {
	const built = import.meta.url.endsWith(".js");
	return fileURLToPath(new URL(built ? "../web" : "../../dist/web", import.meta.url));
}
