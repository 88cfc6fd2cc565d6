// A story that is sent to a worker in parts has all that would be derived of it from nothing.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordCorrection } from "../news/correction.ts";
import type { ArticleId } from "../news/span.ts";
import type { StoryId, StoryMaterial } from "../news/story.ts";
import { nameStatement } from "../pipeline/6-align/name-statement.ts";
import { type ArticleSample, copyOf, storyOf } from "../pipeline/6-align/story-sample.ts";
import { unpackDerived } from "../store/pack-derived.ts";
import type { DerivedStory, PackedStory, StoryMember } from "../store/store.ts";
import { createSentDeriver } from "./derive-sent.ts";
import { createDeriver } from "./derive-story.ts";
import type { SentStory } from "./kept-members.ts";
import { listChanges } from "./list-changes.ts";

const towns = "Korrin Aske Tessary Almer Delmont Harrow Pellic Sorrel Tarn Vessel".split(" ");
const things = "dam bridge clinic harbour school reservoir tunnel airfield ferry road".split(" ");
const speakers = ["Ada Brill", "Pavel Orsk", "Minister Ilan Stroud", "the ministry"];

/** An article at one of its versions: other words, another date or none, other links. */
function sampleOf(at: number, version: number): ArticleSample {
	const says = things.map((thing, place) => {
		const mixed = Math.imul(at * 31 + version * 7 + place + 1, 0x9e37_79b1) >>> 0;
		const place2 = place % 3 === 0 ? mixed % 3 : mixed % towns.length;
		const content = `the ${thing} in ${towns[place2]} was closed by ${3 + (mixed % 5)} engineers`;
		const speaker = speakers[(mixed >>> 4) % speakers.length] ?? "";
		return { speaker, content, ...(mixed % 7 === 0 && { stance: "denies" as const }) };
	});
	const lines = says.map(({ speaker, content, stance }) => {
		return `${speaker} ${stance === "denies" ? "denied" : "said"} that ${content}.`;
	});
	const day = 1 + ((at * 5 + version) % 28);
	return {
		...{ id: `a${(at * 37) % 101}`, title: `Dam ${version} closed near ${towns[at % 10]}` },
		...{ publisher: `Outlet ${at % 5}` },
		...(version % 3 !== 2 && { date: `2031-05-${String(day).padStart(2, "0")}` }),
		text: [
			...lines,
			`On ${day} April 2031 engineers in ${towns[at % 10]} closed the old bridge for a week.`,
			`It was not clear who had closed the ${things[at % 10]} in ${towns[version % 10]}.`,
			`Two officials visited ${towns[(at + version) % 10]} in March 2029 to look at the road.`,
		].join("\n"),
		says,
	};
}

const step = fc.record({
	/** Articles of which the version, 0 for none, is another one from now on. */
	changes: fc.array(fc.tuple(fc.nat(27), fc.nat(4)), { minLength: 1, maxLength: 5 }),
	copies: fc.array(fc.tuple(fc.nat(27), fc.nat(27)), { maxLength: 3 }),
	parted: fc.array(fc.tuple(fc.nat(27), fc.nat(9)), { maxLength: 2 }),
	isOneFamily: fc.boolean(),
	title: fc.constantFrom(undefined, "The dam"),
	/** What the worker has by then: what it kept, nothing, or another story that pushed this one out. */
	worker: fc.constantFrom("same", "same", "new", "another story"),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function storyAt(versions: ReadonlyMap<number, number>, one: Step): StoryMaterial {
	const told = [...versions].filter(([, version]) => version > 0);
	const story = storyOf(told.map(([at, version]) => sampleOf(at, version)));
	const idOf = (at: number) => sampleOf(at, 1).id as ArticleId;
	const known = new Map(story.articles.map((article) => [article.id, article]));
	const copies = new Map(one.copies.map(([at, of]) => [idOf(at), copyOf(idOf(at), idOf(of))]));
	const corrections = one.parted.flatMap(([at, place]): RecordCorrection[] => {
		const article = known.get(idOf(at));
		const statement = story.statements.filter(({ articleId }) => articleId === idOf(at))[place];
		if (article === undefined || statement === undefined) return [];
		return [
			{ kind: "wrong-speaker", statement: nameStatement(statement, article), speaker: undefined },
		];
	});
	return {
		...story,
		articles: story.articles.map((article) => {
			const number = Number(article.id.slice(1));
			const related = [{ url: `https://far.example/${number % 4}`, title: `Page ${number % 4}` }];
			return { ...article, related, topics: number % 2 === 0 ? ["Mining", "Water"] : ["Water"] };
		}),
		copies: [...copies.values()].filter(({ articleId }) => known.has(articleId)),
		corrections,
		families: one.isOneFamily ? { "outlet-1": "f", "outlet-2": "f" } : {},
		...(one.title !== undefined && { marks: { title: one.title, isPinned: true } }),
	};
}

/** The story as the store would give it; versions are the members' own words. */
function sendable({ articles, statements, copies, ...rest }: StoryMaterial) {
	const members = new Map<ArticleId, StoryMember>(
		articles.map((article) => {
			const own = statements.filter(({ articleId }) => articleId === article.id);
			const copy = copies.find(({ articleId }) => articleId === article.id);
			return [article.id, { article, statements: own, copy }];
		}),
	);
	const outlined = [...members].map(([articleId, member]) => ({
		...{ articleId, version: JSON.stringify(member) },
	}));
	return { outline: { ...rest, members: outlined }, members };
}

/** What was derived as readers get it, after its way through the store. */
function open(story: PackedStory | DerivedStory): DerivedStory {
	if (!("packed" in story)) return story;
	const { packed, ...rest } = story;
	return { ...rest, ...unpackDerived(packed) };
}

type Task = ReturnType<typeof createSentDeriver>;

/** Sends what the worker lacks until it lacks nothing; says how many members were sent, too. */
function send(task: Task, material: StoryMaterial, revision: number) {
	const { outline, members } = sendable(material);
	let asked: readonly ArticleId[] = [];
	for (;;) {
		const sent: SentStory = {
			outline,
			asked,
			members: asked.flatMap((id) => members.get(id) ?? []),
		};
		const answer = task(structuredClone({ ...sent, revision, isOpen: false }));
		if (!("lacks" in answer)) return { derived: open(answer.story), sent: asked.length };
		asked = [...asked, ...answer.lacks];
	}
}

test("whatever a worker had before, what it derives is that of the story", () => {
	fc.assert(
		fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
			let task = createSentDeriver();
			const versions = new Map(Array.from({ length: 24 }, (_, at) => [at, 1 + (at % 4)]));
			for (const [revision, one] of steps.entries()) {
				for (const [at, version] of one.changes) versions.set(at, version);
				const material = storyAt(versions, one);
				if (one.worker === "new") task = createSentDeriver();
				if (one.worker === "another story") {
					send(task, { ...material, id: "other" as StoryId }, revision);
				}
				const { derived } = send(task, material, revision);
				expect(derived).toEqual(createDeriver()(material, revision));
			}
		}),
		{ numRuns: 6 },
	);
});

test("a worker that knows a story is sent only what came and what changed", () => {
	const task = createSentDeriver();
	const first = new Map(Array.from({ length: 24 }, (_, at) => [at, 1]));
	const plain: Step = {
		...{ changes: [], copies: [], parted: [], isOneFamily: false, title: undefined },
		worker: "same",
	};
	expect(send(task, storyAt(first, plain), 1).sent).toBe(24);
	expect(send(task, storyAt(first, plain), 2).sent).toBe(0);
	const changed = new Map([...first, [3, 2], [5, 0], [30, 1]] as const);
	expect(send(task, storyAt(changed, plain), 3).sent).toBe(2);
	const copied: Step = { ...plain, copies: [[7, 8]] };
	expect(send(task, storyAt(changed, copied), 4).sent).toBe(1);
});

test("an article that is gone when it is loaded is left out", () => {
	const task = createSentDeriver();
	const samples = Array.from({ length: 3 }, (_, at) => sampleOf(at, 1));
	const { outline, members } = sendable(storyOf(samples));
	const asked = outline.members.map(({ articleId }) => articleId);
	const left = [...members.values()].slice(1);
	const derived = createDeriver()(storyOf(samples.slice(1)), 1);
	const answer = task({ outline, asked, members: left, revision: 1, isOpen: true });
	expect(answer).toEqual({ story: derived, changes: listChanges(derived) });
});
