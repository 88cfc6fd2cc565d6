// Names to keys, so that a country and its people, or two spellings of a person, meet.

/**
 * The key of one capitalised word: lower case without accents and without the endings that make
 * a people of a country ("Velmara" and "Velmaran" both give "velmar") or that spellings differ in
 * ("Zelenskiy", "Zelensky"). Only good for comparing; two names may share a key.
 */
export function nameKey(word: string): string {
	const plain = word
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/['’]s?$/u, "");
	if (plain.length < 5) return plain;
	const spelled = plain.replace(/(?:iyy|iy|yy|ij|y)$/, "i");
	const base = spelled.replace(/(?:ians?|eans?|ans?|ese|ish|ia|ea|[aeio])$/, "");
	return base.length >= 4 ? base : spelled;
}
