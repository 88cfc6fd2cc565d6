// What one more article costs in a made story of any size, part by part:
// `node bench/grown-story.ts [articles] [more]`. CPU time of the thread, in milliseconds.

import { createDeriver } from "../src/jobs/derive-story.ts";
import { createAligner } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { firstOf, makeStory } from "./made-story.ts";

const [articles = 300, more = 40] = process.argv.slice(2).map(Number);
const all = makeStory(articles + more);
const spent = new Map<string, number[]>();

const aligner = createAligner();
timed("aligned from nothing", () => aligner.align(firstOf(all, articles)));
for (let count = articles + 1; count <= articles + more; count++) {
	const material = firstOf(all, count);
	const now = timed("one more, aligned", () => aligner.align(material));
	timed("brief", () => writeBrief(now.material, now.record));
}
deriveAll();
for (const [part, ms] of spent) {
	const sorted = ms.toSorted((a, b) => a - b);
	const mean = ms.reduce((sum, one) => sum + one, 0) / ms.length;
	const told = [sorted[sorted.length >> 1], mean, sorted.at(-1)].map((one) => one?.toFixed(1));
	process.stdout.write(`${part.padEnd(24)} median ${told[0]} mean ${told[1]} most ${told[2]}\n`);
}

/** The way of one more article through a worker: what is sent there, done there, and sent back. */
function deriveAll(): void {
	const derive = createDeriver();
	derive(firstOf(all, articles), 0);
	for (let count = articles + 1; count <= articles + more; count++) {
		const grown = firstOf(all, count);
		const material = timed("sent to the worker", () => structuredClone(grown));
		const derived = timed("derived", () => derive(material, count));
		timed("sent back", () => structuredClone(derived));
		timed("as JSON for the store", () => JSON.stringify(derived));
	}
}

function timed<Value>(part: string, work: () => Value): Value {
	const start = process.threadCpuUsage();
	const value = work();
	const { user, system } = process.threadCpuUsage(start);
	const known = spent.get(part) ?? [];
	known.push((user + system) / 1000);
	spent.set(part, known);
	return value;
}
