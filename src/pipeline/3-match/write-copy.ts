// The copy relation as a value, with the sentence that explains it.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import { explainCopy } from "./decide-copy.ts";
import type { Held } from "./families-of-copies.ts";
import type { Fingerprint } from "./fingerprint-article.ts";
import { isCreditTo } from "./names-outlet.ts";
import type { SharedWords } from "./shared-words.ts";

/** An article that came in before, and what the newcomer shares with it. */
export type Repeated = { readonly held: Held; readonly shared: SharedWords };

type Found = {
	readonly relation: Copy["relation"];
	readonly root: ArticleId;
	readonly ghost: string | undefined;
	/** How the direction was found. */
	readonly why: string;
};

/** The relation of a newcomer to the article that it repeats. */
export function writeCopy(
	fingerprint: Fingerprint,
	{ held, shared }: Repeated,
	found: Found,
): Copy {
	return {
		articleId: fingerprint.articleId,
		of: held.articleId,
		root: found.root,
		ghost: found.ghost,
		relation: found.relation,
		share: roundShare(shared.ofLater),
		why: explainCopy(found.relation, held.publisherName, shared, found.why),
	};
}

/** The relation of an article whose original came in after it. */
export function reversedCopy(first: Fingerprint, { held, shared }: Repeated, why: string): Copy {
	const relation = shared.ofEarlier >= 0.9 ? "cut" : "edited";
	const percent = Math.round(shared.ofEarlier * 100);
	return {
		articleId: held.articleId,
		of: first.articleId,
		root: first.articleId,
		ghost: undefined,
		relation,
		share: roundShare(shared.ofEarlier),
		why: `${percent}% of its words stand in an article that came in after it; of that article it is known that ${why}.`,
	};
}

/** The credit that names an agency as the maker of the text; not one that only lent facts. */
export function ghostOf({
	credits,
	publisherName,
}: Fingerprint): Fingerprint["credits"][number] | undefined {
	return credits.find(({ agency, kind }) => {
		if (kind === "inputs" || agency === "agencies") return false;
		if (isCreditTo(agency, publisherName)) return false;
		return !publisherName.toLowerCase().includes(agency.toLowerCase());
	});
}

/** The relation of an article to an original that has not come in. */
export function creditedCopy(
	fingerprint: Fingerprint,
	ghost: Fingerprint["credits"][number],
): Copy {
	return {
		articleId: fingerprint.articleId,
		of: undefined,
		root: fingerprint.articleId,
		ghost: ghost.agency,
		relation: "credited",
		share: 0,
		why: `It credits ${ghost.agency} ("${ghost.words}"), whose own article has not come in.`,
	};
}

function roundShare(share: number): number {
	return Math.round(share * 1000) / 1000;
}
