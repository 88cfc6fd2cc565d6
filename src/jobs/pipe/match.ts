// `onrecord pipe match`: which earlier article of a stream each one repeats.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import { createMatcher } from "../../pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../../pipeline/3-match/fingerprint-article.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStreamArticle } from "./stream-article.ts";

/** How many lines an answer waits for an original that comes in late. */
const settleLines = 5000;

/**
 * Answers `{id, copyOf, root, relation, share, cluster}` for every article of a stream, null where
 * it is original. An excerpt credits or quotes another article without being a copy of it: its
 * `copyOf` is null and `excerptOf` names the other. `cluster` names the family: the article of it
 * that came in first. Answers wait (see `PipeStage`) for originals that come in after their copies.
 */
export async function makeMatchStage(options: { readonly explain: boolean }): Promise<PipeStage> {
	const matcher = createMatcher();
	const revisions = new Map<string, Copy>();
	/** The first article of each family whose original came in later, by that original. */
	const firstOf = new Map<string, string>();
	const stage = (input: Readonly<Record<string, unknown>>): object => {
		const article = readStreamArticle(input);
		const copy = matcher.match(fingerprintArticle(article));
		for (const revised of matcher.takeRevisions()) {
			revisions.set(revised.articleId, revised);
			firstOf.set(revised.root, firstOf.get(revised.articleId) ?? revised.articleId);
		}
		return { id: article.id, copy };
	};
	const settle = (answer: object): object => {
		const { id, copy: told } = answer as { id: string; copy: Copy | undefined };
		const copy = revisions.get(id) ?? told;
		const root = newestRoot(copy?.root ?? id, revisions);
		return {
			id,
			...relationFields(copy && { ...copy, root }),
			cluster: firstOf.get(root) ?? root,
			...(options.explain ? { why: copy?.why ?? null } : {}),
		};
	};
	return Object.assign(stage, { settleLines, settle });
}

function newestRoot(root: string, revisions: ReadonlyMap<string, Copy>): ArticleId {
	let found = root as ArticleId;
	for (let at = revisions.get(found); at !== undefined && at.root !== found; ) {
		found = at.root;
		at = revisions.get(found);
	}
	return found;
}

function relationFields(copy: Copy | undefined): object {
	if (copy === undefined) return { copyOf: null, root: null, relation: null, share: null };
	const { of = null, root, ghost, relation, share } = copy;
	if (relation === "excerpt") return { copyOf: null, root: null, relation, share, excerptOf: of };
	const rootOrNull = of === null ? null : root;
	return {
		copyOf: of,
		root: rootOrNull,
		relation,
		share,
		...(ghost === undefined ? {} : { ghost }),
	};
}
