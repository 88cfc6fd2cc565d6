// The words that attribute, ready for look-up by lemma and by any of their forms.

import type { Stance } from "../../news/statement.ts";
import type { Token } from "../../text/sentence.ts";
import { adjectiveCueLines } from "./adjective-cues.data.ts";
import { irregularForms, otherCueForms, sharedWithNouns, weakForms } from "./cue-forms.data.ts";
import { documentNouns, nounCueLines } from "./noun-cues.data.ts";
import { verbCueLines } from "./verb-cues.data.ts";

/** One way in which a word attributes. Frames are explained in verb-cues.data.ts. */
export type CueEntry = {
	readonly lemma: string;
	/** The words after the first, for cues of several words ("point out"). */
	readonly particles: readonly string[];
	readonly stance: Stance;
	readonly frames: string;
	/** Prepositions that bring the content in ("warned of"). */
	readonly prepositions: readonly string[];
	/** Prepositions whose phrase ends a content that begins with the object ("accused Oda of"). */
	readonly endings: readonly string[];
};

type Lexicon = ReadonlyMap<string, readonly CueEntry[]>;

/** Verbs by lemma; for "pointed out" under "point". */
export const verbCues: Lexicon = readLines(verbCueLines);

/** Nouns by lemma. */
export const nounCues: Lexicon = readLines(withFrames(nounCueLines));

/** Adjectives by lemma. */
export const adjectiveCues: Lexicon = readLines(withFrames(adjectiveCueLines));

/** Lemmas of verb cues by form, for forms that are no noun or adjective ("said", "denying"). */
export const verbLemmas: ReadonlyMap<string, string> = new Map(
	[...verbCues.keys()]
		.filter((verb) => !sharedWithNouns.has(verb))
		.flatMap((verb) => verbForms(verb).map((form) => [form, verb] as const)),
);

/** A present form of a verb; `third`: "she denies", not "they deny". */
export type PresentForm = { readonly lemma: string; readonly third: boolean };

/** Present forms of verbs that attribute by themselves. */
export const presentForms: ReadonlyMap<string, PresentForm> = new Map(
	[...verbCues]
		.filter(([verb]) => !weakForms.has(verb))
		.filter(([, entries]) => entries.some(({ particles }) => particles.length === 0))
		.flatMap(([lemma]): (readonly [string, PresentForm])[] => [
			[lemma, { lemma, third: false }],
			[thirdPerson(lemma), { lemma, third: true }],
		]),
);

/** The lemma of a word as a verb that attributes, where it is one; else the lemma as it was read. */
export function cueLemma({ form, lemma }: Pick<Token, "form" | "lemma">): string {
	const known = lemma.toLowerCase();
	return verbCues.has(known) ? known : (verbLemmas.get(form.toLowerCase()) ?? known);
}

/** Forms of the verbs that bring in quotations. */
export const speechForms: ReadonlySet<string> = new Set(
	[...verbCues]
		.filter(([, entries]) => entries.some(({ frames }) => frames.includes("q")))
		.flatMap(([verb]) => verbForms(verb)),
);

/** Nouns for what somebody claimed ("the reports"), by lemma. */
export const claimWords: ReadonlySet<string> = new Set([...nounCues.keys(), "news", "information"]);

/** Nouns that name something written, said or shown, and so can speak themselves. */
export const documentWords: ReadonlySet<string> = new Set(words(documentNouns));

/**
 * Every form in which a cue can stand in a text, lower case: a sentence with none of them and no
 * quotation mark holds no attribution and need not be parsed.
 */
export const cueForms: ReadonlySet<string> = new Set([
	...[...verbCues.keys()].flatMap(verbForms),
	...[...nounCues.keys()].flatMap((noun) => [noun, ...pluralForms(noun)]),
	...adjectiveCues.keys(),
	...words(otherCueForms),
]);

function words(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}

function withFrames(lines: string): string {
	return lines
		.split("\n")
		.map((line) => line.replace(" ", " - "))
		.join("\n");
}

function readLines(lines: string): Map<string, CueEntry[]> {
	const lexicon = new Map<string, CueEntry[]>();
	for (const line of lines.split("\n").filter((text) => text.trim() !== "")) {
		const [stance = "", spec = "", ...cues] = words(line);
		for (const cue of cues) {
			const [lemma = "", ...particles] = cue.split("_");
			const entry = { lemma, particles, stance: stance as Stance, ...readSpec(spec) };
			lexicon.set(lemma, [...(lexicon.get(lemma) ?? []), entry]);
		}
	}
	return lexicon;
}

function readSpec(spec: string): Pick<CueEntry, "frames" | "prepositions" | "endings"> {
	const rest = words(spec.slice(1).replaceAll(/[:+]/g, " "));
	if (spec.startsWith(":")) return { frames: "", prepositions: rest, endings: [] };
	if (spec.startsWith("+")) return { frames: "", prepositions: [], endings: rest };
	const [frames = ""] = spec.split(":");
	return { frames, prepositions: [], endings: [] };
}

function pluralForms(noun: string): string[] {
	if (noun.endsWith("y")) return [`${noun.slice(0, -1)}ies`];
	return [`${noun}s`, `${noun}es`];
}

function thirdPerson(verb: string): string {
	if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function verbForms(verb: string): string[] {
	const stem = verb.replace(/e$/, "");
	const doubled = `${verb}${verb.at(-1)}`;
	const forms = [verb, ...pluralForms(verb), `${verb}s`, `${stem}ed`, `${stem}ing`, `${verb}ing`];
	forms.push(`${doubled}ed`, `${doubled}ing`, `${verb.slice(0, -1)}ied`);
	return [...forms, ...words(irregularForms[verb] ?? "")];
}
