// A mix of searches as readers type them: words of all frequencies, names, operators.

import { makeChance, type Newsroom, pick } from "./newsroom.ts";

type Draw = (newsroom: Newsroom, chance: () => number) => string;

const word: Draw = ({ words }, chance) => pick(words, chance);
const speaker: Draw = ({ speakers }, chance) => pick(speakers, chance).name.split(" ")[1] ?? "";
const outlet: Draw = ({ outlets }, chance) => pick(outlets, chance).key;
const day: Draw = ({ startMs, endMs }, chance) =>
	new Date(startMs + chance() * (endMs - startMs)).toISOString().slice(0, 10);

const draws: readonly Draw[] = [
	word,
	word,
	(news, chance) => `${word(news, chance)} ${word(news, chance)}`,
	(news, chance) => `${word(news, chance)} ${word(news, chance)}`,
	(news, chance) => `${word(news, chance)} ${word(news, chance)} ${word(news, chance)}`,
	(news, chance) => `"${word(news, chance)} ${word(news, chance)}"`,
	(news, chance) => `${word(news, chance)} -${word(news, chance)}`,
	(news, chance) => `speaker:${speaker(news, chance)}`,
	(news, chance) => `speaker:${speaker(news, chance)} stance:denies`,
	(news, chance) => `speaker:${speaker(news, chance)} ${word(news, chance)}`,
	(news, chance) => `outlet:${outlet(news, chance)} ${word(news, chance)}`,
	(news, chance) => `topic:${pick(news.topics, chance)} ${word(news, chance)}`,
	(news, chance) => `place:${pick(news.places, chance)} stance:denies`,
	(news, chance) => `${word(news, chance)} before:${day(news, chance)}`,
	(news, chance) => `${word(news, chance)} after:${day(news, chance)}`,
	(news, chance) => `${word(news, chance)} on:${day(news, chance).slice(0, 7)}`,
	(news, chance) => `figure>${Math.round(10 ** (chance() * 7))} ${word(news, chance)}`,
	(news, chance) => `origin:1 contested:yes ${word(news, chance)}`,
	(news, chance) => `stance:asserts ${word(news, chance)}`,
];

export function listSearches(newsroom: Newsroom, count: number): readonly string[] {
	const chance = makeChance(11);
	return Array.from({ length: count }, (_, index) => {
		return draws[index % draws.length]?.(newsroom, chance) ?? "";
	});
}
