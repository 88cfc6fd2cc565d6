// Strings that stand for themselves alone, for whoever keeps them longer than their text.

/** Below this length the engine copies a part of a string instead of pointing into the whole. */
const copiedLengthMax = 12;

/**
 * The same string, without hold of the longer one that it was cut from. V8 lets a slice point into
 * its source: a cache of words would keep the articles that they come from.
 */
export function ownString(text: string): string {
	if (text.length <= copiedLengthMax) return text;
	return Buffer.from(text, "utf16le").toString("utf16le");
}
