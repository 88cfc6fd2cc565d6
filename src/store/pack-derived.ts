// What is derived of a story as a store keeps it: JSON, packed with gzip in parts one behind the other.

import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { DerivedStory } from "./store.ts";

/** The bulk of what is derived of a story. */
export type PackedParts = Pick<DerivedStory, "story" | "record" | "brief">;

/** Characters of JSON in a part, about. */
const partChars = 50_000;

const gzip = (text: string): Uint8Array => gzipSync(text, { level: 3 });

/**
 * A packer of one story, which packs anew only the parts of its lists that changed. The same values
 * give the same bytes, whatever was packed before.
 */
export function createPacker(): (parts: PackedParts) => Uint8Array {
	const packers = { claims: packList(), figures: packList(), events: packList(), told: packList() };
	return ({ story, record: { claims, figures, events, ...record }, brief }) => {
		const { coverage, ...restOfBrief } = brief;
		return Buffer.concat([
			gzip(`{"story":${JSON.stringify(story)},"record":${withList(record, "claims")}`),
			...packers.claims(claims),
			gzip('],"figures":['),
			...packers.figures(figures),
			gzip('],"events":['),
			...packers.events(events),
			gzip(`]},"brief":${withList(restOfBrief, "coverage")}`),
			...packers.told(coverage),
			gzip("]}}"),
		]);
	};
}

/** What was packed; the whole of it in one part, as earlier versions wrote it, is read as well. */
export function unpackDerived(bytes: Uint8Array): PackedParts {
	return JSON.parse(gunzipSync(bytes).toString("utf8")) as PackedParts;
}

/** An object with a list to follow at its end. */
function withList(value: object, name: string): string {
	return `${JSON.stringify(value).slice(0, -1)},"${name}":[`;
}

type Part = {
	readonly values: readonly object[];
	readonly isFirst: boolean;
	readonly bytes: Uint8Array;
};

/**
 * A list in parts. Which values begin one is told by their own words: so what comes or goes changes
 * the part that it is in, and no other.
 */
function packList(): (values: readonly object[]) => readonly Uint8Array[] {
	const beginning = new WeakMap<object, boolean>();
	let known = new Map<object | undefined, Part>();
	return (values) => {
		const texts = new Map<object, string>();
		const parts: object[][] = [];
		for (const value of values) {
			let begins = beginning.get(value);
			if (begins === undefined) {
				const text = JSON.stringify(value);
				texts.set(value, text);
				begins = beginsPart(text);
				beginning.set(value, begins);
			}
			if (begins || parts.length === 0) parts.push([value]);
			else parts.at(-1)?.push(value);
		}
		const now = parts.map((own, at): Part => {
			const isFirst = at === 0;
			const before = known.get(own[0]);
			if (before?.isFirst === isFirst && areSame(before.values, own)) return before;
			const text = own.map((value) => texts.get(value) ?? JSON.stringify(value)).join(",");
			return { values: own, isFirst, bytes: gzip(isFirst ? text : `,${text}`) };
		});
		known = new Map(now.map((part) => [part.values[0], part]));
		return now.map(({ bytes }) => bytes);
	};
}

/** True by chance, the oftener the longer the text is: once in `partChars` characters. */
function beginsPart(text: string): boolean {
	const number = createHash("sha1").update(text).digest().readUInt32LE();
	return number % partChars < text.length;
}

function areSame(a: readonly object[], b: readonly object[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}
