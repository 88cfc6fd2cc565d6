// Speed and memory of matching and clustering over a long stream.
// Usage: node --expose-gc bench/stories.ts EVALS/stories/allsides_stream.jsonl [ARTICLES] [STEP]
// The stream is repeated with shifted dates and altered words until ARTICLES have gone through.

import { readFileSync } from "node:fs";
import { readStreamArticle } from "../src/jobs/pipe/stream-article.ts";
import { createMatcher } from "../src/pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../src/pipeline/3-match/fingerprint-article.ts";
import { createClusterer } from "../src/pipeline/5-cluster/create-clusterer.ts";
import { profileArticle } from "../src/pipeline/5-cluster/profile-article.ts";

const dayMs = 24 * 60 * 60 * 1000;
const [path = "", articlesMax = "30000", step = "10000"] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);

/** The same line in its nth repetition: later, and two of three longer words others word. */
function altered(line: string, round: number): Record<string, unknown> {
	const value = JSON.parse(line) as Partial<Record<string, string>>;
	if (round === 0) return value;
	const dateMs = Date.parse(value["date"] ?? "") + round * 920 * dayMs;
	return {
		...value,
		id: `${value["id"]}-${round}`,
		date: new Date(dateMs).toISOString().slice(0, 10),
		title: alteredWords(value["title"] ?? "", round),
		text: alteredWords(value["text"] ?? "", round),
	};
}

function alteredWords(text: string, round: number): string {
	return text.replaceAll(/\p{L}{4,}/gu, (word) =>
		(word.charCodeAt(2) + word.length) % 3 > 0
			? `${word}${"bcdfghklmnprstvz".charAt(round % 16)}o`
			: word,
	);
}

const matcher = createMatcher();
const clusterer = createClusterer();
let usedMs = 0;
let copies = 0;
for (let at = 0; at < Number(articlesMax); at++) {
	const value = altered(lines[at % lines.length] ?? "{}", Math.floor(at / lines.length));
	const from = process.cpuUsage();
	const article = readStreamArticle(value);
	const copy = matcher.match(fingerprintArticle(article));
	matcher.takeRevisions();
	clusterer.assign(profileArticle(article, []), copy);
	const { user, system } = process.cpuUsage(from);
	usedMs += (user + system) / 1000;
	if (copy?.of !== undefined) copies++;
	if ((at + 1) % Number(step) === 0) report(at + 1);
}

function report(count: number): void {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
	const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
	console.log(
		`${count} articles: ${Math.round((Number(step) / usedMs) * 1000)} per CPU-second, ` +
			`${megabytes(heapUsed)} MB heap, ${megabytes(arrayBuffers)} MB arrays, ${megabytes(rss)} MB resident, ` +
			`${clusterer.storyCount} open stories, ${copies} copies`,
	);
	usedMs = 0;
}
