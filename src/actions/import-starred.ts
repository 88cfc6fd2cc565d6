// Saved articles of another reader: taken in, and starred here, too.

import { readStarred } from "../jobs/inputs/read-starred.ts";
import { pageId } from "../jobs/page-id.ts";
import { type ReadOptions, readInputs } from "./read-inputs.ts";
import type { Reader } from "./reader.ts";
import { markItems } from "./reading-state/mark-items.ts";
import type { Workspace } from "./workspace.ts";

/** What came of an export. */
export type ImportedStars = {
	readonly starred: number;
	/** Saved articles that no article could be made of, and those without a text. */
	readonly unread: number;
	readonly textless: number;
};

/** Articles that are starred at once. */
const starsPerMark = 1_000;

/** Takes in the articles of an export and stars them; undefined for a text that is none. */
export async function importStarred(
	workspace: Workspace,
	reader: Reader,
	text: string,
	options: ReadOptions = {},
): Promise<ImportedStars | { readonly failed: string } | undefined> {
	const found = readStarred(parse(text), workspace.now());
	if (found === undefined) return undefined;
	const chunks = (async function* () {
		yield new TextEncoder().encode(text);
	})();
	await readInputs(workspace, [{ kind: "stream", name: "starred.json", chunks }], options);
	const ids: string[] = [];
	const starred = found.pages.filter(({ isStarred }) => isStarred);
	for (const { page } of starred) {
		const outcome = await workspace.store.pages.findOutcome(pageId(page));
		if (outcome?.articleId !== undefined) ids.push(outcome.articleId);
	}
	for (let at = 0; at < ids.length; at += starsPerMark) {
		const refs = ids.slice(at, at + starsPerMark).map((id) => ({ kind: "article" as const, id }));
		const marked = await markItems(workspace, reader, { refs, mark: "star" });
		if ("failed" in marked) return marked;
	}
	return {
		starred: ids.length,
		unread: starred.length - ids.length,
		textless: found.textless.length,
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What came of an export, in a sentence. */
export function describeStars({ starred, unread, textless }: ImportedStars): string {
	const parts = [
		`${starred} ${starred === 1 ? "article is" : "articles are"} on record and starred`,
		...(unread > 0 ? [`${unread} could not be read`] : []),
		...(textless > 0
			? [`${textless} came without a text and ${textless === 1 ? "is" : "are"} left out`]
			: []),
	];
	return `${parts.join(", ")}.`;
}
