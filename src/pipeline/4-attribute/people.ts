// The people an article names, gathered from all of its mentions of them.

import { findSide } from "../../text/speakers/find-side.ts";
import { foldName } from "../../text/speakers/fold-name.ts";
import { genderOfName } from "../../text/speakers/given-names.data.ts";
import { femaleWords, maleWords, roleNouns } from "../../text/speakers/titles.data.ts";
import { apposedRole, roleBefore, splitTitle } from "./name-roles.ts";
import { findNameRuns, type NameRun } from "./name-runs.ts";
import { looksLikePerson } from "./person-shape.ts";

export type Gender = "male" | "female";

/** Family names that stand first and look like given names elsewhere. */
const familyFirst = new Set([
	"kim",
	"lee",
	"song",
	"jung",
	"han",
	"lin",
	"sun",
	"jin",
	"an",
	"dong",
]);

/** One person of an article. */
export type Person = {
	/** The fullest form that the article gives, without titles. */
	readonly name: string;
	/** Office or description in the words of the article; undefined where it gives none. */
	readonly role: string | undefined;
	readonly side: string | undefined;
	readonly gender: Gender | undefined;
	/** Where the person is named, in order. */
	readonly mentions: readonly Mention[];
};

/** One place where a person is named. */
export type Mention = { readonly start: number; readonly end: number; readonly full: boolean };

type Draft = {
	name: string;
	folded: string[];
	roles: string[];
	gender: Gender | undefined;
	mentions: Mention[];
};

/**
 * The people of a text in the order of their first mention. A last name alone belongs to the
 * person last named in full with it; without such a person it needs a title or role ("Mr Oduya").
 * `speakers` are names that the article lets speak, and so most likely people.
 */
export function collectPeople(text: string, speakers: ReadonlySet<string>): Person[] {
	const people: Draft[] = [];
	const bySurname = new Map<string, Draft>();
	const runs = findNameRuns(text).map((run) => readRun(run, speakers));
	for (const run of runs.filter((candidate) => candidate.strong)) addStrong(people, bySurname, run);
	for (const run of runs.filter((candidate) => !candidate.strong)) {
		if (run.words.length === 1) addWeak(bySurname, run);
	}
	return people.map(finish);
}

type ReadRun = {
	readonly words: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly role: string | undefined;
	readonly strong: boolean;
};

function readRun(run: NameRun, speakers: ReadonlySet<string>): ReadRun {
	const { title, rest } = splitTitle(run.words);
	const words = rest.map((word) => word.form.replace(/['’]s?$/u, ""));
	const before = roleBefore(run, title);
	const role = before ?? apposedRole(run.apposition);
	const last = rest.at(-1);
	const lastForm = words.at(-1) ?? "";
	const start = rest[0]?.start ?? 0;
	const end = last === undefined ? start : last.end - (last.form.length - lastForm.length);
	return {
		words,
		start,
		end,
		role,
		strong: looksLikePerson(
			words,
			role !== undefined || speakers.has(words.join(" ")),
			title !== "",
		),
	};
}

function addStrong(people: Draft[], bySurname: Map<string, Draft>, run: ReadRun): void {
	const folded = run.words.map(foldName).filter((word) => word !== "");
	const last = folded.at(-1) ?? "";
	const known = bySurname.get(last);
	const same = known !== undefined && agree(known.folded, folded) ? known : undefined;
	const person = same ?? { name: "", folded, roles: [], gender: undefined, mentions: [] };
	if (same === undefined) people.push(person);
	if (run.words.length > person.name.split(" ").length || person.name === "") {
		person.name = run.words.join(" ");
		person.folded = folded;
	}
	if (run.role !== undefined) person.roles.push(run.role);
	person.gender ??= genderOf(run);
	person.mentions.push({ start: run.start, end: run.end, full: run.words.length > 1 });
	for (const key of surnameKeys(folded))
		if (!bySurname.has(key) || key === last) bySurname.set(key, person);
}

/** Whether two forms can name one person: one is the last name alone, or the first names agree. */
function agree(known: readonly string[], folded: readonly string[]): boolean {
	if (known.length === 1 || folded.length === 1) return true;
	const [a = ""] = known;
	const [b = ""] = folded;
	return a === b || a.startsWith(b) || b.startsWith(a);
}

/** The last name, and the first where it may be the family's ("Kim Jong Un", "Xi Jinping"). */
function surnameKeys(folded: readonly string[]): string[] {
	const [first = ""] = folded;
	return folded.length > 1 ? [folded.at(-1) ?? "", first] : [first];
}

function addWeak(bySurname: ReadonlyMap<string, Draft>, run: ReadRun): void {
	const person = bySurname.get(foldName(run.words[0] ?? ""));
	if (person === undefined) return;
	person.mentions.push({ start: run.start, end: run.end, full: false });
	if (run.role !== undefined) person.roles.push(run.role);
}

function genderOf(run: ReadRun): Gender | undefined {
	const roleWords = (run.role ?? "").toLowerCase().split(/[^\p{L}]+/u);
	if (roleWords.some((word) => femaleWords.has(word))) return "female";
	if (roleWords.some((word) => maleWords.has(word))) return "male";
	if (run.words.length < 2 || familyFirst.has((run.words[0] ?? "").toLowerCase())) return undefined;
	return genderOfName(run.words[0] ?? "");
}

function finish(draft: Draft): Person {
	const { name, gender } = draft;
	const role = draft.roles.toSorted((a, b) => b.length - a.length)[0];
	const roleWords = draft.roles.join(" ; ");
	const mentions = draft.mentions.toSorted((a, b) => a.start - b.start);
	return { name, role, side: findSide(roleWords), gender, mentions };
}

/** Whether a word is a noun for what somebody does, singular or plural. */
export function isRoleNoun(word: string): boolean {
	const lower = word.toLowerCase();
	return roleNouns.has(lower) || roleNouns.has(lower.replace(/s$/u, ""));
}
