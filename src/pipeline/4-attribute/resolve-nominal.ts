// Tells whom "the spokesman", "the Ukrainian president" or "the ministry" means.

import type { SpeakerKind, SpeakerRef } from "../../news/statement.ts";
import type { Token } from "../../text/sentence.ts";
import { roleNouns } from "../../text/speakers/titles.data.ts";
import { describingWords } from "./describing-words.ts";
import { indexBefore } from "./place-before.ts";
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

/** The person whose role holds every word of the description; the last to speak of several. */
function personByRole(state: SpeakerState, words: string, head: Token): SpeakerRef | undefined {
	const wanted = describingWords(words);
	const { people, past } = state;
	const recent = people
		.between(head.start - reachCharsMax + 1, head.start)
		.filter((person) => people.hasRole(person, wanted));
	if (recent.length > 1) return past.lastOf(recent.map(({ name }) => name))?.ref;
	const only = recent[0] ?? people.firstOfRole(wanted);
	const named = only?.mentions[0];
	return only === undefined || named === undefined || named.start >= head.start
		? undefined
		: personRef(only);
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
	const wanted = describingWords(words);
	const { organisations } = state;
	const near = organisations.slice(
		indexBefore(organisations, head.start - reachCharsMax + 1) + 1,
		indexBefore(organisations, head.start) + 1,
	);
	const named = near.findLast(({ name }) => holdsAll(name, wanted));
	if (named !== undefined) return namedRef(named.name);
	const last = state.past.last();
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
	const words = new Set(describingWords(name));
	return wanted.length > 0 && wanted.every((word) => words.has(word));
}
