// Words around nouns that attribute.

/** Verbs whose subject makes the statement that their object names. */
export const givingVerbs: ReadonlySet<string> = new Set(
	`issue make express voice raise give offer have deliver repeat share hold send release publish
	file lodge air reiterate renew press present outline announce unveil form level bring launch
	submit sound state cast harbor harbour maintain take file`.split(/\s+/),
);

/** Prepositions that bring in the content of a noun. */
export const nounPrepositions: ReadonlySet<string> = new Set(
	"of about over against on for regarding concerning that".split(" "),
);
