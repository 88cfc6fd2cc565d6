// Checks on stories: what belongs together, what does not, restarts, and bad input.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import { type Clusterer, createClusterer } from "./create-clusterer.ts";
import { type Profile, profileArticle } from "./profile-article.ts";

const dayMs = 86_400_000;
const firstDayMs = Date.UTC(2031, 4, 1);

type Draft = {
	readonly id: string;
	readonly title?: string;
	readonly text?: string;
	/** Days after the first; undefined: the article has no date. */
	readonly day?: number;
	readonly publisher?: string;
};

function articleOf({ id, title = "", text = "", day, publisher = id }: Draft): Article {
	const atMs = firstDayMs + (day ?? 0) * dayMs;
	const basis = day === undefined ? "unknown" : "metadata";
	return {
		id: id as ArticleId,
		url: undefined,
		title,
		text,
		blocks: [],
		language: "en",
		published: { earliestMs: atMs, latestMs: atMs, basis, why: "made" },
		modified: undefined,
		bylines: [],
		publisher: { key: publisher, name: publisher },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: atMs,
	};
}

function profiles(drafts: readonly Draft[]): Profile[] {
	return drafts.map((draft) => profileArticle(articleOf(draft), []));
}

function storiesOf(drafts: readonly Draft[]): string[] {
	const clusterer = createClusterer();
	return profiles(drafts).map((profile) => clusterer.assign(profile, undefined).storyId);
}

const ferry: readonly Draft[] = [
	{
		id: "f1",
		title: "Ferry Marlin sinks off Alder Bay, dozens missing",
		text: "The ferry Marlin sank in a storm off Alder Bay on Sunday. Harbour master Ana Reyes said rescue boats searched for forty passengers.",
		day: 0,
	},
	{
		id: "f2",
		title: "Rescue boats search for passengers of sunken ferry Marlin",
		text: "Rescue boats searched the sea off Alder Bay for a second day after the ferry Marlin sank. Ana Reyes, the harbour master, said nine passengers were found.",
		day: 1,
	},
	{
		id: "f3",
		title: "Inquiry into the Marlin ferry sinking opens",
		text: "An inquiry into the sinking of the ferry Marlin off Alder Bay opened. Ana Reyes told the judge that the storm warning came late.",
		day: 20,
	},
];

const harvest: readonly Draft[] = [
	{
		id: "h1",
		title: "Wheat harvest in Northmark fails after drought",
		text: "Farmers in Northmark expect the worst wheat harvest in a decade after a drought, the growers' union leader Tom Vell said.",
		day: 0,
	},
	{
		id: "h2",
		title: "Northmark farmers ask for aid after failed wheat harvest",
		text: "The growers' union of Northmark asked the ministry for aid after drought ruined the wheat harvest. Tom Vell put the loss at half.",
		day: 1,
	},
];

describe("what belongs together", () => {
	test("two events are two stories, whatever the order within a day", () => {
		const [f1, f2, , h1, h2] = storiesOf([...ferry, ...harvest]);
		expect(f1).toBe(f2);
		expect(h1).toBe(h2);
		expect(f1).not.toBe(h1);
	});

	test("a late article joins its story", () => {
		const [f1, , , , f3] = storiesOf([...ferry.slice(0, 2), ...harvest, ...ferry.slice(2)]);
		expect(f3).toBe(f1);
	});

	test("an undated article joins its story", () => {
		const undated = { ...ferry[1], id: "u", day: undefined } as unknown as Draft;
		const [f1, u] = storiesOf([...ferry.slice(0, 1), undated]);
		expect(u).toBe(f1);
	});

	test("a copy goes where its original went", () => {
		const clusterer = createClusterer();
		const [original, brief] = profiles([
			...ferry.slice(0, 1),
			{ id: "b", text: "Boats out.", day: 1 },
		]);
		if (original === undefined || brief === undefined) throw new Error("No profiles.");
		const { storyId } = clusterer.assign(original, undefined);
		const copy: Copy = {
			articleId: brief.articleId,
			of: original.articleId,
			root: original.articleId,
			ghost: undefined,
			relation: "brief",
			share: 0.9,
			why: "made",
		};
		const assigned = clusterer.assign(brief, copy);
		expect(assigned).toMatchObject({ storyId, isNew: false });
		expect(assigned.why).toBe("It is a copy of an article of this story.");
	});

	test("a story's id comes from its first article, and joining is explained", () => {
		const clusterer = createClusterer();
		const [first, second] = profiles(ferry).map((profile) => clusterer.assign(profile, undefined));
		expect(first?.storyId).toBe("s-f1");
		expect(second?.why).toContain("marlin");
	});
});

describe("stories that drift", () => {
	/** Three chapters of one saga, months apart, that have two words in common. */
	const saga: readonly Draft[] = Array.from({ length: 15 }, (_, at) => {
		const chapter = "abc".charAt(Math.floor(at / 5));
		const words = ["quay", "hull", "crew", "court", "fund", "port"].map((word) => chapter + word);
		return {
			id: `d${at}`,
			title: words.join(" "),
			text: `The Marlin inquiry, judge Ana Reyes, harbour: ${words.join(", ")}, witness${at}y.`,
			day: Math.floor(at / 5) * 60 + at,
		};
	});

	test("become several, which are related and say why", () => {
		const clusterer = createClusterer();
		const ids = profiles(saga).map((profile) => clusterer.assign(profile, undefined).storyId);
		expect(new Set(ids).size).toBe(3);
		const [first] = ids;
		const related = first === undefined ? [] : clusterer.related(first);
		expect(related.map(({ id }) => id)).toEqual(expect.arrayContaining([ids[5], ids[10]]));
		expect(related[0]?.why).toMatch(/^Both tell of .*(marlin|inquiri)/);
	});

	test("nothing is related to a story that is not known", () => {
		expect(createClusterer().related("s-none" as StoryId)).toEqual([]);
	});
});

describe("after a restart", () => {
	test("the clusterer goes on with the same assignments", () => {
		const all = profiles([...ferry.slice(0, 2), ...harvest]);
		const running = createClusterer();
		const ids = all.map((profile) => running.assign(profile, undefined).storyId);
		const restarted = createClusterer();
		const stored = JSON.parse(JSON.stringify(all)) as Profile[];
		for (const [at, profile] of stored.entries()) {
			const id = ids[at];
			if (id !== undefined) restarted.remember(profile, id);
		}
		const [next] = profiles(ferry.slice(2));
		if (next === undefined) throw new Error("No profile.");
		expect(restarted.assign(next, undefined)).toEqual(running.assign(next, undefined));
	});
});

test("any stream gives stories, the same after a restart at any place", () => {
	const words = "ferry marlin bay storm inquiry wheat drought aid union judge".split(" ");
	const draft = fc.record({
		picks: fc.array(fc.constantFrom(...words), { maxLength: 8 }),
		day: fc.option(fc.integer({ min: -5, max: 90 }), { nil: undefined }),
	});
	fc.assert(
		fc.property(fc.array(draft, { maxLength: 30 }), fc.nat(30), (drafts, restartAt) => {
			const all = profiles(
				drafts.map(({ picks, day }, at) => {
					const base = { id: `${at}`, title: picks.slice(0, 4).join(" "), text: picks.join(" ") };
					return day === undefined ? base : { ...base, day };
				}),
			);
			const running = createClusterer();
			const ids = new Map<string, StoryId>();
			const assign = (clusterer: Clusterer, profile: Profile): string => {
				const { storyId, changes } = clusterer.assign(profile, undefined);
				ids.set(profile.articleId, storyId);
				for (const { from, into } of changes) {
					for (const [id, story] of ids) if (story === from) ids.set(id, into);
				}
				return storyId;
			};
			for (const profile of all.slice(0, restartAt)) assign(running, profile);
			const restarted = createClusterer();
			for (const profile of all.slice(0, restartAt)) {
				const id = ids.get(profile.articleId);
				if (id !== undefined) restarted.remember(profile, id);
			}
			for (const profile of all.slice(restartAt)) {
				expect(restarted.assign(profile, undefined).storyId).toBe(assign(running, profile));
			}
		}),
		{ seed: 7, numRuns: 150 },
	);
});

describe("bad input", () => {
	test("empty articles are stories of their own", () => {
		const ids = storiesOf(Array.from({ length: 20 }, (_, at) => ({ id: `${at}`, day: 0 })));
		expect(new Set(ids).size).toBe(20);
	});

	test("ten thousand identical titles are one story, in bounded time and memory", () => {
		const drafts = Array.from({ length: 10_000 }, (_, at) => ({
			id: `${at}`,
			title: "Ferry Marlin sinks off Alder Bay",
			day: 0,
		}));
		expect(new Set(storiesOf(drafts)).size).toBeLessThan(5);
	});

	test("all articles on one date do not become one story", () => {
		const drafts = Array.from({ length: 60 }, (_, at) => ({
			id: `${at}`,
			title: `Event${at}x hits place${at}y`,
			text: `Person${at}z spoke of event${at}x in place${at}y to the paper${at}w and others.`,
			day: 0,
		}));
		expect(new Set(storiesOf(drafts)).size).toBe(60);
	});

	test("a clock in the future leaves other stories alone", () => {
		const future = { ...harvest[0], id: "x", day: 36_500 } as Draft;
		const [f1, , f2] = storiesOf([...ferry.slice(0, 1), future, ...ferry.slice(1, 2)]);
		expect(f2).toBe(f1);
	});

	test("one outlet that floods does not swallow the stories of others", () => {
		const flood = Array.from({ length: 300 }, (_, at) => ({
			id: `flood${at}`,
			title: `Offer ${at}: great price on item${at}q today`,
			text: `Great price on item${at}q and item${at + 1}q, buy now.`,
			day: 0,
			publisher: "flood.example",
		}));
		const ids = storiesOf([...ferry.slice(0, 1), ...flood, ...ferry.slice(1, 2), ...harvest]);
		expect(ids.at(-3)).toBe(ids[0]);
		expect(ids.at(-1)).toBe(ids.at(-2));
	});

	test("memory stays bounded", () => {
		const clusterer = createClusterer({ storiesMax: 50, rarityArticlesMax: 100 });
		const drafts = Array.from({ length: 500 }, (_, at) => ({
			id: `${at}`,
			title: `Topic${at}x`,
			day: 0,
		}));
		for (const profile of profiles(drafts)) clusterer.assign(profile, undefined);
		expect(clusterer.storyCount).toBeLessThanOrEqual(50);
	});
});
