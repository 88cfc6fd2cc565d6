// Which of two opposite states a content tells ("was illegal", "had been switched off").

import { type Pole, poleByWords, poleWordsMax } from "./pole.data.ts";
import type { Word } from "./words.ts";

const links = new Set(
	"is are was were be been being am 's 're it's seems seemed looks looked remains remained stays stayed found called ruled had has have did does do not never really only".split(
		" ",
	),
);

/** Words behind which something else is told than of the subject ("was told that it was broken"). */
const inner = new Set(
	"that because since when after before while who which whose if although though unless where".split(
		" ",
	),
);

/** A state that a content tells, and the words that tell it. */
type ToldPole = Pole & { readonly words: readonly Word[] };

/**
 * The state that the main clause tells of its subject; undefined for most contents. Only what is
 * said of the subject counts ("the plug was faulty"), not what it is called by ("faulty plugs").
 */
export function poleOf(words: readonly Word[]): ToldPole | undefined {
	const forms = words.map(({ form }) => form.toLowerCase());
	const end = forms.findIndex((form, at) => at > 1 && inner.has(form));
	for (let at = 1; at < (end < 0 ? forms.length : end); at++) {
		const found = poleAt(forms, at);
		if (found !== undefined) {
			return { ...found.pole, words: words.slice(at, at + found.length) };
		}
	}
	return undefined;
}

function poleAt(
	forms: readonly string[],
	at: number,
): { readonly pole: Pole; readonly length: number } | undefined {
	const isLinked = links.has(forms[at - 1] ?? "");
	for (let length = poleWordsMax; length > (isLinked ? 0 : 1); length--) {
		const pole = poleByWords.get(forms.slice(at, at + length).join("-"));
		if (pole !== undefined) return { pole, length };
	}
	return undefined;
}
