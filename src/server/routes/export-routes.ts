// Tables of the record for spreadsheets and notebooks: /export/statements?format=csv.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
	exportFormatNames,
	exportFormats,
	exportRecord,
	exportTableNames,
} from "../../actions/export-tables/export-record.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { problemSchema } from "../../wire/problem.ts";
import { refuse } from "../problem-response.ts";

const file = { schema: z.string() };

const route = createRoute({
	method: "get",
	path: "/export/{table}",
	summary: "Statements, claims, figures or origins as CSV, JSON lines or Parquet",
	request: {
		params: z.object({ table: z.enum(exportTableNames) }),
		query: z.object({
			format: z.enum(exportFormatNames).default("csv"),
			story: z.string().max(200).optional().describe("only of this story"),
			topic: z.string().max(200).optional().describe("only of stories of a topic"),
			words: z.string().max(500).optional().describe("only of stories with these words"),
		}),
	},
	responses: {
		200: {
			description: "The table; docs/exports.md lists its columns",
			content: {
				"text/csv": file,
				"application/x-ndjson": file,
				"application/vnd.apache.parquet": file,
			},
		},
		default: {
			description: "What went wrong, in a sentence",
			content: { "application/problem+json": { schema: problemSchema } },
		},
	},
});

export function addExportRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(route, async (context) => {
		const { table } = context.req.valid("param");
		const query = { table, ...context.req.valid("query") };
		const bytes = await exportRecord(workspace, query);
		if (bytes === undefined) throw refuse(404, "There is no story with this id.");
		return new Response(ReadableStream.from(bytes), {
			headers: {
				"content-type": exportFormats[query.format].mediaType,
				"content-disposition": `attachment; filename="${table}.${query.format}"`,
				"cache-control": "no-store",
			},
		});
	});
}
