// Regular expressions that are not proved linear, each with why what it reads is bounded.

/** The expression as it is written, and the reason. */
export const boundedRegexes: readonly (readonly [regex: string, why: string])[] = [
	["/=+$/", "the Base64 of a hash of a fixed length, made here"],
	[String.raw`/\s*\n\s*/g`, "a snippet: 240 characters of text and the marks in it"],
	[String.raw`/\/+$/`, "an address that the owner gives in the configuration"],
	[String.raw`/\s+\S*$/`, "the first 110 characters of a text"],
	[String.raw`/(\s+[|•·»«—–-]\s+|\s*[|ㅣ｜]\s*)/u`, "a title: squeezed, 400 characters at most"],
	[String.raw`/\s+[|•·»«—–-]\s+|\s*[|ㅣ｜]\s*/u`, "a title: squeezed, 400 characters at most"],
	[
		String.raw`/\b(?:get|turn on|enable|sign up for|receive|subscribe to)\b.{0,60}\b(?:alerts|notifications)\b/iu`,
		"a line of 300 characters at most; its own repetition is bounded, too",
	],
	[
		String.raw`/\s(?:published|updated|posted|last updated|in|at|for|on|\d{1,2}[.:]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d)\b.{0,120}$|\s[|•·–—]\s.{0,120}$|[(<].{0,80}$/iu`,
		"every repetition is bounded: at most 120 steps from each place of a line",
	],
	[String.raw`/[\s.,]+$/`, "an agency's name, whose pattern takes 125 characters at most"],
	[
		String.raw`/^\s{0,20}(title|headline|date|published|author|byline|url|source|link)\s{0,3}[:=][ \t]{1,8}([^\r\n]{0,1000})(?:\r?\n|$)/i`,
		"held at the beginning of the text, and every repetition is bounded",
	],
	[
		String.raw`/^[^\n()]{0,60}\(([A-Za-z][A-Za-z .-]{1,40})(?:\/[^()\n]{1,40})?\)\s?[-–—:]/gm`,
		"the head of a text, from the beginnings of its lines, and every repetition is bounded",
	],
	[
		String.raw`/\b(?:(?:[Ii]|we|We) (?:\w+ )?(?:saw|heard|felt|counted|watched|smelled|told|slept|fled|ran|had|woke|escaped|was (?:there|told)|were (?:there|told)|thought it)|(?:he|she|they) (?:had )?(?:saw|seen|heard|felt|watched|counted) |what (?:I|we) have seen|(?:I|we|We) (?:could |can |still |just )+(?:see|hear|smell|feel)|(?:I|we|We) (?:was|were) (?:inside|asleep|standing|sitting|driving|walking|sleeping)|(?:[Ee]veryone|[Ee]verybody|[Pp]eople)(?: \w+){0,4} (?:saw|heard|felt) |[Ii]t (?:sounded|looked|felt|smelled|smelt) like|finding the body|You can (?:taste|smell|see|hear))/u`,
		"no two ways through the same words: each alternative begins with words of its own, and the one repetition without bound stands behind a pronoun",
	],
	[String.raw`/^[\s,:;—–-]*(?:that)?\s*$/u`, "the gap before a quotation, 160 characters at most"],
	[
		String.raw`/^[,—–]\s*["”’']*\s*(?:also\s+|further\s+|later\s+)?$/u`,
		"the 40 characters before a statement",
	],
	[
		String.raw`/[\s"”’']+(?:and|but)\s+(?:also\s+|later\s+|further\s+)?$/iu`,
		"the 40 characters before a statement",
	],
	[
		String.raw`/[,;—–]\s*["”’']*\s*(?:(?:and|but|while|whereas|though|although|yet|as|with|even as)\s+)?(?:also\s+|further\s+|later\s+)?$/iu`,
		"the 40 characters before a statement",
	],
	["/0+$/", "the digits of a number, 25 at most"],
	[
		String.raw`/\b(?:1[5-9]|20)\d\d(?:,\s(?:1[5-9]|20)\d\d){1,40},?\s(?:and|or)\s(?:1[5-9]|20)\d\d\b/g`,
		"its one repetition is bounded: at most 40 years from each year",
	],
	[
		String.raw`/^\/(?:[cvi]|amp)\/(s\/)?([^/]+\.[^/]+\/.*)$/`,
		"the path of an address of 4,096 characters at most",
	],
	[
		String.raw`/<meta[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i`,
		"the first 8,192 bytes of a page, 300 steps from each element in them",
	],
	[String.raw`/["'”’)\]]+$/u`, "the twelve characters before a place in a text"],
];

/** The files that make expressions at run time, and from what. */
export const regexMakers: readonly (readonly [path: string, why: string])[] = [
	["pipeline/1-fetch/scrape/pattern/parse-pattern.ts", "the name of a property of Unicode, whole"],
	[
		"pipeline/1-fetch/scrape/read-date-by.ts",
		"parts of a date, each of which is bounded and comes once",
	],
	[
		"pipeline/2-extract/read-credits.ts",
		"constants of the file; every repetition in them is bounded",
	],
];
