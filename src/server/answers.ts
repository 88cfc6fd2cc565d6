// The responses that every route documents: its answer, and the one shape of an error.

import type { z } from "@hono/zod-openapi";
import { problemSchema } from "../wire/problem.ts";

/** For a route's `responses`: 200 with the schema, and problem+json for what can go wrong. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
	return {
		200: { description, content: { "application/json": { schema } } },
		default: {
			description: "What went wrong, in a sentence",
			content: { "application/problem+json": { schema: problemSchema } },
		},
	};
}
