// The assistants' surface over streamable HTTP at /mcp: one answer to one request, nothing kept.

import type { OpenAPIHono } from "@hono/zod-openapi";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Workspace } from "../actions/workspace.ts";
import { makeMcpServer } from "../mcp/make-mcp-server.ts";
import { baseUrlOf } from "./base-url.ts";
import { refuse } from "./problem-response.ts";

/** The largest message that is read, bytes. */
const messageBytesMax = 1_000_000;

/** Serves /mcp. There are no sessions, so there is nothing to listen to and nothing to end. */
export function addMcp(app: OpenAPIHono, workspace: Workspace): void {
	app.post("/mcp", async (context) => {
		const base = baseUrlOf(context, workspace.options.publicUrl);
		const server = makeMcpServer({ workspace, base });
		const transport = new WebStandardStreamableHTTPServerTransport({
			...{ enableJsonResponse: true, maxRequestBodySize: messageBytesMax },
		});
		await server.connect(transport);
		try {
			return await transport.handleRequest(context.req.raw);
		} finally {
			await server.close();
		}
	});
	app.all("/mcp", () => {
		throw refuse(405, "Send messages with POST; docs/assistants.md says how.");
	});
}
