// The statements of an article as Web Annotations (W3C): who says what, on the words that say it.

import { listCorrected } from "../../jobs/corrected-statements.ts";
import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { citeStatement } from "../get-claim-page.ts";
import { articlePath, speakerPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import type { LinkedData } from "./article-json-ld.ts";

/** Characters of text that stand beside a quote, so that it is found again where pages change. */
const besideLength = 32;

/** A page of annotations, one for each statement; undefined for an article that is not known. */
export async function getAnnotations(
	{ store }: Workspace,
	id: string,
	base: string,
): Promise<LinkedData | undefined> {
	const stored = await store.articles.find(id as ArticleId);
	if (stored === undefined) return undefined;
	const { article } = stored;
	const statements = await listCorrected(store, article.id);
	const page = `${base}/api/v1/articles/${encodeURIComponent(id)}/annotations`;
	return {
		"@context": "http://www.w3.org/ns/anno.jsonld",
		...{ id: page, type: "AnnotationPage", startIndex: 0 },
		partOf: { id: `${page}#all`, type: "AnnotationCollection", total: statements.length },
		items: statements.map((statement) => annotate(statement, article, base)),
	};
}

function annotate(statement: Statement, article: Article, base: string): LinkedData {
	const { speaker, stance, certainty, evidence } = statement;
	const { start, end, words } = citeStatement(statement, article.text);
	const text = `${speaker.name} ${stance.replaceAll("-", " ")} (${certainty})`;
	const quote = {
		...{ type: "TextQuoteSelector", exact: words },
		prefix: whole(article.text.slice(Math.max(0, start - besideLength), start)),
		suffix: whole(article.text.slice(end, end + besideLength)),
	};
	// Positions are counted in characters, not in UTF-16 code units (section 4.2.5).
	const from = [...article.text.slice(0, start)].length;
	const position = { type: "TextPositionSelector", start: from, end: from + [...words].length };
	const own = base + articlePath(article.id);
	return {
		...{ id: `${own}#${start}-${end}`, type: "Annotation", motivation: "describing" },
		generator: { id: base, type: "Software", name: "Onrecord" },
		body: [
			{ type: "TextualBody", purpose: "describing", format: "text/plain", value: text },
			{ type: "SpecificResource", purpose: "identifying", source: base + speakerPath(speaker.key) },
			...evidence.map(({ kind }) => ({ type: "TextualBody", purpose: "tagging", value: kind })),
		],
		target: [
			{ type: "SpecificResource", source: own, selector: [position, quote] },
			...(article.url === undefined
				? []
				: [{ type: "SpecificResource", source: article.url, selector: quote }]),
		],
	};
}

/** Without halves of characters at its ends. */
function whole(text: string): string {
	return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
