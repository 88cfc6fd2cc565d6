// The paragraphs of an invented article: sentences of the lengths, quotes, names and amounts of news.

import { type Chance, createChance } from "./chance.ts";
import type { Person, StoryPlan } from "./story-plan.ts";
import { adjectives, background, denying, nouns, saying, verbs, weekdays } from "./words.data.ts";

export type WrittenText = { readonly title: string; readonly paragraphs: readonly string[] };

type Draw = { readonly plan: StoryPlan; readonly chance: Chance };

/** The own text of one article of a story: the same for the same seed, story and place in it. */
export function writeText(seed: number, plan: StoryPlan, place: number): WrittenText {
	const chance = createChance(seed, plan.number, place, 3);
	const draw = { plan, chance };
	const count = 6 + chance.below(14);
	const lead = `The ${plan.thing} at ${plan.place} was ${chance.pick(verbs)} on ${chance.pick(weekdays)}, ${plan.body} said, after ${amountOf(draw)} were affected by the ${plan.matter}.`;
	const paragraphs = [lead, ...Array.from({ length: count }, () => writeParagraph(draw))];
	const { family } = chance.pick(plan.people);
	const title = chance.pick([
		`${plan.place} ${plan.thing} ${chance.pick(verbs)} after ${plan.matter}`,
		`${family} questions ${plan.matter} at ${plan.place}`,
		`${amountOf(draw)} affected by ${plan.place} ${plan.matter}`,
	]);
	return { title, paragraphs };
}

/** The same text as another outlet prints it: sentences changed, left out and added. */
export function editText(text: WrittenText, plan: StoryPlan, chance: Chance): WrittenText {
	const draw = { plan, chance };
	const paragraphs = text.paragraphs.flatMap((paragraph, at) => {
		if (at > 0 && chance.isTrue(0.12)) return [];
		return chance.isTrue(0.12) ? [paragraph, writeParagraph(draw)] : [paragraph];
	});
	return { title: chance.isTrue(0.5) ? text.title : `${plan.place}: ${text.title}`, paragraphs };
}

/** One or two passages of an article within a text of one's own. */
export function blendText(own: WrittenText, other: WrittenText, chance: Chance): WrittenText {
	const from = chance.below(Math.max(1, other.paragraphs.length - 4));
	const passage = other.paragraphs.slice(from, from + 4);
	const at = 1 + chance.below(own.paragraphs.length);
	return { title: own.title, paragraphs: own.paragraphs.toSpliced(at, 0, ...passage) };
}

function writeParagraph(draw: Draw): string {
	const count = 1 + draw.chance.below(3);
	return Array.from({ length: count }, () => writeSentence(draw)).join(" ");
}

function writeSentence(draw: Draw): string {
	const { plan, chance } = draw;
	const person = chance.pick(plan.people);
	const kind = chance.next();
	if (kind < 0.16) return `“${capital(clause(draw))},” ${chance.pick(saying)} ${person.name}.`;
	if (kind < 0.34) return `${told(person, draw)} ${chance.pick(saying)} that ${clause(draw)}.`;
	if (kind < 0.38) return `${person.family} ${chance.pick(denying)} that ${clause(draw)}.`;
	if (kind < 0.44) return `According to ${plan.body}, ${clause(draw)}.`;
	if (kind < 0.5) return chance.pick(background);
	return `${capital(clause(draw))}.`;
}

/** A statement without its speaker, of 8 to 30 words. */
function clause(draw: Draw): string {
	const { plan, chance } = draw;
	const noun = chance.isTrue(0.8) ? chance.pick(plan.own) : chance.pick(nouns);
	const first = `the ${chance.pick(adjectives)} ${noun} in ${chance.isTrue(0.7) ? plan.place : plan.region} had been ${chance.pick(verbs)}`;
	const second = chance.pick([
		`and ${amountOf(draw)} were ${chance.pick(verbs)}`,
		`because the ${plan.thing} was ${chance.pick(verbs)} before ${chance.pick(weekdays)}`,
		`while the ${plan.matter} was still being ${chance.pick(verbs)} by ${plan.body}`,
		"",
	]);
	const third = chance.isTrue(0.3)
		? `, which left the ${chance.pick(nouns)} and the ${chance.pick(plan.own)} without a ${chance.pick(adjectives)} ${chance.pick(plan.own)}`
		: "";
	return `${first} ${second}${third}`.replaceAll(/ +/g, " ").replace(" ,", ",").trim();
}

function told(person: Person, { chance, plan }: Draw): string {
	if (chance.isTrue(0.3)) return `The ${person.office}, ${person.name},`;
	if (chance.isTrue(0.3)) return person.family;
	return chance.isTrue(0.4) ? `${person.name}, ${person.office} of ${plan.region},` : person.name;
}

function amountOf({ plan, chance }: Draw): string {
	const amount = plan.amounts[chance.isTrue(0.7) ? 0 : chance.below(plan.amounts.length)] ?? 1;
	return `${amount.toLocaleString("en")} ${plan.unit}`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
