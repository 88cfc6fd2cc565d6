// Nobody who has not signed in can make the server read much.

import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refuse } from "../problem-response.ts";

/** Enough for a name and a password, and for the answer of a passkey. */
const strangerBytesMax = 64 * 1024;

const limit = bodyLimit({
	maxSize: strangerBytesMax,
	onError: () => {
		throw refuse(413, "That is more than anybody sends who has not signed in.");
	},
});

/** What others prove by signing what they send: the route has its own limit. */
const signedPath = "/api/v1/push/";

/** Limits what is read of requests by nobody. */
export const limitStrangers: MiddlewareHandler = async (context, next) => {
	const isSigned = context.req.path.startsWith(signedPath);
	if (context.get("isNobody") === true && !isSigned) return await limit(context, next);
	return await next();
};
