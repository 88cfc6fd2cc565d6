// The articles that stand in a feed's own file.

import type { InputLimits, Piece } from "./input.ts";

/** Reads the entries of a feed that hold a text. */
export async function* readFeedFile(
	name: string,
	_bytes: Uint8Array,
	_limits: InputLimits,
): AsyncIterable<Piece> {
	yield { name, failed: "Feeds cannot be read from files yet." };
}
