// Words by which a source says how sure it is.

import type { Certainty } from "../../news/statement.ts";

/** Words of contents by the certainty that they tell; the first group that occurs counts. */
export const hedges: readonly { readonly certainty: Certainty; readonly words: RegExp }[] = [
	{
		certainty: "conditional",
		words:
			/\b(?:if|unless|depending on|provided that|were to|in case|should \w+ (?:\w+ ){0,5}(?:be|have|choose|decide|gain))\b/iu,
	},
	{
		certainty: "possible",
		words:
			/\b(?:may|might|could|possibly|perhaps|maybe|potentially|possible|possibility|potential|not rule out)\b/u,
	},
	{
		certainty: "probable",
		words:
			/\b(?:likely|probably|appears?|appeared|seems?|seemed|apparently|believed to|thought to|expected to|suspected of|presumably|reportedly|almost certainly|on course to)\b/iu,
	},
	{
		certainty: "certain",
		words:
			/\b(?:certainly|definitely|undoubtedly|no doubt|without (?:a )?doubt|clearly|of course|there is evidence|beyond doubt|absolutely|indisputabl[ey]|unquestionably)\b/iu,
	},
];

/** Cues that tell how sure the source is, by lemma. */
export const cueCertainty: Readonly<Record<string, Certainty>> = {
	appear: "probable",
	seem: "probable",
	hint: "possible",
	wonder: "possible",
	speculate: "possible",
	speculation: "possible",
	suspect: "probable",
	suspicion: "probable",
	suggest: "probable",
	indicate: "probable",
	imply: "probable",
	believe: "probable",
	belief: "probable",
	think: "probable",
	expect: "probable",
	expectation: "probable",
	assess: "probable",
	assessment: "probable",
	reckon: "probable",
	suppose: "probable",
	assume: "probable",
	presume: "probable",
	guess: "probable",
	know: "certain",
	prove: "certain",
	guarantee: "certain",
};
