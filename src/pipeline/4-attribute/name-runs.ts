// Cuts the capitalised names out of a text, with the words that describe them, without a parse.

import { trimEndMarks } from "../../text/trim-marks.ts";

/** A run of capitalised words ("U.S. Defense Secretary Lloyd Austin"), place in the text. */
export type NameRun = {
	readonly words: readonly Word[];
	/** The lower-case words right before it, nearest last. */
	readonly before: readonly string[];
	/** Up to fourteen words right behind it when a comma opens them ("Oda, a spokesman for …"). */
	readonly apposition: string;
	readonly possessive: boolean;
};

export type Word = { readonly start: number; readonly end: number; readonly form: string };

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu;
const capital = /^\p{Lu}/u;
const particles = new Set(
	"de da del della di du van von der den la le el bin ibn ben abu al ter ten dos das".split(" "),
);
const openers = new Set(
	`the a an in on at by for from with as but and or so yet if when while after before since until
	although though because however meanwhile according he she it they we i you his her their our my
	its this that these those there here what who where why how which not no yes also now then still
	both all some many most few several each every other another such under over into about than
	last next earlier later today yesterday tomorrow one two three four five six seven eight nine ten
	asked following despite during amid unlike like even just only once perhaps more less nearly
	almost mr mrs`
		.split(/\s+/)
		.slice(0, -2),
);
/** Offices whose name goes on behind "of" ("Secretary of State"). */
const officeHeads = new Set(["Secretary", "Minister", "Chief", "Director", "Speaker", "Leader"]);
const apposedCharsMax = 140;
const beforeWordsMax = 6;

/** A run of more capitalised words is no name; it is cut, so that capitals do no harm. */
const runWordsMax = 12;

/** The name runs of a text in order; linear in its length. */
export function findNameRuns(text: string): NameRun[] {
	const runs: NameRun[] = [];
	let reading: RunReading = { run: [], before: [], recent: [] };
	const close = (recent: readonly string[]): void => {
		if (reading.run.length > 0) runs.push(makeRun(text, reading));
		reading = { run: [], before: [], recent };
	};
	let lastEnd = 0;
	for (const word of readWords(text)) {
		const gap = text.slice(lastEnd, word.start);
		const joins = /^[ \u00a0]$/u.test(gap) && isNameWord(word.form, reading.run);
		// A comma may stand between an office and who holds it: "the chief executive, Ana Oda, said".
		if (!joins) close(/^,?\s*$/u.test(gap) ? reading.recent : []);
		reading = addWord(reading, word);
		if (isPossessive(word.form)) close(reading.recent);
		lastEnd = word.end;
	}
	close([]);
	return runs;
}

type RunReading = {
	readonly run: readonly Word[];
	/** The words before the run, and the words so far. */
	readonly before: readonly string[];
	readonly recent: readonly string[];
};

function addWord({ run, before, recent }: RunReading, word: Word): RunReading {
	const soFar = [...recent.slice(-beforeWordsMax), word.form];
	if (!isNameWord(word.form, run)) return { run, before, recent: soFar };
	return { run: [...run, word], before: run.length === 0 ? recent : before, recent: soFar };
}

function isPossessive(form: string): boolean {
	return /['’]s?$/u.test(form);
}

function* readWords(text: string): Generator<Word> {
	for (const match of text.matchAll(wordPattern)) {
		const bare = trimWord(match[0]);
		yield { start: match.index, end: match.index + bare.length, form: bare };
	}
}

/** A word without the stop of its sentence; abbreviations and initials keep theirs. */
function trimWord(form: string): string {
	if (
		/^(?:\p{L}\.)+$/u.test(form) ||
		/^(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|Jr|Sgt|Prof)\.$/u.test(form)
	) {
		return form;
	}
	return trimEndMarks(form, ".'’-");
}

function isNameWord(form: string, run: readonly Word[]): boolean {
	if (run.length >= runWordsMax) return false;
	if (capital.test(form)) return run.length > 0 || !openers.has(form.toLowerCase());
	if (run.length === 0) return false;
	if (form.startsWith("al-") || form.startsWith("el-")) return true;
	return particles.has(form) || (form === "of" && officeHeads.has(run.at(-1)?.form ?? ""));
}

function makeRun(text: string, { run, before }: RunReading): NameRun {
	const words = [...run];
	while (words.length > 1 && isLooseEnd(words.at(-1)?.form ?? "")) words.pop();
	const last = words.at(-1);
	const possessive = isPossessive(last?.form ?? "");
	const apposition = possessive ? "" : apposedWords(text, last?.end ?? 0);
	return { words, before, apposition, possessive };
}

/** A particle at the end of a run belongs to no name. */
function isLooseEnd(form: string): boolean {
	return !capital.test(form) && !form.includes("-");
}

function apposedWords(text: string, end: number): string {
	if (text[end] !== ",") return "";
	const rest = text.slice(end + 1, end + 1 + apposedCharsMax);
	const [words = ""] = rest.split(/[,;:.!?“”"\n()]\s|\n|[,;:!?“”"()—–]/u);
	return words.trim();
}
