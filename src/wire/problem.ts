// The one shape of an error, on every route (RFC 9457).

import { z } from "@hono/zod-openapi";

export const problemSchema = z
	.object({
		type: z.string().default("about:blank"),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
	})
	.openapi("Problem");
