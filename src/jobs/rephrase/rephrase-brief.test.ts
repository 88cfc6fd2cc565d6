// A real local server plays a language model that misbehaves; the brief must stay true.

import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Brief } from "../../news/brief.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import { type Answers, createRephraser } from "./rephrase-brief.ts";

const plain = "Harbour master Ilan Stroud said that about 40 boats may have been lost on Monday.";
const good = "Harbour master Ilan Stroud said about 40 boats may have been lost on Monday.";

let server: Server;
let url: string;
let answer: (response: ServerResponse) => void = () => undefined;
let asked = 0;

beforeAll(async () => {
	server = createServer((request, response) => {
		asked++;
		request.resume();
		answer(response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

function briefOf(text: string): Brief {
	const citation = { articleId: "a" as ArticleId, start: 0, end: text.length, words: text };
	return {
		storyId: "s" as StoryId,
		title: "Boats lost",
		topline: { text, citations: [citation] },
		keyFacts: [],
		onTheRecord: [],
		figures: [],
		flags: [],
		notKnown: [],
		timeline: [],
		background: [],
		voices: [],
		coverage: [],
	};
}

function memory(): Answers {
	const kept = new Map<string, string>();
	return {
		find: (key) => Promise.resolve(kept.get(key)),
		put: (key, value) => {
			kept.set(key, value);
			return Promise.resolve();
		},
	};
}

function says(content: unknown) {
	return (response: ServerResponse) => {
		response.setHeader("content-type", "application/json");
		response.end(JSON.stringify({ choices: [{ message: { content } }] }));
	};
}

function rephraser(answers = memory()) {
	return createRephraser({ url, model: "test", waitMsMax: 400 }, answers);
}

test("a faithful sentence replaces the plain one and is labelled", async () => {
	answer = says(good);
	const { topline } = await rephraser()(briefOf(plain), []);
	expect(topline).toMatchObject({ text: good, plain });
});

test("what was answered once is replayed, with the model gone", async () => {
	const answers = memory();
	answer = says(good);
	const first = await rephraser(answers)(briefOf(plain), []);
	answer = (response) => response.destroy();
	const before = asked;
	expect(await rephraser(answers)(briefOf(plain), [])).toEqual(first);
	expect(asked).toBe(before);
});

const misbehaviours: readonly [string, (response: ServerResponse) => void][] = [
	["closes the connection", (response) => response.destroy()],
	["never answers", () => undefined],
	["answers with an error", (response) => response.writeHead(500).end("{}")],
	[
		"sends the reader elsewhere",
		(response) => response.writeHead(302, { location: "http://other.example/" }).end(),
	],
	["answers with something that is no JSON", (response) => response.end("<html>")],
	["answers in another shape", (response) => response.end("[]")],
	["answers with nothing", says("")],
	["answers with a number for a text", says(7)],
	["answers without end", (response) => flood(response)],
	["changes a number", says(good.replace("40", "400"))],
	["changes a name", says(good.replace("Stroud", "Strand"))],
	["changes the day", says(good.replace("Monday", "Sunday"))],
	["loses the doubt", says(good.replace("may have been", "were"))],
	["loses the roundness of a number", says(good.replace("about 40", "40"))],
	["turns it round", says(good.replace("may have been lost", "may not have been lost"))],
	[
		"adds a sentence",
		says(`${good} Experts agree that this is the worst storm in the history of the whole coast.`),
	],
	["adds markup", says(`<script>alert(1)</script>${good}`)],
	["drops the speaker", says("About 40 boats may have been lost on Monday, it was said.")],
];

test.each(misbehaviours)("the plain sentence stays when the model %s", async (_, misbehave) => {
	answer = misbehave;
	const { topline } = await rephraser()(briefOf(plain), []);
	expect(topline).toEqual(briefOf(plain).topline);
});

test("the plain sentence stays when there is no server at all", async () => {
	const gone = createRephraser(
		{ url: "http://127.0.0.1:9/v1", model: "m", waitMsMax: 400 },
		memory(),
	);
	expect(await gone(briefOf(plain), [])).toEqual(briefOf(plain));
});

function flood(response: ServerResponse): void {
	const write = (): void => {
		if (!response.destroyed && response.write("x".repeat(16_384))) setImmediate(write);
	};
	response.on("drain", write);
	response.on("error", () => undefined);
	write();
}
