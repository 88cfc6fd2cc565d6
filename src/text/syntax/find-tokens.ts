// Cuts a stretch of text without white space into words and marks, as Universal Dependencies does.

import {
	abbreviations,
	capitalAbbreviations,
	cliticEnds,
	faces,
	joinedPrefixes,
	numberAbbreviations,
	splitSeconds,
	splitWords,
	unitEnds,
} from "./tokens.data.ts";

/** What stands after the stretch, which decides about a full stop. */
export type After = {
	readonly isDigit: boolean;
	readonly isLower: boolean;
	readonly isEnd: boolean;
};

/** Takes the place of each token in the text. */
type Emit = (start: number, end: number) => void;

/** No word is longer; what is longer is cut here. */
const tokenLengthMax = 200;

const wordStart = /[\p{L}\p{N}\p{M}_]/u;
const addressStart = /^(?:https?:\/\/|www\.|ftp:\/\/)/i;
const mailLike = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/;
const domainLike =
	/^(?:[a-z0-9-]{2,63}\.){1,4}(?:com|org|net|edu|gov|co|uk|info|io|tv|int|mil|eu)(?:\/\S*)?$/i;
const fileLike = /^[\w-]{2,60}\.(?:doc|docx|xls|xlsx|pdf|ppt|txt|html|htm|jpg|png|gif|zip)$/i;
const groupLike = /^[a-z][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40}){2,8}$/;
const addressForms = [addressStart, mailLike, domainLike, fileLike, groupLike];
const closing = /["'”’»)\]}>.,;:!?…]/;

/** Emits the tokens of `text` from `start` to `end`, which holds no white space, in order. */
export function findTokens(
	text: string,
	start: number,
	end: number,
	to: { readonly after: After; readonly emit: Emit },
): void {
	for (let from = start; from < end; from += tokenLengthMax * 5) {
		const until = Math.min(end, from + tokenLengthMax * 5);
		findInStretch(text, from, until, to);
	}
}

function findInStretch(
	text: string,
	start: number,
	end: number,
	to: { readonly after: After; readonly emit: Emit },
): void {
	const stretch = text.slice(start, end);
	let at = start;
	const face = stretch.replace(/[.,!?]$/, "");
	if (faces.has(face)) {
		at = start + face.length;
		to.emit(start, at);
	}
	while (at < end) {
		if (at === start || !isWordAt(text, at - 1)) {
			const whole = addressEnd(text, at, end);
			if (whole > at) {
				to.emit(at, whole);
				at = whole;
				continue;
			}
		}
		at = isWordAt(text, at) ? emitWord(text, at, end, to) : emitMark(text, at, end, to.emit);
	}
}

function isWordAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) {
		return (
			(code >= 97 && code <= 122) ||
			(code >= 65 && code <= 90) ||
			(code >= 48 && code <= 57) ||
			code === 95
		);
	}
	return wordStart.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

function isDigitAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}

/** Where an address that begins at `at` ends; `at` where none begins. */
function addressEnd(text: string, at: number, end: number): number {
	const rest = text.slice(at, end);
	if (rest.length < 4 || !/[.@/]/.test(rest)) return at;
	let length = rest.length;
	while (length > 0 && closing.test(rest[length - 1] as string)) length--;
	const bracket = rest.includes("(") && !rest.includes(")(") ? -1 : rest.indexOf(")");
	if (bracket >= 0) length = Math.min(length, bracket);
	const core = rest.slice(0, length);
	return addressForms.some((form) => form.test(core)) ? at + length : at;
}

/** Marks that stand in runs as one token, mixed with their likes ("?!", "--==", "$$$"). */
const runMarks = [".!?", "-=*_~<>+", "#", "`", "'", "|", "•", "—–", "$"];

/** Where a run of marks ends; quotation marks pair up. */
function runEnd(text: string, at: number, end: number): number {
	const first = text[at] as string;
	const likes = runMarks.find((marks) => marks.includes(first)) ?? "";
	let until = at + 1;
	while (until < end && likes.includes(text[until] as string)) until++;
	return first === "'" || first === "`" ? Math.min(until, at + 2) : until;
}

/** Where the mark that begins at `at` ends, or the run, the handle, the pictograph. */
function markEnd(text: string, at: number, end: number): number {
	const first = text[at] as string;
	if (isPairAt(text, at)) return emojiEnd(text, at, end);
	let until = at + 1;
	const isHandle = first === "@" || (first === "#" && !isDigitAt(text, until));
	if (isHandle && until < end && isWordAt(text, until)) {
		while (until < end && isWordAt(text, until)) until++;
		return until;
	}
	return runEnd(text, at, end);
}

/** Emits a mark, a run of equal marks or a clitic; returns where it ends. */
function emitMark(text: string, at: number, end: number, emit: Emit): number {
	const isApostrophe = text[at] === "'" || text[at] === "’";
	const clitic = isApostrophe && at + 1 < end ? cliticAt(text, at, end) : at;
	const until = clitic > at ? clitic : markEnd(text, at, end);
	const stop = Math.min(until, at + tokenLengthMax);
	emit(at, stop);
	return stop;
}

function isPairAt(text: string, at: number): boolean {
	const high = text.charCodeAt(at);
	const low = text.charCodeAt(at + 1);
	return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** A pictograph with its joiners and variants is one token. */
function emojiEnd(text: string, at: number, end: number): number {
	let until = at + 2;
	while (until < end && until - at < 20) {
		const code = text.charCodeAt(until);
		if (code === 0x200d || code === 0xfe0f) until++;
		else if (isPairAt(text, until) && text.charCodeAt(until - 1) === 0x200d) until += 2;
		else break;
	}
	return Math.min(until, end);
}

/** Where "'s", "'ll" or "'90s" ends that begins at `at`; `at` where none begins. */
function cliticAt(text: string, at: number, end: number): number {
	let until = at + 1;
	while (until < end && until - at < 5 && isWordAt(text, until)) until++;
	if (until < end && isWordAt(text, until)) return at;
	const part = text.slice(at + 1, until).toLowerCase();
	if (cliticEnds.has(part) || part === "em" || part === "cause" || part === "til") return until;
	return /^\d0s$/.test(part) ? until : at;
}

type Word = { readonly start: number; readonly end: number };

/** Emits the word that begins at `at`, with its parts; returns where it ends. */
function emitWord(
	text: string,
	at: number,
	end: number,
	to: { readonly after: After; readonly emit: Emit },
): number {
	let until = at;
	const limit = Math.min(end, at + tokenLengthMax);
	while (until < limit) {
		if (isWordAt(text, until)) until += isPairAt(text, until) ? 2 : 1;
		else if (until + 1 < limit && isWordAt(text, until + 1) && joins(text, at, until, limit))
			until++;
		else break;
	}
	if (until > limit) until = limit;
	if (
		text[until] === "." &&
		until < end &&
		keepsStop(text, { start: at, end: until }, end, to.after)
	)
		until++;
	emitParts(text, { start: at, end: until }, to.emit);
	return until;
}

/** Whether the mark at `at`, between two word characters, belongs to the word from `start`. */
function joins(text: string, start: number, at: number, end: number): boolean {
	const digits = isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
	switch (text[at]) {
		case ".":
			return joinsAtStop(text, start, at, digits);
		case ",":
			return digits && /^\d{3}(?!\d)/.test(text.slice(at + 1, Math.min(end, at + 6)));
		case ":":
			return digits;
		case "/":
			return digits || isShortPair(text, start, at, end);
		case "&":
			return /^[A-Z]&[A-Z]/.test(text.slice(at - 1, at + 2));
		case "'":
		case "’":
			return !digits;
		case "-":
			return joinsAtHyphen(text, start, at, end);
		default:
			return text[at] === "\u00ad" || text[at] === "\u2011";
	}
}

/** Abbreviations of two letters ("b/c", "w/o"). */
function isShortPair(text: string, start: number, at: number, end: number): boolean {
	return at - start === 1 && /^\/[a-z]{1,2}$/.test(text.slice(at, Math.min(end, at + 4)));
}

function joinsAtStop(text: string, start: number, at: number, digits: boolean): boolean {
	if (digits) return true;
	const isShortBefore = at - start === 1 || text[at - 2] === ".";
	if (isShortBefore) return true;
	const next = text[at + 1] as string;
	return (
		next === next.toLowerCase() &&
		!isDigitAt(text, at + 1) &&
		at - start < 5 &&
		text[at + 2] === "."
	);
}

function joinsAtHyphen(text: string, start: number, at: number, end: number): boolean {
	const left = text.slice(start, at);
	let until = at + 1;
	while (until < end && isWordAt(text, until)) until++;
	const right = text.slice(at + 1, until);
	if (joinedPrefixes.has(left.toLowerCase())) return true;
	if (/^\d+$/.test(left) && /^\d+$/.test(right)) {
		const isPhone = left.length <= 3 && right.length === 4;
		return isPhone || (text[until] === "-" && isDigitAt(text, until + 1));
	}
	if (/^\d+-\d+/.test(left)) return /^\d+$/.test(right);
	return isNamePair(left, right);
}

/** A given name of two syllables, the second one small ("Yong-hyun"). */
function isNamePair(left: string, right: string): boolean {
	if (!/^\p{Lu}\p{Ll}{1,5}$/u.test(left) || !/^\p{Ll}{2,6}$/u.test(right)) return false;
	return (
		!splitSeconds.has(right) &&
		!/(?:ed|ing|er|ly|like|style|age|wide)$/.test(right) &&
		nameSyllable.test(right) &&
		nameSyllable.test(left.toLowerCase())
	);
}

/** One syllable as Korean and Chinese names have it in Latin letters. */
const nameSyllable = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}|ch|sh|zh)[aeiouy]{1,3}(?:n|ng|k|l|m|p|h|r)?$/;

/** Whether a full stop at `word.end` belongs to the word. */
function keepsStop(text: string, word: Word, end: number, after: After): boolean {
	const form = text.slice(word.start, word.end);
	const next = text[word.end + 1];
	let rest = word.end + 1;
	while (rest < end && closing.test(text[rest] as string)) rest++;
	const isLast = rest >= end;
	if (next === ".") return false;
	if (/^\p{Lu}$/u.test(form)) return !(after.isEnd && isLast);
	if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(form)) return true;
	if (!abbreviations.has(form.toLowerCase())) return false;
	return isLast ? isAbbreviated(form, after) : next === ",";
}

/** Whether a form in the list of abbreviations is one here, before white space. */
function isAbbreviated(form: string, after: After): boolean {
	const lower = form.toLowerCase();
	if (after.isEnd) return lower === "etc" || lower.includes(".");
	const isTitle = capitalAbbreviations.has(lower) && form !== lower && !after.isLower;
	if (numberAbbreviations.has(lower)) return after.isDigit || (isTitle && lower.length > 2);
	return capitalAbbreviations.has(lower) ? isTitle : true;
}

/** Emits a word, parted from its clitics and units. */
function emitParts(text: string, word: Word, emit: Emit): void {
	const form = text.slice(word.start, word.end);
	const lower = form.toLowerCase();
	const cut = splitWords.get(lower) ?? cliticCut(lower) ?? unitCut(lower);
	if (cut === undefined || cut <= 0 || cut >= form.length) {
		emit(word.start, word.end);
		return;
	}
	emitParts(text, { start: word.start, end: word.start + cut }, emit);
	emit(word.start + cut, word.end);
}

/** Length of what stands before "n't" or an apostrophe's clitic. */
function cliticCut(lower: string): number | undefined {
	if (/n['’]t$/.test(lower)) return lower.length - 3;
	const mark = Math.max(lower.lastIndexOf("'"), lower.lastIndexOf("’"));
	if (mark < 1 || /^(?:\d\d)?\d0.s$/.test(lower)) return undefined;
	return cliticEnds.has(lower.slice(mark + 1)) ? mark : undefined;
}

/** Length of the number before a unit ("5pm"). */
function unitCut(lower: string): number | undefined {
	if (!/^\d/.test(lower) || /\d$/.test(lower)) return undefined;
	const number = /^\d[\d.,:]*/.exec(lower)?.[0] ?? "";
	return unitEnds.has(lower.slice(number.length).replaceAll(".", "")) ? number.length : undefined;
}
