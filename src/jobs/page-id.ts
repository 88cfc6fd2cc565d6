// The id of a page, by which a second reading of the same input is told from a new one.

import { createHash } from "node:crypto";
import type { Page } from "../news/page.ts";
import type { PageId } from "../store/store.ts";

/**
 * A hash of the bytes, the address and what was said about them. Not of the path and the time:
 * two copies of a file are one page, whenever they are read.
 */
export function pageId({ url, bytes, hints }: Page): PageId {
	const hash = createHash("sha256").update(`${url ?? ""}\n${JSON.stringify(hints)}\n`);
	return hash.update(bytes).digest("base64url").slice(0, 27) as PageId;
}

/** The id under which an input that gave no page (an empty file) is counted. */
export function inputPageId(name: string): PageId {
	const hash = createHash("sha256").update(`input\n${name}`);
	return hash.digest("base64url").slice(0, 27) as PageId;
}
