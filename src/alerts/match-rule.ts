// Whether a rule waits for a change.

import type { ToldChange, ToldStatement } from "../actions/alerts/tell-change.ts";
import type { AlertRule, AlertScope } from "../wire/alerts.ts";
import type { KeptItem } from "../wire/following.ts";

/** A change that a rule waited for, with the statement that it waited for where it is one. */
export type Match = { readonly change: ToldChange; readonly statement: ToldStatement | undefined };

/** What the owner of a rule follows. */
export type Followed = readonly Pick<KeptItem, "kind" | "key">[];

/** The match of a rule and a change; undefined where there is none. */
export function matchRule(
	{ when, about, isOn }: AlertRule,
	change: ToldChange,
	followed: Followed,
): Match | undefined {
	if (!isOn || !isInStory(about, change)) return undefined;
	if (about.isFollowed === true && !followed.some((item) => concerns(change, item))) {
		return undefined;
	}
	if (when.kind === "statement") return matchStatement(about, change);
	const isKind =
		(when.kind === "new-story" && change.kind === "new-story") ||
		(when.kind === "record" && when.changes.some((kind) => kind === change.kind)) ||
		(when.kind === "figure" && hasMoved(change, when.percentMin));
	if (!isKind) return undefined;
	const isAbout =
		(about.speakerKey === undefined || change.speakerKeys.includes(about.speakerKey)) &&
		hasWords(change.told, about.words);
	return isAbout ? { change, statement: undefined } : undefined;
}

/** Whether a change has to do with something that is followed. */
function concerns(change: ToldChange, { kind, key }: Followed[number]): boolean {
	switch (kind) {
		case "story":
			return key === change.storyId;
		case "claim":
			return key === change.claimId;
		case "speaker":
			return change.speakerKeys.includes(key);
		case "topic":
			return isNamed(change.topics, key);
		case "place":
			return isNamed(change.places, key);
		case "outlet":
			return key === change.publisherKey;
		case "article":
			return false;
	}
}

function hasMoved({ kind, movedPercent }: ToldChange, percentMin: number): boolean {
	return kind === "figure-changed" && movedPercent !== undefined && movedPercent >= percentMin;
}

function isInStory({ storyId, claimId, topic, place }: AlertScope, change: ToldChange): boolean {
	if (storyId !== undefined && storyId !== change.storyId) return false;
	if (claimId !== undefined && claimId !== change.claimId) return false;
	return isNamed(change.topics, topic) && isNamed(change.places, place);
}

function isNamed(names: readonly string[], name: string | undefined): boolean {
	if (name === undefined) return true;
	return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The first statement of a new article by the speaker and with the words, where both are asked. */
function matchStatement(about: AlertScope, change: ToldChange): Match | undefined {
	if (change.kind !== "new-article") return undefined;
	const statement = change.statements.find(
		({ speakerKey, words }) =>
			(about.speakerKey === undefined || about.speakerKey === speakerKey) &&
			hasWords(words.toLowerCase(), about.words),
	);
	return statement && { change, statement };
}

/** Whether a text in small letters has all of some words. */
function hasWords(text: string, words: string | undefined): boolean {
	if (words === undefined) return true;
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
