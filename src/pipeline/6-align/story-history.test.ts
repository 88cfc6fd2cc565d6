// A large story with a history: articles come, go, are edited, lose their dates, and are corrected.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordCorrection } from "../../news/correction.ts";
import { alignStory, createAligner } from "./align-story.ts";
import { nameStatement } from "./name-statement.ts";
import { type ArticleSample, copyOf, person, storyOf } from "./story-sample.ts";

type Told = {
	readonly speaker: number;
	readonly place: number;
	readonly thing: number;
	readonly deed: number;
	readonly number: number;
	readonly isDenied: boolean;
};

/** What an article tells, as one number decides; every fourth statement is told by many. */
function toldBy(seed: number): readonly Told[] {
	return Array.from({ length: 7 }, (_, at) => {
		const mixed = Math.imul(seed * 31 + at + 1, 0x9e37_79b1) >>> 0;
		const fixed = at % 4 === 0 ? (mixed >>> 3) % 5 : mixed >>> 3;
		return {
			...{ speaker: (mixed >>> 2) % 7, isDenied: mixed % 9 === 0, number: 2 + (fixed % 6) },
			...{ place: fixed % 11, thing: (fixed >>> 4) % 13, deed: (fixed >>> 8) % 7 },
		};
	});
}

const speakers = [
	...["Ada Brill", "Minister Ada Brill", "Pavel Orsk", "the ministry", "Korrin ministry"],
	...["it", "two officials"],
];
const places = "Korrin Aske Tessary Almer Delmont Harrow Pellic Sorrel Tarn Vessel Orle".split(" ");
const things = "dam bridge clinic school ferry road tunnel mill depot tower canal wharf barn".split(
	" ",
);
const deeds = "closed opened flooded sold burned repaired searched".split(" ");

/** An article at one of its versions: another text, other statements, or no date. */
function versionOf(id: number, version: number): ArticleSample {
	const told = toldBy(id * 5 + version);
	const contents = told.map(
		({ place, thing, deed, number }) =>
			`${number} workers ${deeds[deed]} the ${places[place]} ${things[thing]}`,
	);
	const says = told.map(({ speaker, isDenied }, at) => {
		const name = speakers[speaker] ?? "";
		const isNamed = /^\p{Lu}/u.test(name);
		return {
			speaker: person(name, isNamed ? {} : { kind: "unnamed", resolved: false }),
			...{ content: contents[at] ?? "", stance: isDenied ? ("denies" as const) : undefined },
		};
	});
	const lines = says.map(({ speaker, content }) => `${speaker.name} said ${content}.`);
	return {
		...{ id: `a${(id * 37) % 101}`, publisher: `Outlet ${id % 6}`, title: `Report ${id}` },
		...(version % 3 !== 2 && { date: `2031-05-${String(1 + (id % 28)).padStart(2, "0")}` }),
		text: `${lines.join("\n")}\nThese reports are false, two officials said.`,
		says: [
			...says.map(({ stance, ...rest }) => ({ ...rest, ...(stance && { stance }) })),
			{ speaker: "two officials", content: "These reports are false", stance: "denies" },
		],
	};
}

const step = fc.record({
	/** Articles of which the version, 0 for none, is another one from now on. */
	changes: fc.array(fc.tuple(fc.nat(59), fc.nat(3)), { minLength: 1, maxLength: 12 }),
	copies: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 2 }),
	joined: fc.array(fc.tuple(fc.nat(59), fc.nat(6), fc.nat(59), fc.nat(6)), { maxLength: 2 }),
	parted: fc.array(fc.tuple(fc.nat(59), fc.nat(6), fc.nat(59), fc.nat(6)), { maxLength: 2 }),
	isOneFamily: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The story that there is after a step. */
function storyAt(versions: ReadonlyMap<number, number>, { copies, joined, parted, ...at }: Step) {
	const samples = [...versions].flatMap(([id, version]) =>
		version === 0 ? [] : [versionOf(id, version)],
	);
	const story = storyOf(samples, {
		copies: copies.map(([id, of]) => copyOf(versionOf(id, 1).id, versionOf(of, 1).id)),
		families: at.isOneFamily ? { "outlet-1": "f", "outlet-2": "f" } : {},
	});
	const nameOf = (id: number, place: number) => {
		const article = story.articles.find((one) => one.id === versionOf(id, 1).id);
		const own = story.statements.filter(({ articleId }) => articleId === article?.id);
		const statement = own[place];
		return article && statement ? [nameStatement(statement, article)] : [];
	};
	const pairs = (list: Step["joined"]) =>
		list.flatMap(([id, place, other, otherPlace]) => {
			const [a, b] = [...nameOf(id, place), ...nameOf(other, otherPlace)];
			return a && b ? [[a, b] as const] : [];
		});
	const corrections: RecordCorrection[] = [
		...pairs(joined).map((statements) => ({ kind: "same-claim" as const, statements })),
		...pairs(parted).map(([statement, other]) => {
			return { kind: "not-same-claim" as const, statement, others: [other] };
		}),
	];
	return { ...story, corrections };
}

test("a large story whose articles come, go, are edited and corrected has the record of its material", () => {
	fc.assert(
		fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), fc.nat(3), (steps, first) => {
			const aligner = createAligner();
			const versions = new Map(Array.from({ length: 50 }, (_, id) => [id, 1 + (first % 3)]));
			for (const one of steps) {
				for (const [id, version] of one.changes) versions.set(id, version);
				const material = storyAt(versions, one);
				expect(aligner.align(structuredClone(material)).record).toEqual(alignStory(material));
			}
		}),
		{ numRuns: 5 },
	);
});
