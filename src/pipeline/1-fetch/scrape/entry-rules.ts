// Which entries of a feed are let in, and how their titles and addresses are rewritten (Miniflux).

import type { FeedEntry } from "../../../news/feed.ts";
import type { ScrapingRules } from "../../../news/subscription.ts";
import { feedDateMs } from "../feed/feed-date.ts";
import { compilePattern, type LinearPattern, type StepBudget } from "./pattern/linear-pattern.ts";
import { readReplacements, replaceAll, rewriteNames } from "./rewrite-rules.ts";

/** The rules of one feed, ready for the entries of one answer. */
export type EntryRules = {
	/** Why an entry is left out, in a sentence; undefined for one that is let in. */
	readonly whyLeftOut: (entry: FeedEntry) => string | undefined;
	/** The entry with its title and link as the rules write them. */
	readonly rewrite: (entry: FeedEntry) => FeedEntry;
	/** Rules that are not understood, a sentence each; those are not obeyed. */
	readonly problems: readonly string[];
};

type Test = (entry: FeedEntry) => boolean;
type Filter = { readonly name: string; readonly test: Test };

/** Steps that all patterns may take on the entries of one answer: about a second. */
const stepsMax = 20_000_000;

/** How much of a text is matched, in code units. */
const matchedLengthMax = 20_000;

const filtersMax = 100;

/**
 * Prepares a feed's rules. Never throws. Matching is linear; where an answer's entries use up the
 * steps, the rest of them is let in: rules never lose what they were not tried on.
 */
export function readEntryRules(rules: ScrapingRules, nowMs: number): EntryRules {
	const { miniflux = {} } = rules;
	const given: Readonly<Record<string, string | undefined>> = miniflux;
	const problems: string[] = [];
	const budget: StepBudget = { stepsLeft: stepsMax };
	const reader: Reader = { problems, budget, nowMs };
	const blocks = [
		...readWhole(given["blocklistRules"], "blocklistRules", reader),
		...readLines(given["blockFilterEntryRules"], reader),
	];
	const keeps = [
		...readWhole(given["keeplistRules"], "keeplistRules", reader),
		...readLines(given["keepFilterEntryRules"], reader),
	];
	const titles = readReplacements(given["rewriteRules"] ?? "", rewriteNames.title, problems);
	const links = readReplacements(given["urlRewriteRules"] ?? "", rewriteNames.link, problems);
	return {
		problems,
		whyLeftOut: (entry) => {
			const blocked = blocks.find(({ test }) => test(entry));
			if (blocked !== undefined) return `The rule ${blocked.name} leaves it out.`;
			if (keeps.length === 0 || keeps.some(({ test }) => test(entry))) return undefined;
			return budget.stepsLeft <= 0 ? undefined : "None of the rules for what is kept fits it.";
		},
		rewrite: (entry) => {
			const { title, link } = entry;
			const newTitle = title === undefined ? undefined : replaceAll(title, titles, budget);
			const newLink = link === undefined ? undefined : replaceAll(link, links, budget);
			return {
				...entry,
				...(newTitle !== undefined && { title: newTitle }),
				...(newLink !== undefined && /^https?:/i.test(newLink) && { link: newLink }),
			};
		},
	};
}

type Reader = {
	readonly problems: string[];
	readonly budget: StepBudget;
	readonly nowMs: number;
};

/** A pattern that is tried on address, title, author and tags. */
function readWhole(source: string | undefined, name: string, reader: Reader): Filter[] {
	const pattern = compile(source?.trim() ?? "", name, reader);
	if (pattern === undefined) return [];
	const fields = ["EntryURL", "EntryTitle", "EntryAuthor", "EntryTag"].flatMap(
		(field) => textsOf.get(field) ?? [],
	);
	const test: Test = (entry) =>
		fields.some((texts) => texts(entry).some((text) => isFound(pattern, text, reader)));
	return [{ name, test }];
}

/** Lines such as "EntryTitle=(?i)crossword" and "EntryDate=before:2024-01-01". */
function readLines(source: string | undefined, reader: Reader): Filter[] {
	return (source ?? "")
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.slice(0, filtersMax)
		.flatMap((line) => readLine(line, reader) ?? []);
}

function readLine(line: string, reader: Reader): Filter | undefined {
	const mark = line.indexOf("=");
	const field = line.slice(0, Math.max(mark, 0)).trim();
	const value = line.slice(mark + 1).trim();
	const name = `"${line.slice(0, 80)}"`;
	if (field === "EntryDate") {
		const test = readDateTest(value, reader.nowMs);
		if (test !== undefined) return { name, test };
		reader.problems.push(`The rule ${name} names no date.`);
		return undefined;
	}
	const texts = textsOf.get(field);
	if (texts === undefined) {
		reader.problems.push(`The rule ${name} begins with no field of an entry.`);
		return undefined;
	}
	const pattern = compile(value, name, reader);
	if (pattern === undefined) return undefined;
	return { name, test: (entry) => texts(entry).some((text) => isFound(pattern, text, reader)) };
}

const textsOf: ReadonlyMap<string, (entry: FeedEntry) => readonly string[]> = new Map([
	["EntryURL", ({ link }: FeedEntry) => listed(link)],
	["EntryTitle", ({ title }: FeedEntry) => listed(title)],
	["EntryCommentsURL", ({ comments }: FeedEntry) => listed(comments)],
	["EntryAuthor", ({ authors }: FeedEntry) => authors.flatMap(({ name }) => listed(name))],
	[
		"EntryTag",
		({ tags }: FeedEntry) => tags.flatMap(({ term, label }) => [term, ...listed(label)]),
	],
	[
		"EntryContent",
		({ content, summary }: FeedEntry) => [...content, ...listed(summary)].map(({ value }) => value),
	],
]);

function listed<Value>(value: Value | undefined): readonly Value[] {
	return value === undefined ? [] : [value];
}

function isFound(pattern: LinearPattern, text: string, { budget }: Reader): boolean {
	return pattern.find(text.slice(0, matchedLengthMax), budget) !== undefined;
}

function compile(source: string, name: string, { problems }: Reader): LinearPattern | undefined {
	if (source === "") return undefined;
	const pattern = compilePattern(source);
	if (!("refused" in pattern)) return pattern;
	problems.push(`The rule ${name} is not understood: ${pattern.refused}`);
	return undefined;
}

const dayMs = 24 * 60 * 60 * 1000;

/** "future", "before:D", "after:D", "between:D,D", "max-age:7d". */
function readDateTest(value: string, nowMs: number): Test | undefined {
	const [, kind = "", rest = ""] = /^([a-z-]{1,10})(?::(.{1,60}))?$/.exec(value) ?? [];
	const [first, second] = rest.split(",").map((date) => feedDateMs(date.trim()));
	const dated =
		(test: (ms: number) => boolean): Test =>
		({ publishedMs }) =>
			publishedMs !== undefined && test(publishedMs);
	if (kind === "future") return dated((ms) => ms > nowMs);
	if (kind === "before" && first !== undefined) return dated((ms) => ms < first);
	if (kind === "after" && first !== undefined) return dated((ms) => ms > first);
	if (kind === "between" && first !== undefined && second !== undefined)
		return dated((ms) => ms >= first && ms <= second);
	const age = kind === "max-age" ? /^(\d{1,5})([dhm])$/.exec(rest) : null;
	if (age === null) return undefined;
	const unitMs = { d: dayMs, h: dayMs / 24, m: dayMs / 1440 }[age[2] ?? "d"] ?? dayMs;
	return dated((ms) => ms < nowMs - Number(age[1]) * unitMs);
}
