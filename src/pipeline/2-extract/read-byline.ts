// The names of those who wrote an article, out of a line or a field.

/** The longest line that can be a byline, in UTF-16 code units. */
const bylineLengthMax = 160;

const opening =
	/^(?:(?:story|text|report|words|reported|written|posted|analysis|opinion|reviewed)\s)?(?:by|von|par|por|di|door|av|af|przez|автор|autor(?:ka)?|auteur|autore|author|written by|text)\s?:?\s{1,2}/iu;

/**
 * The names in a line that is a byline ("By Jane Alder and Tom Reed, Political Editor");
 * undefined where the line is none.
 */
export function namesInByline(line: string): string[] | undefined {
	if (line.length > bylineLengthMax || /[.!?]$/.test(line.replace(/\b\p{L}{1,3}\.$/u, "")))
		return undefined;
	const match = opening.exec(line);
	if (match === null) return undefined;
	const names = splitNames(line.slice(match[0].length)).filter(looksLikeName);
	return names.length === 0 ? undefined : names;
}

/** Words that end the names of a byline: a date, a role, an outlet. */
const afterNames =
	/\s(?:published|updated|posted|last updated|in|at|for|on|\d{1,2}[.:]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d)\b.{0,120}$|\s[|•·–—]\s.{0,120}$|[(<].{0,80}$/iu;

/** The names in a field that holds nothing else ("Jane Alder, Tom Reed and Kim Ow"). */
export function splitNames(field: string): string[] {
	return field
		.slice(0, 400)
		.replace(afterNames, "")
		.split(/\s?(?:[,;|/]|\s&\s|\s(?:and|und|et|y|e|en|og|och|i|und)\s)\s?/u)
		.map((name) =>
			name
				.replace(/^(?:by|von|par|por|and)\s/iu, "")
				.replace(/^[\s@.:–-]{1,4}|[\s,.:–-]{1,4}$/g, "")
				.trim(),
		)
		.filter((name) => name !== "");
}

/** Two to five words, each with a capital or a particle, no digits. */
export function looksLikeName(name: string): boolean {
	if (name.length > 60 || /[\d@:/]/.test(name)) return false;
	const words = name.split(/\s+/);
	if (words.length < 2 || words.length > 5) return false;
	return words.every((word) =>
		/^(?:\p{Lu}|\p{Lo}|d[eiu]l?$|da$|dos$|van$|von$|der$|den$|ter$|la$|le$|bin$|al-|el-|ten$|zu$|y$|e$)/u.test(
			word,
		),
	);
}
