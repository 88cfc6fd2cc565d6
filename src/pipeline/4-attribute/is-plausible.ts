// Drops what only looks like an attribution: deeds, wishes of nobody, bare pronouns.

import { claimWords, documentWords } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { anonymity } from "./evidence-words.data.ts";
import { isHearsayCue } from "./hearsay-cue.ts";
import { isUnsaid } from "./is-unsaid.ts";
import { childWith, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { isSpeakerNoun } from "./speaker-noun.ts";
import { claimLike } from "./stance-words.data.ts";

/** What can be claimed in words; other things are taken ("claimed lives", "claimed gold"). */
const claimed =
	/^(?:responsibility|credit|blame|innocence|ignorance|immunity|knowledge|ownership|self-defen[cs]e|progress|success|bias|fraud|harassment|discrimination|breach|violation|right|authority|privilege|mandate|support|majority)s?$/iu;

const anonymityCharsMax = 60;

/** Verbs above an infinitive whose subject still speaks ("went on to criticize"). */
const speakingOn = new Set([
	"continue",
	"go",
	"begin",
	"start",
	"appear",
	"seem",
	"choose",
	"come",
]);
/** Whether a draft tells what somebody said or holds, as far as its form shows. */
export function isPlausible(text: string, draft: Draft): boolean {
	if (asksForAnonymity(text, draft)) return false;
	if (isBarePronoun(text, draft) || isReader(draft) || isUnsaid(draft)) return false;
	if (!draft.rule.startsWith("verb-")) {
		return draft.source !== undefined || /^(?:adverb$|doubt)|(?:clause|copula)$/.test(draft.rule);
	}
	if (draft.source === undefined) return isHearsay(draft);
	if (isPutSomewhere(draft) || isSign(draft)) return false;
	if (!/^verb-(?:object|relative-object)$/.test(draft.rule)) return true;
	return !isDeed(draft);
}

/** "Who asked not to be named" tells what kind of source somebody is, not what was said. */
function asksForAnonymity(text: string, { content }: Draft): boolean {
	const [first] = content;
	const words = first === undefined ? "" : text.slice(first.start, first.end);
	return words.length < anonymityCharsMax && anonymity.test(words);
}

/** "You" is whoever reads. */
function isReader({ tree, source }: Draft): boolean {
	return source !== undefined && /^you$/iu.test(tokenAt(tree, source.head).form);
}

/** A lone "it" is no content, unless what counts is that it was denied, doubted or confirmed. */
function isBarePronoun(text: string, { content, stance }: Draft): boolean {
	if (/^(?:denies|doubts|confirms)$/.test(stance)) return content.length === 0;
	const [first] = content;
	if (first === undefined) return true;
	if (content.length > 1) return false;
	return /^(?:him|her|them|it|us|me|you|what|which|this|that|so|himself|herself)$/iu.test(
		text.slice(first.start, first.end),
	);
}

/** Without a source only the passive attributes: "is believed to", "it was reported that". */
function isHearsay({ tree, cueToken, rule }: Draft): boolean {
	if (/quotation$/.test(rule)) return true;
	return rule !== "verb-object" && isHearsayCue(tree, cueToken);
}

/** A verb with an object tells a deed where it is an aim, or said of a thing by "which". */
function isDeed(draft: Draft): boolean {
	const { tree, cueToken, source } = draft;
	const sourceWord = source === undefined ? "" : tokenAt(tree, source.head).form.toLowerCase();
	if (sourceWord === "which" || sourceWord === "that") return true;
	if (isOtherSense(draft)) return true;
	if (/^(?:support|back|oppose|favor|favour)$/.test(tokenAt(tree, cueToken).lemma)) {
		const object = childWith(tree, cueToken, "obj");
		if (object !== undefined && tokenAt(tree, object).tag.startsWith("NNP")) return true;
	}
	return isAim(tree, cueToken);
}

/** Verbs by which a thing may tell something that nobody said. */
const signals = /^(?:suggest|indicate|imply|mean|hint|signal|reflect|illustrate|promise)$/;
/** Things that tell what somebody found out. */
const findings =
	/^(?:evidence|result|percent|average|test|trial|experiment|model|simulation|sign|signal|map|chart|graph|table|scan|log|picture|photo|film|tape|footage|clip|imagery|indicator|index|measurement|reading|count|tally|check|exam|autopsy|inquest|law|rule|regulation|agreement|contract|deal|constitution|report|research|science|history|experience|source|sample|fossil)$/;

/** "The move suggests that …": what the article makes of a thing, and no one's word. */
function isSign({ tree, cueToken, source }: Draft): boolean {
	if (source === undefined || !signals.test(tokenAt(tree, cueToken).lemma)) return false;
	const { tag, lemma, thing = "none" } = tokenAt(tree, source.head);
	const noun = lemma.toLowerCase();
	if (thing === "time") return true;
	if (!/^NNS?$/.test(tag) || /^(?:person|organization|place)$/.test(thing)) return false;
	return !(
		isSpeakerNoun(noun) ||
		documentWords.has(noun) ||
		claimWords.has(noun) ||
		findings.test(noun)
	);
}

/** "Put lives at risk", which is no "put the toll at 52". */
function isPutSomewhere({ tree, cueToken, rule }: Draft): boolean {
	if (rule !== "verb-object-with-ending" || tokenAt(tree, cueToken).lemma !== "put") return false;
	return !tree.tokens.slice(cueToken).some(({ tag }) => tag === "CD");
}

/** "Claimed nine lives", "recalled 9,000 cars": other senses, told by the object. */
function isOtherSense({ tree, cueToken }: Draft): boolean {
	const object = childWith(tree, cueToken, "obj");
	if (object === undefined) return false;
	const { lemma } = tokenAt(tree, cueToken);
	if (lemma === "shoot") return !claimLike.test(tokenAt(tree, object).form);
	if (lemma === "claim") return !claimed.test(tokenAt(tree, object).lemma);
	return lemma === "recall" && childWith(tree, object, "nummod") !== undefined;
}

function isAim(tree: SentenceTree, verb: number): boolean {
	const mark = childWith(tree, verb, "mark");
	if (mark === undefined || tokenAt(tree, mark).form.toLowerCase() !== "to") return false;
	const { head } = tokenAt(tree, verb);
	return head < 0 || !speakingOn.has(tokenAt(tree, head).lemma);
}

/** One of two drafts with the same content goes: the one without a source, else the noun. */
export function dropDoubles(drafts: readonly Draft[]): Draft[] {
	const refusing = drafts.filter(({ stance }) => /^(?:declines|does-not)/.test(stance));
	const spoken = drafts.filter(
		(draft) => refusing.includes(draft) || !refusing.some((refusal) => holdsCue(refusal, draft)),
	);
	const told = spoken.filter((draft) => !namesClaim(draft, spoken));
	return told.filter(
		(draft) =>
			!told.some(
				(other) => other !== draft && sharesContent(other, draft) && isBetter(other, draft),
			),
	);
}

/** "Repeated her warning that …": the warning tells what was said. */
function namesClaim({ tree, cueToken, rule, stance }: Draft, drafts: readonly Draft[]): boolean {
	if (rule !== "verb-object" || stance !== "asserts") return false;
	const object = childWith(tree, cueToken, "obj");
	return drafts.some((other) => other.cueToken === object && other.rule.startsWith("noun-"));
}

/** "Declined to say how": what was not said is no statement beside the refusal. */
function holdsCue(refusal: Draft, draft: Draft): boolean {
	const { cue } = draft;
	const first = refusal.content[0]?.start ?? -1;
	if (refusal.cueToken === draft.cueToken && refusal.tree === draft.tree) return true;
	if (refusal.rule !== "verb-infinitive")
		return cue.start >= refusal.cue.start && cue.end <= refusal.cue.end;
	return cue.start >= first && cue.start <= first + 3;
}

function sharesContent(a: Draft, b: Draft): boolean {
	const [first] = a.content;
	const [second] = b.content;
	return first !== undefined && first.start === second?.start && first.end === second.end;
}

function isBetter(a: Draft, b: Draft): boolean {
	const sources = Number(a.source !== undefined) - Number(b.source !== undefined);
	if (sources !== 0) return sources > 0;
	const verbs = Number(a.rule.startsWith("verb")) - Number(b.rule.startsWith("verb"));
	if (verbs !== 0) return verbs > 0;
	if (a.source === undefined || b.source === undefined) return false;
	return (
		spanOf(a.tree, a.source.range).start === spanOf(b.tree, b.source.range).start &&
		a.cueToken < b.cueToken
	);
}
