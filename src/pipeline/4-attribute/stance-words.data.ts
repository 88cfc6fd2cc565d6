// Words that turn the stance of a cue.

/** Verbs that refuse what hangs on them. */
export const refusalVerbs: ReadonlySet<string> = new Set(["decline", "refuse", "fail", "avoid"]);

/** Verbs that, negated or refused, tell that somebody did not comment. */
export const commentVerbs: ReadonlySet<string> = new Set(
	`say comment elaborate confirm disclose reveal specify discuss respond reply answer identify name
	explain speak tell clarify address state provide give mention acknowledge detail`.split(/\s+/),
);

/** Words that call something false. */
export const denialPhrases =
	/\b(?:fake news|baseless|groundless|unfounded|fabricat(?:ed|ion|ions)|not true|untrue|no truth|nonsense|an? (?:total |complete |outright )?lie|lies|false(?:ly)?|hoax|propaganda|without (?:foundation|basis|merit)|nothing to do with|rumou?rs?|misinformation|disinformation|smear|slander(?:ous)?)\b/iu;
