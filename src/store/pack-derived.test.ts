// What is derived comes back as it was packed, and the same values give the same bytes.

import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDerived } from "../../test/contract/build.ts";
import type { ClaimEvent } from "../news/claim.ts";
import { createPacker, type PackedParts, unpackDerived } from "./pack-derived.ts";

const event = fc.record({ text: fc.string({ minLength: 0, maxLength: 9_000 }), atMs: fc.nat() });

/** What is derived of a story with these events. */
function partsWith(
	events: readonly { readonly text: string; readonly atMs: number }[],
): PackedParts {
	const { story, record, brief } = buildDerived("story");
	const told = events.map(
		(one): ClaimEvent => ({
			...{ kind: "correction", claimId: undefined, seriesId: undefined, words: undefined },
			...one,
		}),
	);
	return { story, brief, record: { ...record, events: told } };
}

test("lists of which values come and go are read as they were, in the bytes of a first packing", () => {
	const steps = fc.array(fc.array(fc.nat(59), { maxLength: 40 }), { minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(event, { minLength: 60, maxLength: 60 }), steps, (all, lists) => {
			const pack = createPacker();
			const events = partsWith(all).record.events;
			for (const places of lists) {
				const parts = partsWith([]);
				const own = [...new Set(places)].sort((a, b) => a - b).flatMap((at) => events[at] ?? []);
				const now = { ...parts, record: { ...parts.record, events: own } };
				const bytes = pack(now);
				expect(unpackDerived(bytes)).toEqual(now);
				expect(Buffer.compare(bytes, createPacker()(now))).toBe(0);
			}
		}),
		{ numRuns: 20 },
	);
});

test("what earlier versions packed in one part is read", () => {
	const parts = partsWith([{ text: "Corrected.", atMs: 7 }]);
	expect(unpackDerived(gzipSync(JSON.stringify(parts)))).toEqual(parts);
});
