// Checks on what must not change stories: the order of one time, and input that is meant badly.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../news/span.ts";
import { createClusterer } from "./create-clusterer.ts";
import type { Profile } from "./profile-article.ts";

const dayMs = 86_400_000;
const firstDayMs = Date.UTC(2031, 0, 1);

function profileOf(id: string, day: number, terms: readonly string[]): Profile {
	const atMs = firstDayMs + day * dayMs;
	return {
		...{ articleId: id as ArticleId, publisherKey: id, title: id, names: [], topics: [] },
		...{ published: { earliestMs: atMs, latestMs: atMs }, receivedMs: atMs },
		...{ terms, weights: terms.map(() => 1), bodyTerms: terms.length },
	};
}

/** Which articles are together, whatever the ids of their stories. */
function groupsOf(profiles: readonly Profile[]): string[] {
	const clusterer = createClusterer();
	const storyOf = new Map<string, string>();
	for (const profile of profiles) {
		const { storyId, changes } = clusterer.assign(profile, undefined);
		storyOf.set(profile.articleId, storyId);
		for (const { from, into } of changes) {
			for (const [id, story] of storyOf) if (story === from) storyOf.set(id, into);
		}
	}
	const groups = Map.groupBy(storyOf.keys(), (id) => storyOf.get(id));
	return [...groups.values()].map((ids) => ids.sort(byText).join(" ")).sort(byText);
}

function byText(one: string, other: string): number {
	return one < other ? -1 : 1;
}

/** Eight events of one day, each told by four articles that share most of their words. */
const oneDay = Array.from({ length: 32 }, (_, at) => {
	const event = at % 8;
	const topic = Array.from({ length: 12 }, (_, place) => `event${event}w${place}q`);
	const own = Array.from({ length: 5 }, (_, place) => `own${at}w${place}q`);
	return profileOf(`e${event}a${at}`, 0, ["police", "council", ...topic, ...own]);
});

test("articles of one time make the same stories in any order", () => {
	const wanted = groupsOf(oneDay);
	expect(wanted).toHaveLength(8);
	fc.assert(
		fc.property(fc.shuffledSubarray(oneDay, { minLength: oneDay.length }), (order) => {
			expect(groupsOf(order)).toEqual(wanted);
		}),
		{ seed: 11, numRuns: 40 },
	);
});

describe("articles of three weeks", () => {
	/** Each tells half of what there is to tell of the dam, the first days more of it. */
	const dam = [0, 0, 1, 1, 2, 4, 7, 10, 13, 16, 19, 21].map((day, at) => {
		const told = day < 3 ? 15 : 10;
		const topic = Array.from({ length: 20 }, (_, place) => `dam${place}q`);
		const some = topic.filter((_, place) => place === 0 || (at * 11 + place * 5) % 20 < told);
		const own = Array.from({ length: 10 }, (_, place) => `dam${at}own${place}q`);
		return profileOf(`dam${at}`, day, ["police", "minister", ...some, ...own]);
	});
	const strike = [0, 3, 6, 9].map((day, at) => {
		const topic = Array.from({ length: 8 }, (_, place) => `strike${place}q`);
		const own = Array.from({ length: 8 }, (_, place) => `strike${at}own${place}q`);
		return profileOf(`strike${at}`, day, ["police", "minister", ...topic, ...own]);
	});
	const wanted = [dam, strike].map((told) =>
		told
			.map(({ articleId }) => articleId)
			.sort(byText)
			.join(" "),
	);

	test("make the same two stories forwards and backwards", () => {
		const forwards = [...dam, ...strike].sort(
			(a, b) => (a.published?.latestMs ?? 0) - (b.published?.latestMs ?? 0),
		);
		expect(groupsOf(forwards)).toEqual(wanted);
		expect(groupsOf(forwards.toReversed())).toEqual(wanted);
	});

	test("an article that comes late and has words of both does not join two events", () => {
		const both = [...(dam[4]?.terms.slice(0, 10) ?? []), ...(strike[2]?.terms.slice(2, 12) ?? [])];
		const groups = groupsOf([...dam, ...strike, profileOf("late", 1, both)]);
		expect(groups.filter((ids) => ids.includes("dam") && ids.includes("strike"))).toEqual([]);
	});
});

describe("bad input", () => {
	test("articles of three words go with those of the same words only", () => {
		const words = [
			["ferry", "sinks", "today"],
			["wheat", "harvest", "fails"],
		];
		const profiles = Array.from({ length: 40 }, (_, at) =>
			profileOf(`t${at}`, at / 40, words[at % 2] ?? []),
		);
		expect(groupsOf(profiles)).toHaveLength(2);
	});

	test("an article that is half of every other draws no stories together", () => {
		const others = Array.from({ length: 60 }, (_, event) =>
			Array.from({ length: 20 }, (_, place) => `event${event}w${place}q`),
		);
		const half = others.flatMap((terms) => terms.slice(0, 10)).slice(0, 160);
		const before = others.map((terms, at) => profileOf(`b${at}`, 0, terms));
		const after = others.map((terms, at) => profileOf(`c${at}`, 0, terms.slice(5)));
		const groups = groupsOf([...before, profileOf("half", 0, half), ...after]);
		expect(groups.length).toBeGreaterThanOrEqual(60);
		expect(Math.max(...groups.map((ids) => ids.split(" ").length))).toBeLessThanOrEqual(3);
	});

	test("clocks a thousand years off, in both directions, leave the others as they are", () => {
		const off = [-365_000, 365_000, 80_000_000].map((day, at) =>
			profileOf(`off${at}`, day, [
				"police",
				"council",
				...Array.from({ length: 12 }, (_, place) => `lost${at}w${place}q`),
			]),
		);
		const groups = groupsOf([...off, ...oneDay]);
		expect(groups.filter((ids) => ids.startsWith("e"))).toEqual(groupsOf(oneDay));
	});

	test("an outlet that floods with one template makes no story of other outlets' articles", () => {
		const flood = Array.from({ length: 2_000 }, (_, at) =>
			profileOf(`z${at}`, 0, ["offer", "price", "today", `thing${at}q`, `shop${at % 7}q`]),
		);
		const mixed = flood.flatMap((profile, at) => {
			const event = at % 60 === 0 ? oneDay[at / 60] : undefined;
			return event === undefined ? [profile] : [profile, event];
		});
		const groups = groupsOf(mixed);
		expect(groups.filter((ids) => ids.includes("e") && ids.includes("z"))).toEqual([]);
		expect(groups.filter((ids) => ids.startsWith("e"))).toEqual(groupsOf(oneDay));
	});
});
