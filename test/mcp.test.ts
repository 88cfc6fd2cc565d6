// The assistants' surface, asked by the protocol's own client over both transports.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../src/news/claim.ts";
import { runOnrecord } from "./run-onrecord.ts";
import { type ServedRecord, serveRecord } from "./served-record.ts";

let record: ServedRecord;
let server: Server;
let address: string;
const clients = new Map<string, Client>();

beforeAll(async () => {
	record = await serveRecord();
	server = createAdaptorServer({ fetch: record.app.fetch }) as Server;
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const overHttp = new Client({ name: "test", version: "1" });
	await overHttp.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)));
	clients.set("HTTP", overHttp);
	const overStdio = new Client({ name: "test", version: "1" });
	const entry = join(import.meta.dirname, "../src/main.ts");
	await overStdio.connect(
		new StdioClientTransport({
			command: process.execPath,
			args: [entry, "mcp", "--data", record.folder],
			stderr: "pipe",
		}),
	);
	clients.set("stdio", overStdio);
});

afterAll(async () => {
	for (const client of clients.values()) await client.close();
	server.closeAllConnections();
	server.close();
	await record.close();
});

const get = (name: string): Client => {
	const client = clients.get(name);
	if (client === undefined) throw new Error(`There is no client ${name}.`);
	return client;
};

type Answer = { text: string; values: Record<string, never>; isError: boolean };

async function call(name: string, tool: string, asked: Record<string, unknown>): Promise<Answer> {
	// The client checks the values against the tool's own schema.
	const result = (await get(name).callTool({ name: tool, arguments: asked })) as CallToolResult;
	const [content] = result.content;
	const text = content?.type === "text" ? content.text : "";
	const values = (result.structuredContent ?? {}) as Answer["values"];
	return { text, values, isError: result.isError === true };
}

const transports = ["HTTP", "stdio"];

describe.each(transports)("over %s", (name) => {
	test("the tools, prompts and resources are listed, each with what it is for", async () => {
		const client = get(name);
		const { tools } = await client.listTools();
		expect(tools.map((tool) => tool.name)).toEqual([
			...["find_stories", "search_statements", "story_brief", "who_said_what"],
			...["claim_origins", "figure_series", "what_changed"],
		]);
		for (const tool of tools) {
			expect(tool.description?.length).toBeGreaterThan(40);
			expect(tool.outputSchema?.type).toBe("object");
			expect(tool.annotations?.readOnlyHint).toBe(true);
		}
		const { prompts } = await client.listPrompts();
		expect(prompts.map((prompt) => prompt.name)).toEqual([
			...["brief_story", "trace_claim", "what_is_new"],
		]);
		expect(client.getInstructions()).toContain("at most");
		const { resources } = await client.listResources();
		expect(resources).toMatchObject([{ uri: `onrecord://story/${record.storyId}` }]);
		const { resourceTemplates } = await client.listResourceTemplates();
		expect(resourceTemplates).toHaveLength(2);
	});

	test("a brief has its lines with words, outlet and address", async () => {
		const { text, values } = await call(name, "story_brief", { story: record.storyId });
		expect(values).toMatchObject({
			id: record.storyId,
			keyFacts: expect.arrayContaining([
				expect.objectContaining({
					citations: [expect.objectContaining({ url: expect.any(String) })],
				}),
			]),
		});
		expect(text).toMatch(/at most \d/);
		expect(text).toMatch(/\(Northwire, http:\/\/127\.0\.0\.1:\d+\/article\/[\w-]+#\d+-\d+\)/);
		const byWords = await call(name, "story_brief", { story: "ferry Linnet" });
		expect(byWords.values).toEqual(values);
	});

	test("statements are found with speaker, stance and the words in place", async () => {
		const { values } = await call(name, "search_statements", { words: "warned fog" });
		expect(values).toMatchObject({
			statements: expect.arrayContaining([
				expect.objectContaining({
					stance: "denies",
					story: expect.objectContaining({ id: record.storyId }),
					citation: expect.objectContaining({ outlet: "Sarnford Herald" }),
				}),
			]),
		});
		const none = await call(name, "search_statements", { words: "zebra" });
		expect(none).toMatchObject({ isError: false, values: { statements: [] } });
	});

	test("who said what, in a story or anywhere", async () => {
		const inStory = await call(name, "who_said_what", { story: record.storyId, speaker: "stroud" });
		const anywhere = await call(name, "who_said_what", { speaker: "Ilan Stroud" });
		for (const { values, text } of [inStory, anywhere]) {
			const { statements } = values as unknown as { statements: { speaker: string }[] };
			expect(statements.length).toBeGreaterThan(1);
			for (const { speaker } of statements) expect(speaker).toContain("Stroud");
			expect(text).toContain("Ilan Stroud");
		}
		const few = await call(name, "who_said_what", { story: record.storyId, limit: 1 });
		expect(few.values).toMatchObject({ more: true, statements: [expect.anything()] });
	});
});

describe.each(transports)("over %s, too", (name) => {
	test("the origins of a claim, the figures, and what changed", async () => {
		const origins = await call(name, "claim_origins", { story: record.storyId });
		const { claims } = origins.values as unknown as {
			claims: { claimId: string; originsAtMost: number; origins: { outlets: string[] }[] }[];
		};
		expect(claims.length).toBeGreaterThan(1);
		for (const claim of claims) expect(claim.origins).toHaveLength(claim.originsAtMost);
		const [first] = claims;
		const one = await call(name, "claim_origins", { story: record.storyId, claim: first?.claimId });
		expect(one.values).toMatchObject({ claims: [first] });
		const words = (first as unknown as { wording: { words: string }[] }).wording[0]?.words;
		const told = await call(name, "claim_origins", {
			...{ story: record.storyId, claim: words?.slice(0, 40).toUpperCase() },
		});
		expect(told.values).toMatchObject({ claims: expect.arrayContaining([first]) });
		const figures = await call(name, "figure_series", { story: record.storyId, about: "injured" });
		expect(figures.text).toMatch(/Fourteen[\s\S]*revision/);
		const none = await call(name, "figure_series", { story: record.storyId, about: "zebras" });
		expect(none.values).toMatchObject({ series: [] });
		const changed = await call(name, "what_changed", { kinds: ["first-denial"] });
		expect(changed.text).toContain("denied that its captain had been warned");
		const { next } = changed.values as unknown as { next: number };
		const later = await call(name, "what_changed", { kinds: ["first-denial"], after: next });
		expect(later.values).toEqual({ changes: [], next });
		const since = await call(name, "what_changed", { since: "2000-01-01" });
		expect(since.isError).toBe(false);
	});

	test("resources and prompts are read", async () => {
		const client = get(name);
		const story = await client.readResource({ uri: `onrecord://story/${record.storyId}` });
		expect(story.contents[0]).toMatchObject({ text: expect.stringContaining("Key facts") });
		const derived = await record.workspace.store.stories.findDerived(record.storyId as never);
		const claim = derived?.record.claims[0] as Claim;
		const uri = `onrecord://story/${record.storyId}/claim/${encodeURIComponent(claim.id)}`;
		const read = await client.readResource({ uri });
		expect(JSON.parse((read.contents[0] as { text: string }).text)).toMatchObject({ id: claim.id });
		await expect(client.readResource({ uri: "onrecord://story/none" })).rejects.toThrow("no such");
		const prompt = await client.getPrompt({ name: "trace_claim", arguments: { claim: "fog" } });
		expect(prompt.messages[0]?.content).toMatchObject({ text: expect.stringContaining('"fog"') });
	});

	test("what is not there, or asked in a wrong way, is an error in a sentence", async () => {
		const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
			["story_brief", { story: "none at all" }],
			["story_brief", {}],
			["story_brief", { story: "x".repeat(400) }],
			["claim_origins", { story: record.storyId, claim: "none" }],
			["who_said_what", {}],
			["search_statements", { words: "fog", limit: 5_000 }],
			["what_changed", { kinds: ["burnt"] }],
			["what_changed", { kinds: Array.from({ length: 200 }, () => "first-denial") }],
			["what_changed", { since: "yesterday" }],
			["figure_series", { story: record.storyId, words: "injured" }],
			["no_such_tool", {}],
		];
		for (const [tool, asked] of wrong) {
			const answer = await call(name, tool, asked);
			expect(answer, tool).toMatchObject({ isError: true });
			expect(answer.text.length).toBeGreaterThan(10);
		}
		const any = await call(name, "search_statements", { words: '"(*) NOT \u0000 \\' });
		expect(any.isError).toBe(false);
	});
});

describe("messages that are none", () => {
	const post = (body: string, headers: Record<string, string> = {}) =>
		fetch(`${address}/mcp`, {
			method: "POST",
			body,
			headers: {
				...{ "content-type": "application/json", accept: "application/json, text/event-stream" },
				...headers,
			},
		});
	const params = { name: "find_stories", arguments: {} };
	const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params };

	test("are refused, and the server goes on", async () => {
		expect((await post("{")).status).toBe(400);
		expect((await post("[]")).status).toBeGreaterThanOrEqual(200);
		expect((await post(JSON.stringify({ jsonrpc: "1.0" }))).status).toBe(400);
		expect((await post("{}", { "content-type": "text/plain" })).status).toBe(415);
		expect((await post(`"${"x".repeat(1_100_000)}"`)).status).toBe(413);
		expect((await post(JSON.stringify(call), { origin: "https://evil.example" })).status).toBe(403);
		expect((await fetch(`${address}/mcp`)).status).toBe(405);
		expect((await fetch(`${address}/mcp`, { method: "DELETE" })).status).toBe(405);
		const sound = await post(JSON.stringify(call));
		expect(sound.status).toBe(200);
		expect(await sound.json()).toMatchObject({
			id: 1,
			result: { structuredContent: { stories: [{ id: record.storyId }] } },
		});
	});

	test("on standard input are told on standard error, and the end of the input ends it", async () => {
		const input = `no message\n${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" })}\n`;
		const ended = await runOnrecord(["mcp", "--data", record.folder], { input });
		expect(ended.code).toBe(0);
		expect(JSON.parse(ended.stdout)).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
		expect(ended.stderr).not.toBe("");
	});
});
