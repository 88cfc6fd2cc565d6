// What somebody must be to make a request, by the route that will answer it.

import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { accessRules, defaultNeeds, type Need, ownNeed, ownPlaces } from "./access.data.ts";

/** Patterns of what runs around routes, and of the answer that there is no such address. */
const around = new Set(["/*", "/api/*", "/api/v1/*"]);

/** A route as the router knows it. */
export type Route = { readonly method: string; readonly path: string };

/** The need of a request: that of the first route that matches it. */
export function findNeed(context: Context): Need {
	const { method } = context.req;
	const route = matchedRoutes(context).find(isRoute);
	return needOf(route ?? { method, path: "" }, method);
}

/** Whether it answers requests, not only runs around what does. */
export function isRoute({ method, path }: Route): boolean {
	return method !== "ALL" || !around.has(path);
}

/** The need of a route for a method: its line in the table, or the rule for those without one. */
export function needOf(route: Route, method: string): Need {
	const asked = method === "HEAD" ? "GET" : method;
	const rule = accessRules.find(
		(one) => one.path === route.path && (one.method === asked || one.method === "ALL"),
	);
	if (rule !== undefined) return rule;
	if (asked === "GET") return defaultNeeds.read;
	return ownPlaces.some((place) => route.path.startsWith(place)) ? ownNeed : defaultNeeds.change;
}
