// The source of a map's pictures.

import { z } from "@hono/zod-openapi";

export const mapSchema = z
	.object({
		tiles: z.string().optional().describe("an address with {z}, {x} and {y} in it"),
		credit: z.string().optional().describe("who made the map"),
	})
	.openapi("MapSource");

export type MapSource = z.infer<typeof mapSchema>;
