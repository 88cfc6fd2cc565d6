// Broken inputs: pieces in any order, and sound inputs cut, doubled, mixed and with bytes changed.

import fc from "fast-check";

const encoder = new TextEncoder();

/** Pieces that parsers of any kind stumble over. */
const everywhere: readonly string[] = [
	...[
		"\u0000",
		"\uFFFE",
		"\uFEFF",
		"\u202E",
		"\r\n",
		"\n\n",
		"\t",
		" ",
		"é",
		"日本",
		"😀",
		"%",
		"%00",
	],
	..."\" ' ` < > & ; : , . / \\ | ( ) [ ] { } * + ? ^ $ - _ = # @ ! ~".split(" "),
	...["__proto__", "constructor", "toString", "null", "NaN", "-1", "1e999", "9".repeat(400)],
	...[
		"javascript:",
		"http://",
		"//",
		"..",
		"../../etc/passwd",
		"<script>",
		"<!DOCTYPE [",
		"<!ENTITY",
	],
];

/** Inputs for a door whose sound inputs are `seeds`; `pieces` are the words of its grammar. */
export function brokenInputs(
	seeds: readonly Uint8Array[],
	pieces: readonly string[],
): fc.Arbitrary<Uint8Array> {
	const words = [...everywhere, ...pieces];
	const seed = fc.constantFrom(...seeds);
	const place = fc.double({ min: 0, max: 1, noNaN: true });
	const mutation = fc.oneof(
		fc.tuple(place, fc.nat(255)).map(([at, byte]) => (bytes: Uint8Array) => {
			const copy = Uint8Array.from(bytes);
			if (copy.length > 0) copy[Math.min(copy.length - 1, Math.floor(at * copy.length))] = byte;
			return copy;
		}),
		fc.tuple(place, place).map(([a, b]) => (bytes: Uint8Array) => {
			const [from, to] = ends(a, b, bytes.length);
			return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
		}),
		fc.tuple(place, place).map(([a, b]) => (bytes: Uint8Array) => {
			const [from, to] = ends(a, b, bytes.length);
			return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
		}),
		fc
			.tuple(place, fc.constantFrom(...words), fc.integer({ min: 1, max: 40 }))
			.map(([at, word, times]) => (bytes: Uint8Array) => {
				const cut = Math.floor(at * bytes.length);
				const more = encoder.encode(word.repeat(times));
				return Buffer.concat([bytes.subarray(0, cut), more, bytes.subarray(cut)]);
			}),
		fc.tuple(place, seed).map(([at, other]) => (bytes: Uint8Array) => {
			const cut = Math.floor(at * bytes.length);
			return Buffer.concat([bytes.subarray(0, cut), other.subarray(Math.floor(at * other.length))]);
		}),
	);
	return fc.oneof(
		fc.uint8Array({ maxLength: 300 }),
		fc
			.array(fc.constantFrom(...words), { maxLength: 60 })
			.map((all) => encoder.encode(all.join(""))),
		fc
			.tuple(seed, fc.array(mutation, { minLength: 1, maxLength: 6 }))
			.map(([bytes, mutations]) => mutations.reduce((before, mutate) => mutate(before), bytes)),
	);
}

function ends(a: number, b: number, length: number): readonly [number, number] {
	return [Math.floor(Math.min(a, b) * length), Math.floor(Math.max(a, b) * length)];
}
