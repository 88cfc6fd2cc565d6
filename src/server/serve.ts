// Listens for requests, and stops in good order.

import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import type { Workspace } from "../actions/workspace.ts";
import { createApp } from "./app.ts";

export type RunningServer = {
	/** Where to point a browser: "http://127.0.0.1:7711". */
	readonly address: string;
	readonly close: () => Promise<void>;
};

/**
 * Serves a workspace. A port of 0 takes a free one. Rejects with the system's error where the
 * address cannot be listened on (`EADDRINUSE`, `EACCES`).
 */
export async function startServer(
	workspace: Workspace,
	{ host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
	const app = createApp(workspace, { host, webFolder: builtWebFolder() });
	const server = createAdaptorServer({ fetch: app.fetch }) as Server;
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

/** `dist/web` of the package, from the sources as from the built files. */
function builtWebFolder(): string {
	const built = import.meta.url.endsWith(".js");
	return fileURLToPath(new URL(built ? "../web" : "../../dist/web", import.meta.url));
}
