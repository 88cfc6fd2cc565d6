// Invented articles in any number, the same for the same number: for tests of volume and crashes.

import { createHash } from "node:crypto";

export type GeneratedArticle = {
	readonly title: string;
	readonly text: string;
	readonly date: string;
	readonly source: string;
	readonly url: string;
};

const places = ["Alder Bay", "Corvane", "Hollin", "Marrowick", "Pellgate", "Sarnford", "Tessin"];
const events = ["bridge", "ferry", "harbour", "hospital", "mill", "quarry", "reservoir", "tunnel"];
const people = ["Ada Brill", "Jonas Quell", "Mira Holt", "Oskar Venn", "Petra Lind", "Tom Arkwell"];
const outlets = ["Courier", "Herald", "Ledger", "Meridian", "Northwire", "Sentinel", "Tribune"];
const acts = ["closed", "flooded", "burned", "reopened", "was sold", "was inspected"];

/** Articles about some stories over some weeks; every seventh repeats the one before it. */
export function generateNews(count: number): GeneratedArticle[] {
	const articles: GeneratedArticle[] = [];
	for (let number = 0; number < count; number++) {
		const before = articles.at(-1);
		const article = generateArticle(number);
		const isCopy = number % 7 === 6 && before !== undefined;
		articles.push(isCopy ? { ...article, title: before.title, text: before.text } : article);
	}
	return articles;
}

function generateArticle(number: number): GeneratedArticle {
	const story = chance(`story ${number}`, Math.max(4, 40));
	const of = <Word>(words: readonly Word[], name: string): Word =>
		words[chance(name, words.length)] as Word;
	const place = of(places, `place of ${story}`);
	const event = of(events, `event of ${story}`);
	const act = of(acts, `act of ${story}`);
	const [speaker, other] = [of(people, `speaker ${number}`), of(people, `other ${number}`)];
	const outlet = of(outlets, `outlet ${number}`);
	const hurt = 2 + chance(`hurt of ${story}`, 40) + (chance(`more ${number}`, 4) === 0 ? 3 : 0);
	const day = 1 + Math.floor(number / 40) + chance(`day of ${story}`, 3);
	const date = new Date(Date.UTC(2025, 2, day, 6 + (number % 12))).toISOString();
	const paragraphs = [
		`The ${event} at ${place} ${act} on Monday, officials said, and ${hurt} people were hurt.`,
		`"We saw ${hurt} injured at the ${event}," said ${speaker}, who speaks for ${place}.`,
		`${other} denied that the ${event} had been unsafe, according to the ${outlet}.`,
		`An inquiry into report ${number} will begin in ${place} next week, ${speaker} said.`,
	];
	return {
		title: `${hurt} hurt as ${place} ${event} ${act}`,
		text: paragraphs.join("\n\n"),
		date,
		source: outlet,
		url: `https://${outlet.toLowerCase()}.example/${number}`,
	};
}

/** A number from 0 below `below` that looks random and is the same for the same name. */
function chance(name: string, below: number): number {
	return createHash("sha256").update(name).digest().readUInt32BE(0) % below;
}
