// Checks on stories whose topic becomes another: they part, keep their ids, and are told.

import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { type Clusterer, createClusterer, type StoryChange } from "./create-clusterer.ts";
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

/** A word of a language that no other word of the test shares. */
function word(kind: string, at: number): string {
	return `${kind}${at}q`;
}

/** One saga with eight articles a day: what it tells of has become another within a week. */
function saga(articles: number): Profile[] {
	return Array.from({ length: articles }, (_, at) => {
		const topic = Array.from({ length: 12 }, (_, place) =>
			word("topic", Math.floor(at / 4) + place),
		);
		const own = Array.from({ length: 6 }, (_, place) => word(`own${at}`, place));
		return profileOf(`s${at}`, at / 8, ["marlin", "ana reyes", "alder bay", ...topic, ...own]);
	});
}

/** Articles of one event that stays what it is. */
function event(articles: number, perDay: number): Profile[] {
	return Array.from({ length: articles }, (_, at) => {
		const topic = Array.from({ length: 12 }, (_, place) => word("quake", (at * 5 + place) % 30));
		const own = Array.from({ length: 6 }, (_, place) => word(`own${at}`, place));
		return profileOf(`e${at}`, at / perDay, ["orsk", "mayor bell", ...topic, ...own]);
	});
}

function assignAll(clusterer: Clusterer, profiles: readonly Profile[]) {
	const storyOf = new Map<ArticleId, StoryId>();
	const changes: StoryChange[] = [];
	for (const profile of profiles) {
		const assigned = clusterer.assign(profile, undefined);
		storyOf.set(profile.articleId, assigned.storyId);
		for (const change of assigned.changes) {
			changes.push(change);
			const moved = change.kind === "split" ? change.articleIds : [...storyOf.keys()];
			for (const id of moved) {
				if (storyOf.get(id) === change.from) storyOf.set(id, change.into);
			}
		}
		expect(storyOf.get(profile.articleId)).toBe(assigned.storyId);
	}
	return { storyOf, changes };
}

describe("a story whose topic drifts", () => {
	const { storyOf, changes } = assignAll(createClusterer(), saga(240));
	const splits = changes.filter(({ kind }) => kind === "split");

	test("becomes several, none of which grows without end", () => {
		const long = assignAll(createClusterer(), saga(1_000));
		const sizes = [...Map.groupBy(long.storyOf.values(), (id) => id).values()];
		expect(splits.length).toBeGreaterThan(0);
		expect(long.changes.length).toBeGreaterThan(splits.length);
		expect(Math.max(...sizes.map((ids) => ids.length))).toBeLessThan(150);
	});

	test("keeps its id and its older articles; the newer get an id of their own", () => {
		expect(storyOf.get("s0" as ArticleId)).toBe("s-s0");
		const [split] = splits;
		if (split?.kind !== "split") throw new Error("It did not part.");
		expect(split.from).toBe("s-s0");
		expect(split.into).toBe(`d-${split.articleIds[0]}`);
		expect(split.articleIds.length).toBeGreaterThanOrEqual(4);
	});

	test("says what the newer articles tell of, and what the older", () => {
		expect(splits[0]?.why).toMatch(
			/^They tell of topic\d+q, .*, the articles before of topic\d+q, .* \(likeness 0\.\d\d\)\.$/,
		);
	});

	test("does the same in every run", () => {
		expect(assignAll(createClusterer(), saga(240)).changes).toEqual(changes);
	});

	test("is related to what parted from it", () => {
		const clusterer = createClusterer();
		const [split] = assignAll(clusterer, saga(120)).changes.filter(({ kind }) => kind === "split");
		if (split === undefined) throw new Error("It did not part.");
		expect(clusterer.related(split.from).map(({ id }) => id)).toContain(split.into);
	});

	test("leaves articles where readers have put them", () => {
		const [split] = splits;
		if (split?.kind !== "split") throw new Error("It did not part.");
		const [first = "" as ArticleId, second = "" as ArticleId] = split.articleIds;
		const corrected = applyCorrections(storyOf, [
			{ kind: "pin", storyId: split.from, articleIds: [first] },
			{ kind: "move", articleId: second, into: "s-mine" as StoryId },
		]);
		expect(corrected.storyOf.get(first)).toBe(split.from);
		expect(corrected.storyOf.get(second)).toBe("s-mine");
	});

	test("parts after a restart as it would have without", () => {
		const all = saga(120);
		const known = 20;
		const running = createClusterer();
		const before = assignAll(running, all.slice(0, known)).storyOf;
		const restarted = createClusterer();
		for (const profile of all.slice(0, known)) {
			const id = before.get(profile.articleId);
			if (id !== undefined) restarted.remember(profile, id);
		}
		expect(assignAll(restarted, all.slice(known)).changes).toEqual(
			assignAll(running, all.slice(known)).changes,
		);
	});
});

test("an event that many write of stays one story, in a day or over a month", () => {
	for (const perDay of [400, 10]) {
		const { storyOf, changes } = assignAll(createClusterer(), event(300, perDay));
		expect(changes.filter(({ kind }) => kind === "split")).toEqual([]);
		expect(new Set(storyOf.values()).size).toBe(1);
	}
});

test("two topics that come in by turns go on apart, each in one part", () => {
	const clusterer = createClusterer();
	const turns = Array.from({ length: 24 }, (_, at) => {
		const kind = at < 12 || at % 2 === 0 ? "old" : "new";
		const topic = Array.from({ length: 14 }, (_, place) => word(kind, place));
		return profileOf(`t${at}`, at / 12, ["marlin", ...topic, word("own", at)]);
	});
	const one = "s-t0" as StoryId;
	for (const profile of turns.slice(0, -1)) clusterer.remember(profile, one);
	const last = turns.at(-1);
	const split = last && clusterer.assign(last, { ...copyOf("t23", "t0") }).changes[0];
	if (split?.kind !== "split") throw new Error("It did not part.");
	expect(split.articleIds).toEqual(["t13", "t15", "t17", "t19", "t21", "t23"]);
});

function copyOf(id: string, of: string) {
	return {
		...{ articleId: id as ArticleId, of: of as ArticleId, root: of as ArticleId },
		...({ ghost: undefined, relation: "edited", share: 0.9, why: "made" } as const),
	};
}

test("a sparse story in a busy stream stays one", () => {
	const clusterer = createClusterer();
	const ids: string[] = [];
	for (let day = 0; day < 150; day++) {
		for (let at = 0; at < 30; at++) {
			const topic = Array.from({ length: 12 }, (_, place) => word(`n${day}x${at}`, place % 9));
			const common = ["council", "police", "ana reyes", "alder bay", "harbour"].slice(at % 5);
			clusterer.assign(profileOf(`n${day}.${at}`, day, [...common, ...topic]), undefined);
		}
		if (day % 15 !== 10) continue;
		const topic = Array.from({ length: 8 }, (_, place) =>
			word("ferry", (Math.floor(day / 15) + place) % 12),
		);
		const terms = ["marlin", "alder bay", "harbour", "inquiry", ...topic, word("own", day)];
		ids.push(clusterer.assign(profileOf(`f${day}`, day, terms), undefined).storyId);
	}
	expect(new Set(ids)).toEqual(new Set(["s-f10"]));
});
