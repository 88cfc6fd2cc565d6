// Where a report says of what it tells that nobody has shown it.

import type { Citation } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { cite } from "./claim-member.ts";
import { startOf } from "./find-denied.ts";
import { keepByArticle } from "./keep-by-article.ts";

/** A report's own words that a statement is not borne out, and the statements that it follows. */
export type Caveat = {
	readonly words: Citation;
	readonly statements: readonly Statement[];
};

const caveatPattern =
	/\b(?:lack(?:s|ed|ing)? (?:any )?(?:substantiation|evidence|confirmation|proof)|(?:has|have|had|was|were|could|can|is|are)(?: not|n['’]t) (?:yet )?(?:be |been )?(?:immediately |independently )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|substantiated?)|unable to (?:independently )?(?:verify|confirm)|(?:without|no|offered no|gave no|provided no) (?:evidence|proof)|unsubstantiated|unverified|unconfirmed)\b/giu;

/** Characters before a caveat in which the statement it speaks of must stand. */
const reachChars = 400;

/** The caveats of an article in order, each with the statement in its own or the last sentence. */
export const findCaveats = keepByArticle((article, statements): readonly Caveat[] =>
	[...article.text.matchAll(caveatPattern)].flatMap((match) => {
		const sentence = sentenceAround(article.text, match.index);
		const before = statements
			.filter((statement) => {
				const start = startOf(statement);
				return start < sentence.end && start >= sentence.start - reachChars;
			})
			.sort((a, b) => startOf(b) - startOf(a));
		const inside = before.filter((statement) => startOf(statement) >= sentence.start);
		const about = inside.length > 0 ? inside : before.slice(0, 1);
		return [{ words: cite(article, sentence), statements: about }];
	}),
);
