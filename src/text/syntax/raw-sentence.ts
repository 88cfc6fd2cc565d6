// Words and sentences before any grammar is known.

/** A word or mark as the text has it: form is the text from start to end. */
export type RawToken = { readonly start: number; readonly end: number; readonly form: string };

/** A sentence: at least one token, from the start of the first to the end of the last. */
export type RawSentence = {
	readonly start: number;
	readonly end: number;
	readonly tokens: readonly RawToken[];
};
