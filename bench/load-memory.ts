// `node --expose-gc bench/load-memory.ts [--articles N] [--remember N]`: what matching and clustering
// remember, in memory and in time, as the articles of an invented day come in.

import { parseArgs } from "node:util";
import { rememberBounds } from "../src/jobs/remembered.ts";
import { createMatcher } from "../src/pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../src/pipeline/3-match/fingerprint-article.ts";
import { createClusterer } from "../src/pipeline/5-cluster/create-clusterer.ts";
import { profileArticle } from "../src/pipeline/5-cluster/profile-article.ts";
import { toArticle } from "./load/analyse-text.ts";
import { makeTexts } from "./load/make-news.ts";

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "20000" },
		remember: { type: "string", default: "12000" },
		every: { type: "string", default: "2000" },
	},
});
const count = Number(values.articles);
const every = Number(values.every);
const bounds = rememberBounds(Number(values.remember));
const matcher = createMatcher(bounds.matcher);
const clusterer = createClusterer(bounds.clusterer);
const startMs = Date.UTC(2025, 2, 3);
const before = usedBytes();
let copies = 0;
let spent = 0;
let seen = 0;
for (const { text, ...made } of makeTexts({ seed: 1, outlets: 10_000, articles: count, startMs })) {
	const article = toArticle({ ...text, ...made }, startMs);
	const fingerprint = fingerprintArticle(article);
	const profile = profileArticle(article, []);
	const start = process.threadCpuUsage();
	const copy = matcher.match(fingerprint);
	matcher.takeRevisions();
	clusterer.assign(profile, copy);
	const { user, system } = process.threadCpuUsage(start);
	spent += user + system;
	if (copy !== undefined) copies++;
	seen++;
	if (seen % every !== 0) continue;
	const megabytes = (usedBytes() - before) / 1e6;
	console.log(
		`${seen} articles: ${megabytes.toFixed(0)} MB, ${(spent / every / 1000).toFixed(2)} ms an article, ${clusterer.storyCount} stories open, ${copies} copies`,
	);
	spent = 0;
}

function usedBytes(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}
