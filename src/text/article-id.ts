// The name of an article inside Onrecord: the same article has the same one on every machine.

import { createHash } from "node:crypto";
import type { ArticleId } from "../news/span.ts";
import { canonicalUrl } from "./canonical-url.ts";

/** What names an article: its address, else its words. */
export type ArticleIdentity = {
	readonly url: string | undefined;
	readonly title: string;
	readonly text: string;
};

/**
 * Sixteen characters from the SHA-256 of the canonical address, without scheme, `www.` and a
 * closing slash, since servers do not tell those apart; of title and text where there is no
 * address. 96 bits: two of a billion articles meet by chance once in 10¹¹ such collections.
 */
export function articleId({ url, title, text }: ArticleIdentity): ArticleId {
	const canonical = url === undefined ? undefined : canonicalUrl(url);
	const identity =
		canonical === undefined
			? `text\n${title}\n${text}`
			: canonical.replace(/^https?:\/\/(?:www\.)?/, "url\n").replace(/\/$/, "");
	return createHash("sha256").update(identity).digest("base64url").slice(0, 16) as ArticleId;
}
