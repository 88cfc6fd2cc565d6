// Whether a line is part of an article or of what stands around one.

import type { RemovedReason } from "../../news/article.ts";
import { furniturePatterns } from "./furniture-lines.data.ts";

/** The longest line that can be furniture, in UTF-16 code units. */
const lineLengthMax = Math.max(...furniturePatterns.map(({ lengthMax }) => lengthMax));

/** Why a line is no part of an article by its words alone; undefined where it may be. */
export function furnitureOfLine(line: string): RemovedReason | undefined {
	if (line.length > lineLengthMax) return undefined;
	if (!/[\p{L}\p{N}]/u.test(line)) return "furniture";
	return furniturePatterns.find(
		({ pattern, lengthMax }) => line.length <= lengthMax && pattern.test(line),
	)?.reason;
}
