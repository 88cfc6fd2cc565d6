// Tells whom a pronoun means among the speakers and people named before it.

import type { SpeakerRef } from "../../news/statement.ts";
import type { Gender, Person } from "./people.ts";
import { mentionBefore } from "./people-index.ts";
import { looksLikePerson } from "./person-shape.ts";
import { personRef } from "./speaker-refs.ts";
import type { SpeakerState } from "./speaker-state.ts";

/** How far back a pronoun may reach, characters. */
const reachCharsMax = 1200;

const genders: ReadonlyMap<string, Gender> = new Map([
	["he", "male"],
	["him", "male"],
	["his", "male"],
	["she", "female"],
	["her", "female"],
]);

/** Whether a word is a pronoun that can stand for a speaker. */
export function isPronoun(word: string): boolean {
	return genders.has(word.toLowerCase()) || /^(?:they|it|its|their|them)$/iu.test(word);
}

/** Whether a word means whoever is speaking, alone or for others, or whoever is spoken to. */
export function isFirstPerson(word: string): boolean {
	return /^(?:i|we|me|us|my|our|you|your)$/iu.test(word);
}

/**
 * The speaker that a pronoun at a place means; undefined where nobody fits or two fit alike.
 *
 * "He" and "she" mean the person of that gender who was last the subject or speaker; a person of
 * unknown gender fits both. "It" and "they" mean the last speaker that is no single person.
 */
export function resolvePronoun(
	state: SpeakerState,
	word: string,
	at: number,
): SpeakerRef | undefined {
	const gender = genders.get(word.toLowerCase());
	if (gender === undefined) return lastCollective(state, word, at);
	if (namesKin(state, at)) return undefined;
	const described = lastDescribed(state, at);
	if (described !== undefined) return described;
	const stranger = lastStranger(state, at);
	if (stranger !== undefined) return stranger;
	const person = lastPerson(state, gender, at);
	if (person === undefined || opensBefore(state, person, at)) return undefined;
	return personRef(person);
}

/** Somebody who spoke in the sentence before and whom only that statement shows to be a person. */
function lastStranger(state: SpeakerState, at: number): SpeakerRef | undefined {
	const last = state.past.before(at);
	if (last === undefined || last.ref.kind !== "person" || !last.ref.resolved) return undefined;
	if (state.people.isNamed(last.ref.name)) return undefined;
	return sentencesBetween(state.text, last.at, startOfSentence(state.text, at)) <= 1
		? last.ref
		: undefined;
}

/**
 * Whether a name of two words that may be somebody else's opens the sentence before the pronoun's:
 * then it is likely meant, and a person further back is a guess.
 */
function opensBefore(state: SpeakerState, person: Person, at: number): boolean {
	const end = startOfSentence(state.text, at);
	const start = startOfSentence(state.text, Math.max(0, end - 2));
	if ((mentionBefore(person, at)?.start ?? -1) >= start) return false;
	const opening = /^[\s"“‘'(]*(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}),? /u.exec(
		state.text.slice(start, end),
	);
	const name = opening?.[1] ?? "";
	return name !== "" && looksLikePerson(name.split(" "), true, false);
}

/** A speaker without a name who spoke right before, with nobody named since ("a neighbour … she"). */
function lastDescribed(state: SpeakerState, at: number): SpeakerRef | undefined {
	const last = state.past
		.between(at - reachCharsMax / 3, at)
		.find(({ ref }) => !isFirstPerson(ref.name));
	if (last === undefined || last.ref.resolved) return undefined;
	const alone = /^(?:an?|one) /iu.test(last.ref.name);
	const kinds = alone ? /^(?:unnamed|office|group)$/ : /^(?:unnamed|office)$/;
	if (!(alone || /^the /iu.test(last.ref.name)) || !kinds.test(last.ref.kind)) return undefined;
	const near = sentencesBetween(state.text, last.at, startOfSentence(state.text, at)) <= 1;
	if (/^the /iu.test(last.ref.name) && !near) return undefined;
	return state.people.between(last.at + 1, at).length > 0 ? undefined : last.ref;
}

/** Somebody told apart by kin or company opens the sentence: "Oda's brother Matthis … he". */
function namesKin(state: SpeakerState, at: number): boolean {
	const sentence = startOfSentence(state.text, at);
	const before = startOfSentence(state.text, Math.max(0, sentence - 2));
	const kin =
		/^[\s"“‘'(]*(?:\p{Lu}[\p{L}’'-]*['’]s|His|Her|Their) (?:\p{Ll}+ ){0,2}(?:brother|sister|wife|husband|son|daughter|mother|father|widow|widower|uncle|aunt|cousin|nephew|niece|friend|neighbour|neighbor|partner|girlfriend|boyfriend|lawyer|solicitor|attorney|aide|colleague)\b/u;
	return [
		[sentence, at],
		[before, sentence],
	].some(([from, to]) => kin.test(state.text.slice(from, to)));
}

/** "They" is who spoke right before, and nobody sure inside a quotation, where others are meant. */
function lastCollective(state: SpeakerState, word: string, at: number): SpeakerRef | undefined {
	const last = state.past.before(at);
	if (last === undefined || at - last.at > reachCharsMax / 2) return undefined;
	if (/^the/iu.test(word)) {
		const sentence = startOfSentence(state.text, at);
		if (sentencesBetween(state.text, last.at, sentence) > 1) return undefined;
		if (/^[\s"“]*["“]/u.test(state.text.slice(sentence, at))) return undefined;
	}
	return last.ref.kind === "person" ? undefined : last.ref;
}

type Candidate = { readonly person: Person; readonly at: number; readonly score: number };

function lastPerson(state: SpeakerState, gender: Gender, at: number): Person | undefined {
	const sentenceStart = startOfSentence(state.text, at);
	const candidates = nearPeople(state, at)
		.filter(({ person }) => person.gender === undefined || person.gender === gender)
		.map((near) => weigh(state, { ...near, gender, at, sentenceStart }))
		.sort((a, b) => b.score - a.score || b.at - a.at);
	const [best, next] = candidates;
	if (best === undefined) return undefined;
	const unsure =
		next !== undefined && next.score === best.score && best.person.gender === undefined;
	return unsure ? undefined : best.person;
}

/** Somebody who was mentioned or spoke within reach of a pronoun. */
type Near = { readonly person: Person; readonly spokeAt: number | undefined };

function nearPeople({ people, past }: SpeakerState, at: number): Near[] {
	const spokeAt = new Map<Person, number>();
	for (const { ref, at: place } of past.between(at - reachCharsMax, at).toReversed()) {
		const person = ref.kind === "person" ? people.named(ref.name) : undefined;
		if (person !== undefined) spokeAt.set(person, place);
	}
	const near = new Set([...people.between(at - reachCharsMax, at), ...spokeAt.keys()]);
	return [...near].map((person) => ({ person, spokeAt: spokeAt.get(person) }));
}

type Place = Near & {
	readonly gender: Gender;
	readonly at: number;
	readonly sentenceStart: number;
};

/** Recent speakers first, then who opened the sentence before, then who was named last. */
function weigh(state: SpeakerState, place: Place): Candidate {
	const { person, spokeAt, gender, at, sentenceStart } = place;
	const mention = mentionBefore(person, at);
	const last = Math.max(mention?.start ?? -1, spokeAt ?? -1);
	const lastSpeaker = state.past.before(at)?.ref;
	let score = -sentencesBetween(state.text, last, sentenceStart) * 2;
	if (person.gender === gender) score += 2;
	if (lastSpeaker?.kind === "person" && lastSpeaker.name === person.name) score += 3;
	if (mention !== undefined && opensSentence(state.text, mention.start)) score += 2;
	return { person, at: last, score };
}

function startOfSentence(text: string, at: number): number {
	const before = text.slice(Math.max(0, at - 600), at);
	const stop = Math.max(
		before.lastIndexOf(". "),
		before.lastIndexOf("\n"),
		before.lastIndexOf("” "),
	);
	return stop < 0 ? Math.max(0, at - before.length) : at - before.length + stop + 1;
}

function sentencesBetween(text: string, from: number, to: number): number {
	if (from >= to) return 0;
	return (text.slice(from, to).match(/[.!?]["”’)]*\s|\n\n/gu) ?? []).length + 1;
}

function opensSentence(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 60), at);
	const stop = /[.!?]["”’)]*\s+|\n/u;
	const tail = before.split(stop).at(-1) ?? before;
	return tail.length < 45 && !/[,;]/u.test(tail);
}
