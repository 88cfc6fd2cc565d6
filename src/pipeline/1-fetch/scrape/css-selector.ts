// Selectors of the kind that scraping rules use, matched while a page is read from top to bottom.

/** One element as a selector sees it; attribute names in lower case. */
export type SeenElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
};

/** A list of selectors ("article > p.lead, #story"), ready to be matched. */
export type SelectorList = readonly Sequence[];

type Sequence = readonly Step[];
type Step = { readonly isChild: boolean; readonly tests: readonly Test[] };
type Test = (element: SeenElement) => boolean;

/** Selectors of a list and steps of a selector; each step is one bit of a state. */
const selectorsMax = 16;
const stepsMax = 24;
const lengthMax = 2000;

/**
 * Reads tags, `*`, `#id`, `.class`, `[name]`, `[name=value]` with its kinds, spaces, `>` and commas.
 * Undefined for anything else (`:nth-child`, `+`, `~`): a rule that we do not understand is not
 * half obeyed.
 */
export function parseSelectors(text: string): SelectorList | undefined {
	if (text.length > lengthMax) return undefined;
	const sequences = splitList(text).map(parseSequence);
	if (sequences.length === 0 || sequences.length > selectorsMax) return undefined;
	return sequences.every((sequence) => sequence !== undefined) ? sequences : undefined;
}

/** At commas outside of brackets. */
function splitList(text: string): readonly string[] {
	const parts: string[] = [];
	let [start, isInside] = [0, false];
	for (let at = 0; at < text.length; at++) {
		if (text[at] === "[") isInside = true;
		else if (text[at] === "]") isInside = false;
		else if (text[at] === "," && !isInside) {
			parts.push(text.slice(start, at).trim());
			start = at + 1;
		}
	}
	return [...parts, text.slice(start).trim()];
}

const token =
	/\s*>\s*|\s+|\*|[a-z][\w-]*|#[\w-]+|\.[\w-]+|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]/giy;

function parseSequence(text: string): Sequence | undefined {
	const steps: { isChild: boolean; tests: Test[] }[] = [{ isChild: false, tests: [] }];
	token.lastIndex = 0;
	while (token.lastIndex < text.length) {
		const found = token.exec(text);
		if (found === null) return undefined;
		const [words] = found;
		const step = steps.at(-1);
		if (step === undefined) return undefined;
		if (/^[\s>]/.test(words)) {
			if (step.tests.length === 0) return undefined;
			steps.push({ isChild: words.includes(">"), tests: [] });
		} else step.tests.push(readTest(words, found));
	}
	const isWhole = steps.every(({ tests }) => tests.length > 0);
	return isWhole && steps.length <= stepsMax ? steps : undefined;
}

function readTest(words: string, found: RegExpExecArray): Test {
	const rest = words.slice(1);
	if (words === "*") return () => true;
	if (words.startsWith("#")) return ({ attributes }) => attributes["id"] === rest;
	if (words.startsWith(".")) {
		return ({ attributes }) => hasWord(attributes["class"] ?? "", rest);
	}
	if (!words.startsWith("[")) return ({ name }) => name === words.toLowerCase();
	const [, name = "", kind, ...values] = found;
	const value = values.find((given) => given !== undefined) ?? "";
	return ({ attributes }) => compare(attributes[name.toLowerCase()], kind, value);
}

function compare(given: string | undefined, kind: string | undefined, value: string): boolean {
	if (given === undefined) return false;
	if (kind === undefined) return true;
	if (kind === "=") return given === value;
	if (value === "") return false;
	if (kind === "~=") return hasWord(given, value);
	if (kind === "^=") return given.startsWith(value);
	if (kind === "$=") return given.endsWith(value);
	if (kind === "*=") return given.includes(value);
	return given === value || given.startsWith(`${value}-`);
}

function hasWord(words: string, word: string): boolean {
	return words.includes(word) && words.split(/\s+/).includes(word);
}

/** Which steps of each selector end at an element, and which end at it or above it, as bits. */
export type MatchState = { readonly here: readonly number[]; readonly above: readonly number[] };

/** The state of an element below one with the state `parent`; the time is that of its tests. */
export function enterElement(
	selectors: SelectorList,
	element: SeenElement,
	parent: MatchState | undefined,
): MatchState {
	const here = selectors.map((steps, at) => {
		let bits = 0;
		for (const [index, { isChild, tests }] of steps.entries()) {
			const before = (isChild ? parent?.here : parent?.above)?.[at] ?? 0;
			const isReached = index === 0 || (before & (1 << (index - 1))) !== 0;
			if (isReached && tests.every((test) => test(element))) bits |= 1 << index;
		}
		return bits;
	});
	return { here, above: here.map((bits, at) => bits | (parent?.above[at] ?? 0)) };
}

/** Whether a whole selector ends at the element of a state. */
export function isMatched(selectors: SelectorList, { here }: MatchState): boolean {
	return selectors.some((steps, at) => ((here[at] ?? 0) & (1 << (steps.length - 1))) !== 0);
}
