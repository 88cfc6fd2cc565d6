// Words that turn the stance of a cue.

import type { Stance } from "../../news/statement.ts";

/** Verbs that refuse what hangs on them. */
export const refusalVerbs: ReadonlySet<string> = new Set(["decline", "refuse", "fail", "avoid"]);

/** Verbs that, negated or refused, tell that somebody did not comment. */
export const commentVerbs: ReadonlySet<string> = new Set(
	`say comment elaborate confirm disclose reveal specify discuss respond reply answer identify name
	explain speak tell clarify address state provide give mention acknowledge detail`.split(/\s+/),
);

/** Words that call something false. */
export const denialPhrases =
	/\b(?:fake news|baseless|groundless|unfounded|fabricat(?:ed|ion|ions)|not true|untrue|no truth|nonsense|an? (?:total |complete |outright )?lie|lies|false(?:ly)?|hoax|propaganda|without (?:foundation|basis|merit)|nothing to do with|no such|no intention of|nothing of the kind|rumou?rs?|misinformation|disinformation|smear|slander(?:ous)?)\b/iu;

/** Words of a content that tell its stance, for cues that only say that something was said. */
export const contentStances: readonly { readonly stance: Stance; readonly words: RegExp }[] = [
	{
		stance: "declines-to-comment",
		words:
			/\b(?:(?:not|never|n['’]t) (?:comment|discuss|answer|elaborate|be drawn|speculate)|no comment)\b/iu,
	},
	{
		stance: "condemns",
		words:
			/\b(?:[Ww]e condemn|disgrac\w+|shameful|outrag\w+|appalling|scandal(?:ous)?|unacceptable|despicable|cowardly|barbaric|reckless|irresponsible|incompeten\w+|unforgivable|self-pitying|abhorrent|deplorable|cruel(?:ty)?|panic|betray\w*|insult\w*|hypocri\w+|shambles|farc\w+|callous|inexcusable|absurd|ridiculous|mockery|negligen\w+|inhuman\w*|gambled with|let (?:us|them|people) down|failed (?:us|them|families|patients))\b/iu,
	},
	{
		stance: "doubts",
		words:
			/\b(?:hard to (?:credit|believe)|not convinced|unconvinced|at best|unproven|far from (?:clear|certain)|too early to|remains to be seen|does not add up|do not add up|sceptical|skeptical|implausible)\b/iu,
	},
	{
		stance: "demands",
		words:
			/\b(?:must|should(?! (?:never )?have)|ought to|needs? to|(?<!will |would |might |could |may )ha(?:s|ve) to|please|we would like to|it is time (?:to|for)|let us)\b/iu,
	},
];

/** A future of the speaker's own making, and any other. */
export const ownFuture =
	/^["“‘'’]*(?:(?:that|and|but|now|then|also) )*(?:I|we|he|she)(?: \w+)?(?:['’]ll| (?:will|would|shall)(?! (?:have|not be)\b)| remain)/iu;
export const jointFuture =
	/^["“‘'’]*(?:(?:that|and|but|now|then|also) )*(?:I|we|it|they|the (?:company|group|ministry|council|government|union))(?: \w+)?(?:['’]ll| (?:will|would|shall)(?! (?:have|not be)\b)| remain)/iu;
export const anyFuture =
	/\b(?:will|shall|would(?! have\b| not know\b)|['’]ll|(?<!never )going to|now expect(?:s|ed)|(?:was|were) likely)\b/u;
