// Readers' corrections of who said something, laid over the statements that were found.

import type { Article } from "../../news/article.ts";
import type { RecordCorrection } from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { findNamed } from "./name-statement.ts";

/** A story's material with the speakers that readers gave its statements. */
export function correctSpeakers(material: StoryMaterial): StoryMaterial {
	const { statements, articles, corrections = [] } = material;
	if (!corrections.some(({ kind }) => kind === "wrong-speaker")) return material;
	return { ...material, statements: withSpeakers(statements, articles, corrections) };
}

/**
 * The statements with the speakers that readers gave them; the later correction wins. Where the
 * wrong speaker stands in the text is no longer where the speaker is named.
 */
export function withSpeakers(
	statements: readonly Statement[],
	articles: readonly Article[],
	corrections: readonly RecordCorrection[],
): readonly Statement[] {
	const known = new Map<ArticleId, Article>(articles.map((article) => [article.id, article]));
	const corrected = new Map<StatementId, SpeakerRef>();
	for (const correction of corrections) {
		if (correction.kind !== "wrong-speaker") continue;
		const article = known.get(correction.statement.articleId);
		const found = article && findNamed(correction.statement, statements, article);
		if (found === undefined) continue;
		corrected.set(found.id, correction.speaker ?? nobody(found));
	}
	return statements.map((statement) => {
		const speaker = corrected.get(statement.id);
		if (speaker === undefined) return statement;
		return { ...statement, speaker, speakerSpans: [], rule: "a reader's correction" };
	});
}

/** A speaker whom nobody names: of this one statement only. */
function nobody({ id }: Statement): SpeakerRef {
	return {
		...{ key: `nobody:${id}`, name: "not named", kind: "unnamed", resolved: false },
		...{ role: undefined, side: undefined },
	};
}
