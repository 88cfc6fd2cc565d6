import { expect, test } from "vitest";
import { describeSchema, groupRoutes, resolveSchema, type Schema } from "./api-document.ts";

const document = {
	paths: {
		"/stories": {
			get: {
				summary: "The top stories",
				parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
				responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } },
			},
		},
		"/stories/{id}": { get: { responses: {} } },
		"/feeds": {
			post: {
				requestBody: { content: { "application/json": { schema: { $ref: "#/x/NewFeed" } } } },
			},
		},
	},
	components: { schemas: { NewFeed: { type: "object" } } },
};

test("routes stand under the first part of their path", () => {
	const groups = groupRoutes(document);
	expect(groups.map(({ name, routes }) => [name, routes.length])).toEqual([
		["stories", 2],
		["feeds", 1],
	]);
	expect(groups[0]?.routes[0]).toMatchObject({
		...{ method: "GET", path: "/stories", summary: "The top stories" },
		...{ answer: { type: "object" }, answerType: "application/json", body: undefined },
	});
	expect(groups[1]?.routes[0]?.body).toEqual({ $ref: "#/x/NewFeed" });
});

test("a reference is followed to its schema", () => {
	const found = resolveSchema({ $ref: "#/x/NewFeed" }, document);
	expect(found).toEqual({ schema: { type: "object" }, name: "NewFeed" });
	expect(resolveSchema({ $ref: "#/x/Gone" }, document).schema).toEqual({});
});

test.each<readonly [Schema, string]>([
	[{ type: "array", items: { $ref: "#/x/Story" } }, "list of Story"],
	[{ enum: ["top", "latest"] }, "top | latest"],
	[{ anyOf: [{ type: "string" }, { type: "string" }] }, "text"],
	[{ type: ["integer", "null"] }, "whole number | nothing"],
	[{}, "anything"],
])("%j is told as %s", (schema, told) => {
	expect(describeSchema(schema)).toBe(told);
});
