// A list of feeds among the files: they are followed from now on.

import { decodeBytes } from "../../text/decode-bytes.ts";
import { readFeedList } from "../feeds/feed-list.ts";
import type { Piece } from "./input.ts";

/** The feeds of an OPML file, or that there are none. */
export function readFeedListFile(name: string, bytes: Uint8Array): Piece {
	const feeds = readFeedList(decodeBytes(bytes, { kind: "xml" }).text);
	if (feeds.length === 0) return { name, failed: "It is a list of feeds (OPML) that names none." };
	return { name, feeds };
}
