// What an invented story is about: the place, the thing, the people who speak, the amounts in dispute.

import { createChance } from "./chance.ts";
import { adjectives, nouns, offices, units } from "./words.data.ts";

export type Person = { readonly name: string; readonly family: string; readonly office: string };

export type StoryPlan = {
	readonly number: number;
	readonly place: string;
	readonly region: string;
	readonly body: string;
	readonly thing: string;
	readonly matter: string;
	readonly people: readonly Person[];
	readonly unit: string;
	/** The amounts that are reported, the first one most often. */
	readonly amounts: readonly number[];
	/** Words that this story uses more than others. */
	readonly own: readonly string[];
};

const onsets = "b br c cr d dr f g gr h j k l m n p pr r s sh st t tr v w".split(" ");
const vowels = "a e i o u ai ea ou".split(" ");
const endings = "n r l s t m nd rk th v lm sk".split(" ");

type Chance = ReturnType<typeof createChance>;

/** An invented proper name of two syllables or three. */
export function makeName(chance: Chance): string {
	const syllables = 1 + chance.below(2);
	let name = "";
	for (let at = 0; at < syllables; at++) name += chance.pick(onsets) + chance.pick(vowels);
	name += chance.pick(onsets) + chance.pick(vowels) + chance.pick(endings);
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The plan of a story: the same for the same seed and number. */
export function planStory(seed: number, number: number): StoryPlan {
	const chance = createChance(seed, number, 1);
	const region = makeName(createChance(seed, Math.floor(number / 8), 2));
	const place = makeName(chance);
	const people = Array.from({ length: 4 + chance.below(5) }, (): Person => {
		const family = makeName(chance);
		return { name: `${makeName(chance)} ${family}`, family, office: chance.pick(offices) };
	});
	const amount = Math.round(10 ** (1 + chance.next() * 3));
	return {
		...{ number, place, region, people },
		body: `${region} ${chance.pick(["Council", "Ministry of Works", "Rail", "Water Board", "Party", "University"])}`,
		thing: `${chance.pick(adjectives)} ${chance.pick(nouns)}`,
		matter: chance.pick(nouns),
		unit: chance.pick(units),
		amounts: [amount, Math.round(amount * (1.2 + chance.next())), amount + 3],
		own: Array.from({ length: 24 }, () => chance.pick(nouns)),
	};
}
