// Holds attribution against invented sentences: what each says, by whom, how; right ones by kind.
// Usage: node bench/sentences.ts tune|test [--misses]
//
// A file of fixtures/sentences/ has kinds ("# headline"), texts ("T: …", ¶ for a blank line) and below
// each the statements that it makes: "> who | stance | content | e=evidence c=certainty via=outlet",
// with "/" between what are both right, "*" for anything, "-" for nobody; "> none" where it makes
// none, and ">?" before one that may be found or not.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeAttributeStage } from "../src/jobs/pipe/attribute.ts";
import type { Statement } from "../src/news/statement.ts";

type Wanted = {
	readonly who: readonly string[];
	readonly stance: readonly string[];
	readonly content: string;
	readonly more: Readonly<Record<string, string | undefined>>;
	readonly optional: boolean;
};
type Case = { readonly kind: string; readonly text: string; readonly wanted: Wanted[] };

const recallMin = 0.8;
const precisionMin = 0.75;
/** Less shared than this is another statement. */
const sharedMin = 0.4;

const half = process.argv[2] ?? "tune";
const file = join(import.meta.dirname, "../fixtures/sentences", `${half}.txt`);
const attribute = makeAttributeStage({ explain: true });
const misses: string[] = [];
const tally = new Map<string, { right: number; wanted: number; extra: number; misnamed: number }>();
for (const one of readCases(readFileSync(file, "utf8"))) judge(one);

const all = { right: 0, wanted: 0, extra: 0, misnamed: 0 };
for (const [kind, { right, wanted, extra, misnamed }] of tally) {
	if (half === "tune") console.log(`${kind.padEnd(12)} ${right} of ${wanted}, ${extra} too many`);
	all.right += right;
	all.wanted += wanted;
	all.extra += extra;
	all.misnamed += misnamed;
}
console.log(
	`${half}: ${all.right} of ${all.wanted} right, ${all.extra} too many, ${all.misnamed} under a wrong name`,
);
if (process.argv.includes("--misses")) console.log(misses.join("\n"));

function readCases(source: string): Case[] {
	const cases: Case[] = [];
	let kind = "";
	for (const line of source.split("\n")) {
		if (line.startsWith("# ")) kind = line.slice(2);
		else if (line.startsWith("T: "))
			cases.push({ kind, text: line.slice(3).replaceAll("¶", "\n\n"), wanted: [] });
		else if (line.startsWith(">") && !line.endsWith("> none"))
			cases.at(-1)?.wanted.push(readWanted(line));
	}
	return cases;
}

function readWanted(line: string): Wanted {
	const optional = line.startsWith(">?");
	const [who = "", stance = "", content = "", rest = ""] = line
		.slice(optional ? 2 : 1)
		.split("|")
		.map((part) => part.trim());
	const named = [...rest.matchAll(/\b(e|c|via)=(.*?)(?= (?:e|c|via)=|$)/gu)];
	const more = Object.fromEntries(named.map(([, name = "", value = ""]) => [name, value]));
	return { who: who.split("/"), stance: stance.split("/"), content, more, optional };
}

function judge({ kind, text, wanted }: Case): void {
	const answer = attribute({ doc: kind, text }) as {
		claims: { statements: readonly Statement[] }[];
	};
	const found = answer.claims.flatMap(({ statements }) => statements);
	const met = meet(text, wanted, found);
	const counts = tally.get(kind) ?? { right: 0, wanted: 0, extra: 0, misnamed: 0 };
	tally.set(kind, counts);
	for (const want of wanted.filter(({ optional }) => !optional)) {
		const pair = met.get(want);
		const wrong = pair === undefined ? ["missed"] : faultsOf(pair);
		const { who, stance, content } = want;
		counts.wanted++;
		if (wrong.length === 0) counts.right++;
		else note(text, `${wrong.join(", ")}: ${who} | ${stance} | ${content}`, pair?.found);
		if (wrong.includes("speaker") && pair?.found.speaker.resolved === true) counts.misnamed++;
	}
	const used = new Set([...met.values()].map((pair) => pair.found));
	for (const extra of found.filter((statement) => !used.has(statement))) {
		counts.extra++;
		if (extra.speaker.resolved) counts.misnamed++;
		note(text, "too many", extra);
	}
}

type Pair = Fit & { readonly want: Wanted; readonly found: Statement };

/** Pairs what is wanted with what was found, the best fitting first. */
function meet(
	text: string,
	wanted: readonly Wanted[],
	statements: readonly Statement[],
): ReadonlyMap<Wanted, Pair> {
	const pairs = wanted
		.flatMap((want) => statements.map((found) => ({ want, found, ...fitOf(text, want, found) })))
		.filter(({ recall }) => recall >= sharedMin)
		.sort((a, b) => b.score - a.score);
	const met = new Map<Wanted, Pair>();
	const left = new Set(statements);
	for (const pair of pairs) {
		if (!met.has(pair.want) && left.delete(pair.found)) met.set(pair.want, pair);
	}
	return met;
}

function note(text: string, what: string, found: Statement | undefined): void {
	const shown =
		found === undefined
			? ""
			: `\n    got ${found.speaker.name} | ${found.stance} | ${wordsOf(text, found)} | ${found.evidence[0]?.kind} ${found.certainty} {${found.rule}}`;
	misses.push(`${text.replaceAll("\n\n", "¶")}\n  ${what}${shown}`);
}

type Fit = { readonly recall: number; readonly precision: number; readonly score: number };

function fitOf(text: string, want: Wanted, found: Statement): Fit {
	const wanted = want.content === "*" ? [] : tokens(want.content);
	const got = tokens(wordsOf(text, found));
	const shared = sharedOf(wanted, got);
	const recall = wanted.length === 0 ? 1 : shared / wanted.length;
	const precision = wanted.length === 0 ? 1 : shared / Math.max(1, got.length);
	const named = isSpeaker(want, found) ? 1 : 0;
	return { recall, precision, score: recall + precision + named - (want.optional ? 0.2 : 0) };
}

function faultsOf({ want, found, recall, precision }: Pair): string[] {
	const { more, stance } = want;
	const via = found.via.map(({ speaker }) => speaker.name).join(" ");
	const faults: [string, boolean][] = [
		["speaker", isSpeaker(want, found)],
		["stance", stance.includes("*") || stance.includes(found.stance)],
		["content", recall >= recallMin && precision >= precisionMin],
		["evidence", more["e"] === undefined || found.evidence[0]?.kind === more["e"]],
		["certainty", more["c"] === undefined || found.certainty === more["c"]],
		["via", more["via"] === undefined || holdsAll(via, more["via"])],
	];
	return faults.filter(([, right]) => !right).map(([name]) => name);
}

function isSpeaker({ who }: Wanted, { speaker, speakerSpans }: Statement): boolean {
	return who.some((name) => {
		if (name === "*") return true;
		return name === "-" ? speakerSpans.length === 0 : holdsAll(speaker.name, name);
	});
}

function holdsAll(words: string, wanted: string): boolean {
	const needed = tokens(wanted).filter((word) => !/^(?:an?|the)$/u.test(word));
	return sharedOf(needed, tokens(words)) === needed.length;
}

function wordsOf(text: string, { content }: Statement): string {
	return content.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Words without the "that" or "to" that brings a content in. */
function tokens(words: string): string[] {
	const lower = words.toLowerCase().replace(/^(?:that|to|of|on|as|for) /u, "");
	return lower.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sharedOf(wanted: readonly string[], got: readonly string[]): number {
	const rest = [...got];
	return wanted.filter((word) => {
		const at = rest.indexOf(word);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	}).length;
}
