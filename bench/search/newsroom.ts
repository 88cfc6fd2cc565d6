// Invented words, people and outlets, as frequent as words and names are in news.

export type Newsroom = {
	/** Words by rank: the first ones stand in most articles. */
	readonly words: readonly string[];
	readonly speakers: readonly { readonly key: string; readonly name: string }[];
	readonly outlets: readonly { readonly key: string; readonly name: string }[];
	readonly topics: readonly string[];
	readonly places: readonly string[];
	readonly startMs: number;
	readonly endMs: number;
};

const syllables =
	"ba be bi bo bu da de di do du fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za ze".split(
		" ",
	);

/** Numbers from 0 below 1, the same for the same seed. */
export function makeChance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d_2b_79_f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of a list, the first ones much more often than the last (Zipf's law). */
export function pick<One>(all: readonly One[], chance: () => number): One {
	const rank = Math.floor(Math.exp(chance() * Math.log(all.length)));
	return all[Math.min(rank, all.length) - 1] as One;
}

export function makeNewsroom(): Newsroom {
	const chance = makeChance(7);
	const name = (parts: number) => {
		const word = Array.from(
			{ length: parts },
			() => syllables[Math.floor(chance() * syllables.length)],
		);
		return word.join("");
	};
	const proper = () => {
		const word = name(3);
		return word.charAt(0).toUpperCase() + word.slice(1);
	};
	const words = new Set<string>();
	while (words.size < 60_000) words.add(name(2 + Math.floor(chance() * 3)));
	return {
		words: [...words],
		speakers: Array.from({ length: 20_000 }, (_, index) => {
			return { key: `person:${index}`, name: `${proper()} ${proper()}` };
		}),
		outlets: Array.from({ length: 400 }, (_, index) => {
			return { key: `outlet${index}.example`, name: `${proper()} Courier` };
		}),
		topics: Array.from({ length: 300 }, proper),
		places: Array.from({ length: 2_000 }, proper),
		startMs: Date.UTC(2024, 0),
		endMs: Date.UTC(2026, 0),
	};
}
