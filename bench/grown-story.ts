// What one more article costs in a made story of any size, part by part, without a store:
// `node bench/grown-story.ts [articles] [more]`. CPU time of the thread, in milliseconds.

import { createSentDeriver, type DeriveInput } from "../src/jobs/derive-sent.ts";
import type { Article } from "../src/news/article.ts";
import { createAligner } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { firstOf, makeStory } from "./made-story.ts";
import { collectTimes, threadMs } from "./spent-times.ts";

const [articles = 300, more = 40] = process.argv.slice(2).map(Number);
const all = makeStory(articles + more);
const statementsBy = Map.groupBy(all.statements, ({ articleId }) => articleId);
const times = collectTimes();

alignAll();
deriveAll();
process.stdout.write(times.tell());

function alignAll(): void {
	const aligner = createAligner();
	timed("aligned from nothing", () => aligner.align(firstOf(all, articles)));
	for (let count = articles + 1; count <= articles + more; count++) {
		const material = firstOf(all, count);
		const now = timed("one more, aligned", () => aligner.align(material));
		timed("brief", () => writeBrief(now.material, now.record));
	}
}

/** The way of one more article through a worker: what is sent there, done there, and sent back. */
function deriveAll(): void {
	const derive = createSentDeriver();
	derive(inputOf(articles, all.articles.slice(0, articles)));
	for (let count = articles + 1; count <= articles + more; count++) {
		const told = timed("told to the worker", () => structuredClone(inputOf(count, [])));
		const answer = timed("what it lacks", () => derive(told));
		if (!("lacks" in answer) || answer.lacks.length !== 1) throw new Error("It lacks one article.");
		const sent = timed("sent to the worker", () =>
			structuredClone(inputOf(count, all.articles.slice(count - 1, count))),
		);
		const derived = timed("derived and packed", () => derive(sent));
		timed("sent back", () => structuredClone(derived));
	}
}

/** The story of the first articles, of which some are sent. */
function inputOf(count: number, sent: readonly Article[]): DeriveInput {
	const outlined = all.articles.slice(0, count).map(({ id }) => ({ articleId: id, version: id }));
	return {
		...{ outline: { id: all.id, families: {}, members: outlined }, revision: count, isOpen: false },
		asked: sent.map(({ id }) => id),
		members: sent.map((article) => ({
			...{ article, statements: statementsBy.get(article.id) ?? [], copy: undefined },
		})),
	};
}

function timed<Value>(part: string, work: () => Value): Value {
	const start = threadMs();
	const value = work();
	times.note(part, threadMs() - start);
	return value;
}
