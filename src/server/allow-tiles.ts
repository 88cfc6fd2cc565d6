// Lets pages show the pictures of a map, where the owner has named a source of them.

import type { MiddlewareHandler } from "hono";

export type MapTiles = {
	/** An address with {z}, {x} and {y} in it. */
	readonly url: string;
	readonly credit: string;
};

/** Adds the source to what pages may show; without one nothing changes. */
export function allowTiles(tiles: MapTiles | undefined): MiddlewareHandler {
	const origin = tiles && new URL(tiles.url.replaceAll(/[{}]/g, "")).origin;
	return async (context, next) => {
		await next();
		const policy = context.res.headers.get("content-security-policy");
		if (origin === undefined || policy === null) return;
		const wider = policy.replace("img-src 'self'", `img-src 'self' ${origin}`);
		context.header("content-security-policy", wider);
	};
}
