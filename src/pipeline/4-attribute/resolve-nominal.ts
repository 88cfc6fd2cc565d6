// Tells whom "the spokesman", "the Ukrainian president" or "the ministry" means.

import type { SpeakerKind, SpeakerRef } from "../../news/statement.ts";
import type { Token } from "../../text/sentence.ts";
import { findCountry } from "../../text/speakers/find-side.ts";
import { roleNouns } from "../../text/speakers/titles.data.ts";
import type { Person } from "./people.ts";
import { organisationNouns } from "./source-words.data.ts";
import { namedRef, personRef } from "./speaker-refs.ts";
import type { SpeakerState } from "./speaker-state.ts";

const reachCharsMax = 2500;

/** The speaker that a definite description means; undefined where it is not sure. */
export function resolveNominal(
	state: SpeakerState,
	words: string,
	head: Token,
): SpeakerRef | undefined {
	const definite = /^(?:the|this|that)\s/iu.test(words) || /^\p{Lu}.*['’]s\s/u.test(words);
	if (!definite) return undefined;
	const lemma = head.lemma.toLowerCase();
	if (roleNouns.has(lemma)) return personByRole(state, words, head);
	if (organisationNouns.has(lemma)) return organisationByNoun(state, words, head);
	return undefined;
}

/** The person whose role holds every word of the description; the last named of several. */
function personByRole(state: SpeakerState, words: string, head: Token): SpeakerRef | undefined {
	const wanted = contentWords(words);
	const fitting = state.people.filter((person) => {
		const mention = person.mentions[0];
		return mention !== undefined && mention.start < head.start && fits(person, wanted);
	});
	const recent = fitting.filter(
		(person) => lastBefore(person, head.start) > head.start - reachCharsMax,
	);
	const [only] = recent.length > 0 ? recent : fitting;
	if (only === undefined) return undefined;
	if (recent.length <= 1) return personRef(only);
	const spoke = state.past.findLast((past) =>
		recent.some((person) => person.name === past.ref.name),
	);
	return spoke?.ref;
}

function lastBefore(person: Person, at: number): number {
	return person.mentions.findLast((mention) => mention.start < at)?.start ?? -1;
}

function fits(person: Person, wanted: readonly string[]): boolean {
	const role = new Set(contentWords(person.role ?? ""));
	if (person.side !== undefined) role.add(person.side);
	return wanted.length > 0 && wanted.every((word) => role.has(word));
}

/** Lower-case words that mean something, a country as its code. */
function contentWords(words: string): string[] {
	const found = words.replaceAll(/['’]s\b/gu, "").match(/[\p{L}.-]+/gu) ?? [];
	const kept = found.filter((word) => !/^(?:the|this|that|a|an|of|for|former|then)$/iu.test(word));
	return kept.map((word) => findCountry(word)?.code ?? word.toLowerCase());
}

/**
 * The last organisation whose name holds every word of the description; for two bare words ("the
 * agency") else the one that spoke last, if it may be called so.
 */
function organisationByNoun(
	state: SpeakerState,
	words: string,
	head: Token,
): SpeakerRef | undefined {
	const wanted = contentWords(words);
	const named = state.organisations.findLast(
		({ name, start }) =>
			start < head.start && head.start - start < reachCharsMax && holdsAll(name, wanted),
	);
	if (named !== undefined) return namedRef(named.name);
	const last = state.past.at(-1);
	if (wanted.length > 1 || last === undefined || !last.ref.resolved) return undefined;
	const fitting = kindCalled(head.lemma.toLowerCase()) === last.ref.kind;
	return fitting && head.start - last.at < reachCharsMax / 4 ? last.ref : undefined;
}

/** The kind of speaker that a bare noun can mean without naming it. */
function kindCalled(noun: string): SpeakerKind | undefined {
	if (/^(?:country|nation)$/.test(noun)) return "country";
	if (/^(?:paper|newspaper|magazine|network|station|outlet|website|site)$/.test(noun))
		return "outlet";
	const general =
		/^(?:company|firm|group|organization|organisation|body|agency|tank|charity|institute|watchdog)$/;
	return general.test(noun) ? "organisation" : undefined;
}

function holdsAll(name: string, wanted: readonly string[]): boolean {
	const words = new Set(contentWords(name));
	return wanted.length > 0 && wanted.every((word) => words.has(word));
}
