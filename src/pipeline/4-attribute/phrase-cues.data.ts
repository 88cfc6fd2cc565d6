// Prepositions and adverbs that attribute.

/** Words before the name of a source whose clause is then the content. */
export const sourcePhrases: readonly (readonly string[])[] = [
	["according", "to"],
	["in", "the", "words", "of"],
	["in", "the", "opinion", "of"],
	["in", "the", "view", "of"],
	["in", "the", "eyes", "of"],
	["as", "per"],
	["per"],
];

/** Adverbs that tell a claim of others without naming them. */
export const hearsayAdverbs: ReadonlySet<string> = new Set([
	"reportedly",
	"allegedly",
	"supposedly",
	"purportedly",
]);
