// Pages of other origins that the owner lets use the API (CORS, Fetch Standard section 3.2).

import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";

/** How long a browser remembers what it may do, seconds. */
const rememberedSeconds = 600;

/**
 * Lets pages of these origins ask the API and read its answers; none where the list is empty.
 * Cookies are never accepted from there: such a page shows an API token.
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
	return cors({
		origin: (origin) => (origins.includes(origin) ? origin : undefined),
		allowMethods: ["GET", "POST", "PUT", "DELETE"],
		allowHeaders: ["authorization", "content-type", "if-none-match", "last-event-id"],
		exposeHeaders: ["etag", "retry-after"],
		maxAge: rememberedSeconds,
	});
}
