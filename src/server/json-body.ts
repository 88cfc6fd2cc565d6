// What a route says of the JSON that it takes.

import type { z } from "@hono/zod-openapi";

/** A body of this shape, which must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
	return { required: true, content: { "application/json": { schema } } } as const;
}
