// Reads the stance of a statement from its cue, what negates it, and plain words of the content.

import type { Span } from "../../news/span.ts";
import type { SpeakerRef, Stance } from "../../news/statement.ts";
import { verbCues } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { isSilence } from "./is-silence.ts";
import { childrenOf, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import {
	anyFuture,
	claimLike,
	commentVerbs,
	contentStances,
	denialPhrases,
	harm,
	institutionalPassive,
	jointFuture,
	othersVerdict,
	ownFuture,
	performative,
	plannedDeed,
	refusalVerbs,
	representative,
	resolve,
	saidToBe,
	takenBack,
	toldToDo,
	verdicts,
} from "./stance-words.data.ts";

/** A longer content says more than that something is false. */
const denialCharsMax = 200;
const contentCharsMax = 260;

/** Who insists that something is not so answers somebody who said that it is. */
const negation = /^(?:\S+ ){0,5}(?:not|no|never|nothing|nobody|none)\b|^(?:\S+ ){0,4}\S+n['’]t\b/iu;

/** Cues whose content is a fact found, whatever its words. */
const findingVerbs = /^(?:show|find|prove|document|reveal|know|recall)$/;

/** The name given, without what it is given to: "the attack | a success", "it as | a success". */
function behindObject(words: string): string {
	const as = words.search(/\bas\b/u);
	return as < 0 ? words.replace(/^(?:\p{Ll}+ )?\S+ /u, "") : words.slice(as);
}

/** Cues that give a thing a name of the speaker's choice. */
const namingVerbs = /^(?:call|dub|label|brand|describe|term|deem|characteri[sz]e|portray)$/;

/**
 * The stance of a draft: what the cue tells, turned by "not" and "declined to"; where the cue only
 * says that something was said, what the first words of the content tell ("must", "will", "false").
 */
export function readStance(text: string, draft: Draft, speaker: SpeakerRef): Stance {
	const { tree, cueToken, stance } = draft;
	const lemma = tokenAt(tree, cueToken).lemma.toLowerCase();
	const refused = refusalAbove(tree, cueToken) !== undefined;
	const [words = ""] = wordsOf(text, draft.content).split(othersVerdict);
	if (stance === "does-not-deny") return stance;
	if (stance === "declines-to-comment") return refusalStance(words);
	if (isNeither(tree, cueToken) && stance === "denies") return "does-not-deny";
	if (isShortOf(tree, cueToken))
		return /^(?:confirm|deny)$/.test(lemma) ? "does-not-deny" : "declines-to-comment";
	if (isSilence(draft)) return "declines-to-comment";
	if (refused || isNegated(tree, cueToken)) return negatedStance(stance, lemma, refused);
	if (stance === "denies" && belittles(draft, lemma, words)) return "condemns";
	if (stance !== "asserts" || findingVerbs.test(lemma)) return stance;
	return stanceOfReport(text, draft, { lemma, words, speaker });
}

/** The first words of a content, with those that an attribution parts from them: "the pier … would". */
function wordsOf(text: string, content: readonly Span[]): string {
	const [first = "", second = ""] = content.map(({ start, end }) =>
		text.slice(start, Math.min(end, start + contentCharsMax)),
	);
	const goesOn = /^["“‘]?\p{Ll}/u.test(second);
	return (goesOn ? `${first}, ${second}` : first).slice(0, contentCharsMax);
}

/** Where a place of the text stands in those words; undefined where it is in no part. */
function placeIn(content: readonly Span[], at: number): number | undefined {
	let before = 0;
	for (const { start, end } of content) {
		if (at >= start && at <= end) return before + at - start;
		before += end - start + 2;
	}
	return undefined;
}

type Report = { readonly lemma: string; readonly words: string; readonly speaker: SpeakerRef };

/** The stance of words whose cue only says that they were said. */
function stanceOfReport(text: string, draft: Draft, { lemma, words, speaker }: Report): Stance {
	if (/^(?:tell|advise|remind|instruct)$/.test(lemma) && isToldToDo(draft, words)) return "demands";
	if (isEarlierVersion(text, draft) || takenBack.test(words)) return "retracts";
	if (namingVerbs.test(lemma) && verdicts.test(behindObject(words))) return "condemns";
	if (/^(?:insist|maintain)$/.test(lemma) && negation.test(words)) return "denies";
	if (lemma === "assure" && anyFuture.test(words)) return "promises";
	if (lemma === "want" && /^(?:group|organisation|country)$/.test(speaker.kind)) return "demands";
	const stance = stanceOfWords(words, speaker);
	if (stance !== undefined) return stance;
	if (threatens(words)) return "warns";
	return foretells(draft, words) ? "predicts" : "asserts";
}

/** Whether a word has "not" or "never" beside it, or is "yet to" come. */
export function isNegated(tree: SentenceTree, index: number): boolean {
	if (tokenAt(tree, index - 2).form === "yet" && tokenAt(tree, index - 1).form === "to")
		return true;
	return childrenOf(tree, index).some(
		(child) =>
			child < index && /^(?:not|n['’]t|never|no|neither)$/iu.test(tokenAt(tree, child).form),
	);
}

/** "Neither confirmed nor denied": one of two verbs that share their negation. */
function isNeither(tree: SentenceTree, index: number): boolean {
	return (
		/^n?or$/iu.test(tokenAt(tree, index - 1).form) &&
		/^confirm/iu.test(tokenAt(tree, index - 2).form)
	);
}

/** "Told me to attack", "was told to wait", but not "told them that it means to leave". */
function isToldToDo({ rule }: Draft, words: string): boolean {
	if (/^(?:not )?to (?!be\b)\p{Ll}/u.test(words)) return true;
	return rule.endsWith("complement") && toldToDo.test(words);
}

/** What the speaker does by saying it: "We urge …", "I doubt …". */
function performed(words: string): Stance | undefined {
	const verb = performative.exec(words)?.[1] ?? "";
	const stance = verbCues
		.get(verb.toLowerCase())
		?.find(({ particles }) => particles.length === 0)?.stance;
	return stance === "asserts" ? undefined : stance;
}

/** An outlet that tells what it had before takes it back. */
function isEarlierVersion(text: string, { source, tree }: Draft): boolean {
	if (source === undefined) return false;
	const { start, end } = spanOf(tree, source.range);
	return /^an (?:earlier|previous) (?:entry|version|edition|report|post|update|article|story)\b/iu.test(
		text.slice(start, end),
	);
}

/** The verb of refusal that a verb hangs on ("declined to say"), if there is one. */
export function refusalAbove(tree: SentenceTree, index: number): number | undefined {
	const { head, relation } = tokenAt(tree, index);
	if (isShortOf(tree, index)) return head;
	if (head < 0 || !/^(?:xcomp|ccomp|advcl)$/.test(relation)) return undefined;
	if (relation !== "xcomp" && tokenAt(tree, index - 1).tag !== "TO") return undefined;
	return refusalVerbs.has(tokenAt(tree, head).lemma.toLowerCase()) ? head : undefined;
}

/** "Stopped short of confirming". */
function isShortOf(tree: SentenceTree, index: number): boolean {
	const [stop, short, of] = [index - 3, index - 2, index - 1].map((at) => tokenAt(tree, at));
	return stop?.lemma === "stop" && short?.form === "short" && of?.form === "of";
}

/** "Refused to rule out" leaves open what "refused to comment" does not speak of. */
function refusalStance(words: string): Stance {
	return /^to (?:rule out|deny|exclude|dismiss)\b/iu.test(words)
		? "does-not-deny"
		: "declines-to-comment";
}

function stanceOfWords(words: string, speaker: SpeakerRef): Stance | undefined {
	if (words.length < denialCharsMax && denialPhrases.test(words)) return "denies";
	const done = performed(words);
	if (done !== undefined) return done;
	const told = contentStances.find((entry) => entry.words.test(words));
	if (told !== undefined) return told.stance;
	if (saidToBe.test(words)) return "condemns";
	const individual = /^(?:person|unnamed|office)$/.test(speaker.kind);
	const speaksForBody = !individual || representative.test(`${speaker.name} ${speaker.role ?? ""}`);
	const own = (individual && ownFuture.test(words)) || (speaksForBody && jointFuture.test(words));
	if (own || resolve.test(words) || plannedDeed.test(words)) return "promises";
	if (!individual && institutionalPassive.test(words)) return "promises";
	return undefined;
}

/**
 * Whether a content tells what is to come: by the first of its verbs where the tree holds it, by
 * any of them where the words are a quotation's.
 */
function foretells({ tree, content }: Draft, words: string): boolean {
	const match = anyFuture.exec(words);
	if (match === null) return false;
	const opening =
		/^(?:if|when|unless|once|until|after|as)\b[^,]{0,120},/iu.exec(words)?.[0].length ?? 0;
	const at = tree.tokens
		.filter(({ tag }) => /^(?:MD|VB[DPZ])$/.test(tag))
		.map(({ end }) => placeIn(content, end))
		.find((place) => place !== undefined && place > opening);
	return at === undefined || at + 1 >= match.index || /[.!?;]/u.test(words.slice(at, match.index));
}

/** "Dismissed the film as a waste": what is no claim cannot be denied. */
function belittles({ rule }: Draft, lemma: string, words: string): boolean {
	if (!/^(?:dismiss|reject)$/.test(lemma) || rule !== "verb-object-with-ending") return false;
	const [object = ""] = words.split(/\bas\b/u);
	return !claimLike.test(object) && !denialPhrases.test(words);
}

/** A harm that comes "if" or "unless". */
function threatens(words: string): boolean {
	return /\b(?:if|unless|otherwise)\b/iu.test(words) && harm.test(words) && mayCome.test(words);
}

const mayCome = /\b(?:will|would|can|could|may|might)\b|['’]ll\b/iu;

function negatedStance(stance: Stance, lemma: string, refused: boolean): Stance {
	if (stance === "denies") return "does-not-deny";
	if (/^(?:verify|corroborate|substantiate|authenticate)$/.test(lemma)) return "doubts";
	if (commentVerbs.has(lemma)) return "declines-to-comment";
	if (refused) return stance === "confirms" ? "declines-to-comment" : stance;
	const doubted =
		/^(?:believe|think|expect|agree|accept|recognize|recognise|consider|see|convinced?|sure|certain|persuaded?)$/;
	return doubted.test(lemma) ? "doubts" : stance;
}
