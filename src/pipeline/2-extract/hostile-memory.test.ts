// Hostile pages in a worker with little memory: the text still comes out of it.

import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

/** Heap of the worker, megabytes; the largest of these pages has 12 MB. */
const heapMbMax = 400;

const sentence =
	"The ferry to Alder Bay was late on Monday, and the harbour office could not say why it was.";

test.each([
	["100,000 nested tags", "'<div>'.repeat(100000)"],
	["2,000 nested tables", "'<table><tr><td>'.repeat(2000)"],
	["300,000 sibling paragraphs", "'<p>a</p>'.repeat(300000)"],
	[
		"100,000 attributes",
		"'<p ' + Array.from({length: 100000}, (_, i) => 'a' + i + '=b').join(' ') + '>'",
	],
	["1 MB of entities", "'&amp;&#x41;&notin;'.repeat(60000)"],
	["a text node of 12 MB", "'<p>' + 'Many words stand here. '.repeat(520000)"],
	[
		"a state of 100,000 objects",
		`'<script>s=[' + '{"text":"Words stand here."},'.repeat(100000) + '0]</script>'`,
	],
])("%s fit into a heap of 400 MB", async (_, made) => {
	const file = new URL("./extract-article.ts", import.meta.url).href;
	const code = `
const { parentPort } = require("node:worker_threads");
import(${JSON.stringify(file)}).then(({ extractArticle }) => {
	const paragraph = "<p>" + ${JSON.stringify(sentence)}.repeat(6) + "</p>";
	const bytes = new TextEncoder().encode("<!doctype html><title>Ferry</title>" + paragraph + ${made} + paragraph);
	const page = { url: undefined, path: undefined, bytes, mediaType: "text/html", headers: {}, fetchedMs: 0, hints: {} };
	const article = extractArticle(page);
	parentPort.postMessage("skip" in article ? article.detail : article.text.slice(0, 200));
});`;
	const limits = { maxOldGenerationSizeMb: heapMbMax, maxYoungGenerationSizeMb: 32 };
	const worker = new Worker(code, { eval: true, resourceLimits: limits });
	const answer = await new Promise<unknown>((resolve) => {
		worker.on("message", resolve);
		worker.on("error", (error) => resolve(error.message));
	});
	await worker.terminate();
	expect(answer).toContain("The ferry to Alder Bay was late");
});
