// Where a feed is served from, and the addresses that follow from it.

import type { OutFeed } from "../../actions/feeds-out/out-feed.ts";
import type { Dialect } from "./out-dialect.ts";

export type Place = {
	/** The server's address without a closing slash. */
	readonly base: string;
	/** The WebSub hub that tells of news, where the owner has named one. */
	readonly hubUrl: string | undefined;
};

/** The address of a feed in a dialect. */
export function feedAddress(
	{ feedPath, query }: Pick<OutFeed, "feedPath" | "query">,
	base: string,
	dialect: Dialect,
): string {
	return `${base}${feedPath}.${dialect}${query === undefined ? "" : `?${query}`}`;
}
