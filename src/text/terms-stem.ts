// One form for the forms of an English word, so that "strikes" and "striking" count together.

const vowel = /[aeiouy]/;

/**
 * A light stem of a lower-case word: plurals, -ed, -ing, -ly and a final e are taken off. Not a
 * word of the language ("polici", "strik"), and the same for words of other languages as it is
 * for English, where it does little harm. Idempotence is not promised.
 */
export function stemTerm(word: string): string {
	if (word.length < 4) return word;
	const singular = withoutPlural(word);
	const base = withoutEnding(singular);
	if (base.length > 4 && base.endsWith("e")) return base.slice(0, -1);
	if (base.length > 3 && base.endsWith("y")) return `${base.slice(0, -1)}i`;
	return base;
}

function withoutPlural(word: string): string {
	if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
		return word;
	}
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}

function withoutEnding(word: string): string {
	for (const ending of ["ing", "ed"]) {
		if (!word.endsWith(ending)) continue;
		const base = word.slice(0, -ending.length);
		if (base.length < 3 || !vowel.test(base)) return word;
		return undoubled(base);
	}
	return word.length > 5 && word.endsWith("ly") ? word.slice(0, -2) : word;
}

function undoubled(base: string): string {
	const last = base.at(-1);
	if (last !== base.at(-2) || last === "l" || last === "s" || last === "e") return base;
	return base.slice(0, -1);
}
