// Lines from bytes that come in any pieces.

import fc from "fast-check";
import { expect, test } from "vitest";
import { lineTooLong, splitLines } from "./split-lines.ts";

async function split(chunks: readonly Uint8Array[], lineBytesMax = 1000): Promise<string[]> {
	const source = (async function* () {
		yield* chunks;
	})();
	const lines: string[] = [];
	for await (const line of splitLines(source, lineBytesMax)) {
		lines.push(line === lineTooLong ? "too long" : Buffer.from(line).toString("utf8"));
	}
	return lines;
}

test("the pieces in which the bytes come make no difference", async () => {
	const pieces = fc.array(fc.stringMatching(/^[a-cä\n]{0,9}$/), { maxLength: 12 });
	await fc.assert(
		fc.asyncProperty(pieces, async (texts) => {
			const whole = texts.join("");
			const wanted = whole.split("\n");
			if (wanted.at(-1) === "") wanted.pop();
			expect(await split(texts.map((text) => Buffer.from(text)))).toEqual(wanted);
		}),
	);
});

test("a line beyond the limit is told, and the next one is whole again", async () => {
	const chunks = ["ab", "cdef\ng", "h\n"].map((text) => Buffer.from(text));
	expect(await split(chunks, 4)).toEqual(["too long", "gh"]);
});
