// Requests of no sense at the surfaces beside the documented API: refused, never failed at.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headers as readerHeaders } from "./reader-client.ts";
import { type ServedRecord, serveRecord } from "./served-record.ts";

let record: ServedRecord;

beforeAll(async () => {
	record = await serveRecord();
	mkdirSync(join(record.folder, "web"));
	writeFileSync(join(record.folder, "web", "index.html"), "<html><head></head></html>");
});

afterAll(() => record.close());

/** How many requests each surface gets. */
const requestsMax = 150;

const oddities = [
	...[
		"",
		"x",
		"0",
		"-1",
		"1e999",
		"9".repeat(40),
		"null",
		"true",
		"[]",
		"{}",
		'"',
		"\\",
		"é日本😀",
	],
	...["__proto__", "constructor", "../../etc/passwd", "%00", "\u0000", "\uFFFE", "' OR 1=1 --"],
	...[
		"<script>",
		"=1+1",
		"a\r\nset-cookie: x=y",
		"javascript:x",
		"http://127.0.0.1/",
		"a".repeat(5_000),
	],
];

const odd = fc.oneof(fc.constantFrom(...oddities), fc.string({ maxLength: 30 }));

const requests = (paths: readonly string[], names: readonly string[]) =>
	fc.record({
		path: fc.constantFrom(...paths),
		part: fc.option(odd, { nil: undefined }),
		method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"),
		query: fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 4 }),
		form: fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 4 }),
	});

const greader = "/reader/api/0/";
const surfaces: readonly (readonly [string, readonly string[], readonly string[]])[] = [
	[
		"the surface of feed readers",
		[
			...["stream/items/ids", "stream/contents/", "stream/items/contents", "edit-tag"],
			...["subscription/edit", "subscription/quickadd", "subscription/import", "tag/list"],
			...["mark-all-as-read", "unread-count", "rename-tag", "disable-tag", "token", ""],
		].map((path) => greader + path),
		[
			"s",
			"i",
			"a",
			"r",
			"n",
			"c",
			"ot",
			"nt",
			"xt",
			"it",
			"output",
			"ac",
			"t",
			"T",
			"quickadd",
			"ts",
		],
	],
	[
		"the surface of Fever",
		["/fever/", "/fever"],
		[
			"api",
			"api_key",
			"items",
			"since_id",
			"max_id",
			"with_ids",
			"mark",
			"as",
			"id",
			"before",
			"groups",
			"feeds",
		],
	],
	[
		"the feeds",
		["/feeds/", "/feeds/story/", "/feeds/claim/a/", "/feeds/search.", "/feeds/speaker/"],
		["q", "kind", "outlet", "format", "after"],
	],
	[
		"the application",
		["/", "/story/", "/assets/", "/api/", "/api/v1/export/", "/api/v1/stories/"],
		["q", "format", "story", "table", "cursor"],
	],
];

test.each(surfaces)(
	"%s answers whatever is sent, and fails at nothing",
	async (_name, paths, names) => {
		const property = fc.asyncProperty(requests(paths, names), async (asked) => {
			const place = asked.path + encodeURIComponent(asked.part ?? "");
			const hasBody = !["GET", "HEAD"].includes(asked.method);
			const response = await record.ask(`${place}?${new URLSearchParams(asked.query)}`, {
				method: asked.method,
				headers: readerHeaders,
				...(hasBody && { body: new URLSearchParams(asked.form) }),
			});
			const text = await response.text();
			expect([response.status, text.slice(0, 300)]).toEqual([
				expect.toSatisfy(isAnswered),
				text.slice(0, 300),
			]);
			expect(response.headers.get("set-cookie")).toBeNull();
			expect(text).not.toMatch(/\bat .{1,200}\.ts:\d|node_modules|SqliteError/);
		});
		await fc.assert(property, { numRuns: requestsMax });
	},
);

test("messages of no sense to assistants' surface are answered", async () => {
	const value = fc.anything({ maxDepth: 3, withNullPrototype: false });
	const message = fc.record({
		jsonrpc: fc.constantFrom("2.0", "1.0"),
		id: fc.oneof(fc.integer(), odd),
		method: fc.constantFrom(
			"tools/call",
			"tools/list",
			"initialize",
			"resources/read",
			"prompts/get",
			"x",
		),
		params: fc.oneof(
			value,
			fc.record({
				name: fc.constantFrom("search", "get_story", "list_stories", "get_claim", "__proto__", "x"),
				uri: odd,
				arguments: fc.dictionary(
					fc.constantFrom("id", "words", "query", "story", "__proto__"),
					odd,
				),
			}),
		),
	});
	const body = fc.oneof(
		message.map((asked) =>
			JSON.stringify(asked, (_key, each) => (typeof each === "bigint" ? String(each) : each)),
		),
		odd,
	);
	await fc.assert(
		fc.asyncProperty(body, async (sent) => {
			const response = await record.ask("/mcp", {
				method: "POST",
				body: sent,
				headers: {
					"content-type": "application/json",
					accept: "application/json, text/event-stream",
				},
			});
			const text = await response.text();
			expect([response.status < 500, text.slice(0, 300)]).toEqual([true, text.slice(0, 300)]);
			expect(text).not.toMatch(/\bat .{1,200}\.ts:\d|node_modules|SqliteError/);
		}),
		{ numRuns: requestsMax },
	);
});

/** 501 and 503 are answers; 500 tells that something broke. */
function isAnswered(status: number): boolean {
	return status >= 200 && status !== 500;
}
