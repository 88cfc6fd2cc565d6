// `node bench/load-news.ts [--articles N] [--outlets N] [--page-kb N] [--seed N] [--start DAY] [--serve PORT]`:
// a day of an invented press as JSON lines with `url` and `html`, or as pages of a local server
// whose front page links to all of them.

import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { type MadePage, makeNews } from "./load/make-news.ts";

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "1000" },
		outlets: { type: "string", default: "1000" },
		"page-kb": { type: "string", default: "60" },
		seed: { type: "string", default: "1" },
		start: { type: "string", default: "2025-03-03" },
		serve: { type: "string" },
	},
});
const pages = makeNews({
	seed: Number(values.seed),
	outlets: Number(values.outlets),
	articles: Number(values.articles),
	pageKb: Number(values["page-kb"]),
	startMs: Date.parse(values.start),
});
if (values.serve === undefined) await writeLines(pages);
else servePages([...pages], Number(values.serve));

async function writeLines(made: Iterable<MadePage>): Promise<void> {
	for (const { url, html } of made) {
		if (process.stdout.write(`${JSON.stringify({ url, html })}\n`)) continue;
		await new Promise((resolve) => process.stdout.once("drain", resolve));
	}
}

function servePages(made: readonly MadePage[], port: number): void {
	const links = made.map((_, at) => `<a href="/${at}">${at}</a>`).join("\n");
	const server = createServer(({ url }, response) => {
		const page = made[Number(url?.slice(1) || -1)];
		response.setHeader("content-type", "text/html; charset=utf-8");
		response.end(page?.html ?? `<!doctype html><title>Pages</title>${links}`);
	});
	server.listen(port, "127.0.0.1", () => {
		const address = server.address();
		const told = typeof address === "object" && address !== null ? address.port : port;
		console.log(`${made.length} pages at http://127.0.0.1:${told}/`);
	});
}
