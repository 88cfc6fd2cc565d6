// Makes speakers out of people, names and descriptions.

import type { Publisher } from "../../news/publisher.ts";
import type { SpeakerKind, SpeakerRef } from "../../news/statement.ts";
import { countryNamed, findSide } from "../../text/speakers/find-side.ts";
import { describedKey, organisationKey, personKey } from "../../text/speakers/speaker-key.ts";
import { documentWords } from "./cue-lexicon.ts";
import { isRoleNoun, type Person } from "./people.ts";
import {
	groupNouns,
	organisationNouns,
	outletNames,
	outletWords,
	unnamedNouns,
} from "./source-words.data.ts";

/** The speaker for a person of the article. */
export function personRef(person: Person): SpeakerRef {
	const { name, role, side } = person;
	return { key: personKey(name), name, kind: "person", role, side, resolved: true };
}

/** The speaker for a name that is no person's: a country, an outlet, an organisation. */
export function namedRef(name: string): SpeakerRef {
	const bare = name.replace(/^the\s+/iu, "").replace(/['’]s?$/u, "");
	const country = countryNamed(bare);
	const side = findSide(bare);
	const key = organisationKey(bare);
	if (country !== undefined && country.kind !== "institution") {
		return { key, name: bare, kind: "country", role: undefined, side, resolved: true };
	}
	const last = bare.split(/\s+/u).at(-1) ?? "";
	const named = isRoleNoun(last) ? "office" : "organisation";
	const kind = isOutlet(bare) ? "outlet" : named;
	return { key, name: bare, kind, role: undefined, side, resolved: true };
}

/** The speaker for the outlet that publishes an article, where it speaks in its own voice. */
export function publisherRef(publisher: Publisher): SpeakerRef {
	const { name } = publisher;
	const key = organisationKey(name);
	return { key, name, kind: "outlet", role: undefined, side: undefined, resolved: true };
}

/** Whether a name is an outlet's or a news agency's. */
export function isOutlet(name: string): boolean {
	const words = name.split(/\s+/);
	if (/\bnews agency$/iu.test(name)) return true;
	if (outletNames.has(name) || outletNames.has(words[0] ?? "")) return true;
	return outletWords.has((words.at(-1) ?? "").toLowerCase());
}

/** The speaker for words that name nobody: it has a key of this article only. */
export function describedRef(articleId: string, words: string, headLemma: string): SpeakerRef {
	const kind = describedKind(words, headLemma.toLowerCase());
	const name = words.replaceAll(/\s+/gu, " ").trim();
	const side = findSide(name);
	return { key: describedKey(articleId, name), name, kind, role: undefined, side, resolved: false };
}

/** The speaker of a claim that is told of nobody ("reportedly"). */
export function nobodyRef(articleId: string): SpeakerRef {
	return {
		key: describedKey(articleId, ""),
		name: "",
		kind: "unnamed",
		role: undefined,
		side: undefined,
		resolved: false,
	};
}

/** A word whose capital only shows that it opens a sentence. */
const leadingWord =
	/^(?:the|an?|this|that|these|those|its|their|our|my|his|her|some|many|most|several|both|all|one|two|three|four|five|six|seven|eight|nine|ten)\s+/iu;

function describedKind(words: string, head: string): SpeakerKind {
	if (documentWords.has(head)) return "document";
	if (
		/\b(?:outlets?|newspapers?|radio|television|station|broadcaster|news agency|media)\b/iu.test(
			words,
		)
	)
		return "outlet";
	if (unnamedNouns.has(head)) return "unnamed";
	const single = isRoleNoun(head) && words.toLowerCase().split(/\s+/u).includes(head);
	if (groupNouns.has(head) && !single) return "group";
	const definite = /^(?:the|its|their|our|his|her)\b/iu.test(words) || /['’]s\s/u.test(words);
	if (isRoleNoun(head)) return definite ? "office" : "unnamed";
	if (organisationNouns.has(head)) return "organisation";
	return /^\p{Lu}/u.test(words.replace(leadingWord, "")) ? "organisation" : "group";
}
