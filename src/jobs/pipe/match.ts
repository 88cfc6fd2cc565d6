// `onrecord pipe match`: which earlier article of a stream each one repeats.

import type { Copy } from "../../news/copy.ts";
import { createMatcher } from "../../pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../../pipeline/3-match/fingerprint-article.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStreamArticle } from "./stream-article.ts";

/**
 * Answers `{id, copyOf, root, relation, share, cluster}` for every article of a stream, null where
 * it is original. An excerpt credits or quotes another article without being a copy of it: its
 * `copyOf` is null and `excerptOf` names the other. `cluster` names the
 * family: the article of it that came in first. An original that came in after its copies lists
 * them in `originalOf`.
 */
export async function makeMatchStage(options: { readonly explain: boolean }): Promise<PipeStage> {
	const matcher = createMatcher();
	/** The first article of each family whose original came in later, by that original. */
	const firstOf = new Map<string, string>();
	return (input) => {
		const article = readStreamArticle(input);
		const copy = matcher.match(fingerprintArticle(article));
		const originalOf = matcher.takeRevisions().map(({ articleId }) => articleId);
		for (const first of originalOf) firstOf.set(article.id, firstOf.get(first) ?? first);
		const root = copy?.root ?? article.id;
		return {
			id: article.id,
			...relationFields(copy),
			cluster: firstOf.get(root) ?? root,
			...(originalOf.length === 0 ? {} : { originalOf }),
			...(options.explain ? { why: copy?.why ?? null } : {}),
		};
	};
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
