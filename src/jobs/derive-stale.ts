// Makes the records and briefs of stories anew whose articles changed.

import { correctSpeakers } from "../pipeline/6-align/correct-speakers.ts";
import type { StaleStory, Store, StoryMember, StoryOutline } from "../store/store.ts";
import type { DeriveOutput } from "./derive-sent.ts";
import type { Lacking } from "./kept-members.ts";
import { keptFromStatements } from "./kept-stories.ts";
import type { Rephraser } from "./rephrase/rephrase-brief.ts";
import { TaskError, type WorkerPool } from "./worker-pool.ts";

export type DeriveParts = {
	readonly store: Store;
	readonly pool: WorkerPool;
	/** Puts the brief into smoother words, where the owner has named a language model. */
	readonly rephrase: Rephraser | undefined;
	/** Which of the stale stories to do now. */
	readonly isDue: (stale: StaleStory) => boolean;
	/** Called after every story, with the number still to do. */
	readonly onDone: (left: number) => void;
	readonly signal: AbortSignal | undefined;
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

type Derived = Exclude<DeriveOutput, Lacking>;

/** Stale stories looked at in one pass. */
const storiesPerPass = 10_000;

/** Stories saved by one commit, and their articles: few commits, and little to do again. */
const storiesPerCommit = 16;
const articlesPerCommit = 64;

/**
 * Derives every stale story that is due; says how many, and which could not be derived. The largest
 * come last, and what is done is saved before: a process that ends while it works on one that takes
 * many seconds, each time it is started, must not keep all others off the record.
 */
export async function deriveStale(
	parts: DeriveParts,
): Promise<{ readonly derived: number; readonly errors: readonly string[] }> {
	const { store, pool, isDue, onDone, signal, now } = parts;
	const due = (await store.stories.listStale(storiesPerPass))
		.filter(isDue)
		.toSorted((a, b) => a.articles - b.articles);
	const errors: string[] = [];
	let waiting: Derived[] = [];
	let articlesWaiting = 0;
	let next = 0;
	let done = 0;
	const save = async (): Promise<void> => {
		const full = waiting;
		waiting = [];
		articlesWaiting = 0;
		if (full.length === 0) return;
		await store.stories.saveDerived(
			full.map(({ story }) => story),
			{ changes: full.flatMap(({ changes }) => changes), atMs: now() },
		);
	};
	const runner = async (): Promise<void> => {
		for (let stale = due[next++]; stale !== undefined; stale = due[next++]) {
			if (signal?.aborted === true) break;
			if (articlesWaiting + stale.articles > articlesPerCommit) await save();
			const derived = await deriveOne(parts, stale);
			if (typeof derived === "string") errors.push(derived);
			else waiting.push(derived);
			articlesWaiting += stale.articles;
			if (waiting.length >= storiesPerCommit) await save();
			done++;
			onDone(due.length - done);
		}
		await save();
	};
	await Promise.all(Array.from({ length: pool.inFlightMax }, runner));
	return { derived: done - errors.length, errors };
}

/** What is derived of a story with its changes, or a sentence about why it could not be. */
async function deriveOne(
	parts: DeriveParts,
	{ id, revision }: StaleStory,
): Promise<Derived | string> {
	const { store, rephrase } = parts;
	try {
		const derived = await deriveByWorker(parts, await store.stories.getOutline(id), revision);
		if (rephrase === undefined || !("brief" in derived.story)) return derived;
		const { statements } = correctSpeakers(await store.stories.getMaterial(id));
		const brief = await rephrase(derived.story.brief, statements);
		const summary = { ...derived.story.summary, topline: brief.topline };
		return { ...derived, story: { ...derived.story, brief, summary } };
	} catch (error) {
		if (!(error instanceof TaskError)) throw error;
		return `Story ${id} could not be derived: ${error.message}`;
	}
}

/** From so many articles on, the worker is asked first what it lacks. */
const askedFromArticles = 20;

/** Sends a worker what it lacks: nothing at first of a large story, which it may know. */
async function deriveByWorker(
	{ store, pool, rephrase }: DeriveParts,
	outline: StoryOutline,
	revision: number,
): Promise<Derived> {
	const isOpen = rephrase !== undefined;
	const all = outline.members.map(({ articleId }) => articleId);
	let asked = all.length < askedFromArticles ? all : [];
	for (;;) {
		const members = await store.stories.listMembers(asked);
		const kin = asked.length < all.length || areMany(members) ? outline.id : undefined;
		const sent = { outline, asked, members, revision, isOpen };
		const answer = await pool.run("derive", sent, kin);
		if (!("lacks" in answer)) return answer;
		asked = [...asked, ...answer.lacks];
	}
}

function areMany(members: readonly StoryMember[]): boolean {
	return members.reduce((sum, { statements }) => sum + statements.length, 0) >= keptFromStatements;
}

/**
 * Whether a story has grown enough to be derived while more articles still wait. Each time it must
 * have grown by a quarter, so the work for a story of n articles stays within 5 n.
 */
export function hasGrown({ articles, articlesRecorded }: StaleStory): boolean {
	return articles >= articlesRecorded * 1.25;
}
