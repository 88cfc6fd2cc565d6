// Checks on copies: what is one, of which article, and that bad input stays bounded.

import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { Credit } from "../../news/publisher.ts";
import type { ArticleId } from "../../news/span.ts";
import { createMatcher } from "./create-matcher.ts";
import { type Fingerprint, fingerprintArticle } from "./fingerprint-article.ts";

const hourMs = 3_600_000;

type Draft = {
	readonly id: string;
	readonly text: string;
	readonly publisher?: string;
	readonly hours?: number;
	/** Only the day is known: hours are ignored up to the end of the first day. */
	readonly dayOnly?: boolean;
	readonly undated?: boolean;
	readonly credits?: readonly Credit[];
};

function articleOf(draft: Draft): Article {
	const { id, text, publisher = id, hours = 0 } = draft;
	const atMs = Date.UTC(2031, 4, 1) + hours * hourMs;
	const latestMs = draft.dayOnly === true ? Date.UTC(2031, 4, 2) - 1 : atMs;
	return {
		id: id as ArticleId,
		url: undefined,
		title: "",
		text,
		blocks: [],
		language: "en",
		published: {
			earliestMs: draft.dayOnly === true ? Date.UTC(2031, 4, 1) : atMs,
			latestMs,
			basis: draft.undated === true ? "unknown" : "metadata",
			why: "made",
		},
		modified: undefined,
		bylines: [],
		publisher: { key: publisher, name: publisher },
		credits: draft.credits ?? [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: atMs,
	};
}

function prints(drafts: readonly Draft[]): Fingerprint[] {
	return drafts.map((draft) => fingerprintArticle(articleOf(draft)));
}

function matchAll(drafts: readonly Draft[]): (Copy | undefined)[] {
	const matcher = createMatcher();
	return prints(drafts).map((print) => matcher.match(print));
}

/** Sentences that differ from one topic to the next in all their words. */
function prose(topic: string, sentences: number): string {
	const lines: string[] = [];
	for (let at = 0; at < sentences; at++) {
		const words = Array.from({ length: 11 }, (_, word) => `${topic}${at * 17 + word * 3}`);
		lines.push(`The ${words.join(" ")}.`);
	}
	return lines.join("\n\n");
}

const ferry = prose("ferry", 24);
const quote = `“${prose("speech", 12).replaceAll("\n\n", " ")}”`;

describe("what is a copy", () => {
	const cases: [
		why: string,
		first: string,
		second: string,
		relation: Copy["relation"] | undefined,
	][] = [
		["the same text", ferry, ferry, "verbatim"],
		["half of it", ferry, prose("ferry", 12), "cut"],
		["its first lines", ferry, prose("ferry", 4), "brief"],
		[
			"a text with more of its own",
			ferry,
			`${prose("ferry", 12)}\n\n${prose("own", 14)}`,
			"blended",
		],
		["words changed here and there", ferry, ferry.replaceAll(/ferry\d*5\b/g, "boat"), "edited"],
		["another text", ferry, prose("harvest", 24), undefined],
		[
			"only the quotation is shared",
			`${prose("a", 6)} ${quote}`,
			`${prose("b", 6)} ${quote}`,
			undefined,
		],
		[
			"one passage in a long text of its own",
			ferry,
			`${prose("c", 30)}\n\n${prose("ferry", 5)}`,
			"excerpt",
		],
	];
	test.each(cases)("%s", (_, first, second, relation) => {
		const [, copy] = matchAll([
			{ id: "a", text: first },
			{ id: "b", text: second, hours: 2 },
		]);
		expect(copy?.relation).toBe(relation);
		if (copy !== undefined) expect(copy.of).toBe("a");
	});

	test("a later text of the same outlet is an update", () => {
		const [, copy] = matchAll([
			{ id: "a", text: ferry, publisher: "gazette.example" },
			{ id: "b", text: `${prose("new", 2)}\n\n${ferry}`, publisher: "gazette.example", hours: 3 },
		]);
		expect(copy).toMatchObject({ of: "a", relation: "update" });
	});

	test("a text that names the outlet of the words that it shows quotes them", () => {
		const shown = `The Harbour Gazette reported.\n\n${prose("ferry", 13)}\n\n${prose("own", 11)}`;
		const [, copy] = matchAll([
			{ id: "a", text: ferry, publisher: "Harbour Gazette" },
			{ id: "b", text: shown, hours: 2 },
		]);
		expect(copy?.relation).toBe("excerpt");
	});

	test("each decision is told in one sentence", () => {
		const [, copy] = matchAll([
			{ id: "a", text: ferry, publisher: "Harbour Gazette" },
			{ id: "b", text: prose("ferry", 12), hours: 2 },
		]);
		expect(copy?.why).toBe(
			"It is a shortened copy of the article of Harbour Gazette: 100% of its words outside quotation marks are the same (longest run 144 words); the other was published earlier.",
		);
	});
});

describe("who was first", () => {
	test("a chain goes back to its root", () => {
		const copies = matchAll([
			{ id: "a", text: ferry },
			{ id: "b", text: `${prose("ferry", 18)}\n\n${prose("b", 8)}`, hours: 1 },
			{ id: "c", text: `${prose("ferry", 10)}\n\n${prose("b", 8)}`, hours: 2 },
		]);
		expect(copies[2]).toMatchObject({ of: "b", root: "a" });
	});

	test("a date without a time is the end of its day", () => {
		const matcher = createMatcher();
		const [day, clock, third] = prints([
			{ id: "day", text: ferry, dayOnly: true },
			{ id: "clock", text: ferry, hours: 7 },
			{ id: "third", text: ferry, hours: 9 },
		]);
		expect(day && matcher.match(day)).toBeUndefined();
		expect(clock && matcher.match(clock)).toBeUndefined();
		expect(matcher.takeRevisions()).toMatchObject([{ articleId: "day", of: "clock" }]);
		expect(third && matcher.match(third)).toMatchObject({ of: "clock", root: "clock" });
	});

	test("a credit beats the clocks", () => {
		const matcher = createMatcher();
		const [local, wire] = prints([
			{ id: "local", text: `ALDER BAY (AP) — ${ferry}` },
			{ id: "wire", text: ferry, publisher: "Associated Press", hours: 5 },
		]);
		expect(local && matcher.match(local)).toMatchObject({ ghost: "AP", relation: "credited" });
		expect(wire && matcher.match(wire)).toBeUndefined();
		expect(matcher.takeRevisions()).toMatchObject([{ articleId: "local", of: "wire" }]);
	});

	test("an agency that signs with its initials credits nobody else", () => {
		const agency = {
			id: "a",
			text: `PORT BAY (MPA) — ${ferry}`,
			publisher: "Meridian Press Agency",
		};
		const credits = [{ agency: "MPA", kind: "dateline", words: "PORT BAY (MPA) —" }] as const;
		expect(matchAll([{ ...agency, credits }])).toEqual([undefined]);
		const [, copy] = matchAll([
			{ ...agency, credits },
			{ id: "b", text: ferry, hours: -2, credits },
		]);
		expect(copy).toMatchObject({ of: "a" });
	});

	test("two copies of an unseen wire text share its ghost", () => {
		const [, second] = matchAll([
			{ id: "a", text: `ALDER BAY (Reuters) - ${ferry}` },
			{ id: "b", text: ferry, hours: 1 },
		]);
		expect(second).toMatchObject({ of: "a", root: "a", ghost: "Reuters" });
	});
});

describe("after a restart", () => {
	test("the matcher goes on as if it had never stopped", () => {
		const drafts = ["a", "b", "c", "d"].map((id, hours) => ({ id, text: ferry, hours: -hours }));
		const other = ["e", "f"].map((id) => ({ id, text: prose("harvest", 20) }));
		const all = prints([...drafts, ...other]);
		const running = createMatcher();
		const copies = new Map<string, Copy | undefined>();
		for (const print of all) {
			copies.set(print.articleId, running.match(print));
			for (const revised of running.takeRevisions()) copies.set(revised.articleId, revised);
		}
		const restarted = createMatcher();
		for (const print of JSON.parse(JSON.stringify(all)) as Fingerprint[]) {
			restarted.remember(print, copies.get(print.articleId));
		}
		const next = prints([
			{ id: "g", text: ferry, hours: 9 },
			{ id: "h", text: prose("harvest", 12), hours: 9 },
		]);
		expect(next.map((print) => restarted.match(print))).toEqual(
			next.map((print) => running.match(print)),
		);
		expect(restarted.familyCount).toBe(running.familyCount);
	});
});

describe("bad input", () => {
	test("empty and three-word articles are copies of nothing", () => {
		const drafts = ["", "", "Ferry sinks today", "Ferry sinks today"];
		const copies = matchAll(drafts.map((text, at) => ({ id: `${at}`, text })));
		expect(copies).toEqual([undefined, undefined, undefined, undefined]);
	});

	test("an article that holds half of every other takes bounded time and makes no family of all", () => {
		const topics = Array.from({ length: 60 }, (_, at) => `topic${at}x`);
		const parts = topics.map((topic) => prose(topic, 10));
		const everything = parts.map((part) => part.slice(0, part.length / 2)).join("\n\n");
		const matcher = createMatcher();
		const drafts = [
			{ id: "all", text: everything },
			...parts.map((text, at) => ({ id: `p${at}`, text })),
		];
		const copies = prints(drafts).map((print) => matcher.match(print));
		expect(new Set(copies.map((copy) => copy?.root)).size).toBeGreaterThan(0);
		const [, ...rest] = copies;
		expect(rest.every((copy) => copy === undefined || copy.of === "all" || copy.share < 1)).toBe(
			true,
		);
	});

	test("a clock in the future does not push others out", () => {
		const copies = matchAll([
			{ id: "a", text: ferry },
			{ id: "future", text: prose("future", 20), hours: 24 * 3650 },
			{ id: "b", text: ferry, hours: 1 },
		]);
		expect(copies[2]).toMatchObject({ of: "a" });
	});

	test("a phrase of the trade in every article makes none a copy", () => {
		const phrase =
			"Subscribe to our letter and get all the news of the day before anybody else does so today.";
		const drafts = Array.from({ length: 40 }, (_, at) => {
			const text = `${phrase}\n\n${prose(`own${at}q`, 3)}`;
			return { id: `${at}`, text };
		});
		expect(matchAll(drafts).filter((copy) => copy !== undefined)).toEqual([]);
	});

	test("memory stays bounded", () => {
		const matcher = createMatcher({ articlesMax: 100 });
		for (let at = 0; at < 500; at++) {
			for (const print of prints([{ id: `${at}`, text: prose(`t${at}z`, 3) }]))
				matcher.match(print);
		}
		expect(matcher.familyCount).toBeLessThanOrEqual(100);
	});
});
