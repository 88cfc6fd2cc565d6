// One tool: its input and answer by schema, the answer as values and as text.

import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { RecordDesk } from "./record-desk.ts";

/** What a tool found, in lines for a reader too; or a sentence why it found nothing. */
export type ToolAnswer<Value> =
	| { readonly value: Value; readonly lines: readonly string[] }
	| { readonly failed: string };

export type Tool<Input extends z.ZodRawShape, Output extends z.ZodRawShape> = {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly input: Input;
	readonly output: Output;
	readonly run: (
		desk: RecordDesk,
		asked: z.infer<z.ZodObject<Input>>,
	) => Promise<ToolAnswer<z.infer<z.ZodObject<Output>>>>;
};

/** A tool whose parts fit together; gives it back as it is. */
export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
	tool: Tool<Input, Output>,
): Tool<Input, Output> {
	return tool;
}

/** Registers a tool. All of them only read, and only what this machine holds. */
export function addTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
	server: McpServer,
	desk: RecordDesk,
	{ name, title, description, input, output, run }: Tool<Input, Output>,
): void {
	// A name that is none is told: an answer without what was asked for would mislead.
	const inputSchema: z.ZodObject = z.strictObject(input);
	const outputSchema: z.ZodObject = z.object(output);
	server.registerTool(
		name,
		{
			...{ title, description },
			inputSchema,
			outputSchema,
			annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
		},
		async (asked): Promise<CallToolResult> => {
			const answer = await run(desk, asked as z.infer<z.ZodObject<Input>>);
			if ("failed" in answer) {
				return { isError: true, content: [{ type: "text", text: answer.failed }] };
			}
			const text = answer.lines.join("\n");
			return {
				content: [{ type: "text", text }],
				structuredContent: answer.value as Record<string, unknown>,
			};
		},
	);
}
