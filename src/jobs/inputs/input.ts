// What can be given to be read, and what comes out of it piece by piece.

import type { Page } from "../../news/page.ts";
import type { Family } from "../../news/publisher.ts";
import type { Skip } from "../../news/skip.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { Web } from "../feeds/web.ts";

/** Bytes in order, as a file or a pipe gives them. */
export type Chunks = AsyncIterable<Uint8Array>;

export type Input =
	| { readonly kind: "path"; readonly path: string }
	| { readonly kind: "link"; readonly url: string }
	| { readonly kind: "stream"; readonly name: string; readonly chunks: Chunks };

/** A page found in an input, or why there is none. `name` is what the person knows it by. */
export type Piece =
	| { readonly name: string; readonly page: Page }
	| { readonly name: string; readonly skip: Skip }
	| { readonly name: string; readonly failed: string }
	/** Publishers of one owner, told by a `families.json` among the files. */
	| { readonly name: string; readonly families: readonly Family[] }
	/** Feeds to be followed, told by a list of them (OPML). */
	| { readonly name: string; readonly feeds: readonly Subscription[] };

export type InputLimits = {
	/** The largest single page, message or line that is read. */
	readonly pageBytesMax: number;
	readonly web: Web;
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

/** The skip of a page that is larger than the limit. */
export function tooLarge(bytesMax: number): Skip {
	const megabytes = Math.round(bytesMax / 1_000_000);
	return {
		skip: "too-large",
		detail: `It is larger than ${megabytes} MB, more than any article. If it holds many articles, give it as JSON lines, mbox or WARC; --page-mb-max raises the limit.`,
	};
}
