// Refuses query parameters that an address of the API does not have: one that is misspelt would
// otherwise be ignored, and the answer taken for what was asked.

import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { refuse } from "./problem-response.ts";

/** Addresses that others make: hubs and providers of identities add what they like. */
const madeByOthers: ReadonlySet<string> = new Set(["/push/{id}", "/session/provider/answer"]);

/** The longest name of a parameter that is told back. */
const nameLengthMax = 40;

const inWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * Answers 400, with the parameters that there are, to a parameter that the document does not name.
 * Feeds, feed readers' protocols and the document itself are no routes of it and take any.
 */
export function refuseUnknownParameters(api: OpenAPIHono): MiddlewareHandler {
	let known: ReadonlyMap<string, readonly string[]> | undefined;
	return async (context, next) => {
		const { searchParams } = new URL(context.req.url);
		if (searchParams.size === 0) return await next();
		known ??= parametersOf(api);
		const routes = matchedRoutes(context).map(({ method, path }) =>
			known?.get(`${method} ${path}`),
		);
		const names = routes.find((found) => found !== undefined);
		const unknown = [...searchParams.keys()].find((name) => names?.includes(name) === false);
		if (names === undefined || unknown === undefined) return await next();
		throw refuse(400, tellUnknown(unknown.slice(0, nameLengthMax), names));
	};
}

/** "There is no parameter “limt” here: this address takes limit and cursor." */
function tellUnknown(name: string, known: readonly string[]): string {
	const taken = known.length === 0 ? "none" : inWords.format(known);
	return `There is no parameter “${name}” here: this address takes ${taken}.`;
}

/** The parameters of each route of the document, by its method and path as the router has it. */
function parametersOf({ openAPIRegistry }: OpenAPIHono): ReadonlyMap<string, readonly string[]> {
	const routes = openAPIRegistry.definitions.flatMap((definition) =>
		definition.type === "route" ? [definition.route as RouteConfig] : [],
	);
	return new Map(
		routes
			.filter(({ path }) => !madeByOthers.has(path))
			.map(({ method, path, request }) => [
				`${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
				namesOf(request?.query),
			]),
	);
}

function namesOf(query: unknown): readonly string[] {
	const { shape = {} } = (query ?? {}) as { readonly shape?: object };
	return Object.keys(shape);
}
