// How large a story is, in one line.

import type { Dossier } from "../get-dossier.ts";
import { count } from "./count.ts";
import { tellStoryOrigins } from "./tell-origins.ts";

/** "12 articles · 7 outlets · at most 9 independent origins · 4 copies" */
export function countsOf({ articles, originsAtMost }: Dossier): string {
	const outlets = new Set(articles.map(({ publisher }) => publisher.key)).size;
	const copies = articles.filter(({ copy }) => copy !== null && copy.relation !== "excerpt");
	return [
		count(articles.length, "article"),
		count(outlets, "outlet"),
		tellStoryOrigins(originsAtMost),
		...(copies.length > 0 ? [count(copies.length, "copy", "copies")] : []),
	].join(" · ");
}
