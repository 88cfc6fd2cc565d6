import { describe, expect, test } from "vitest";
import { findAttributions } from "./find-attributions.ts";
import { readArticle } from "./read-article.ts";
import { spanOf } from "./sentence-tree.ts";

/** "source – content" of each attribution of a text, in the words of the text. */
function foundIn(text: string): string[] {
	const { scenes } = readArticle({ text, blocks: [] });
	return scenes.flatMap(findAttributions).map(({ tree, source, content }) => {
		const { start, end } = source === undefined ? { start: 0, end: 0 } : spanOf(tree, source.range);
		const words = content.map((span) => text.slice(span.start, span.end)).join(" … ");
		return `${text.slice(start, end)} – ${words}`;
	});
}

const sources: readonly (readonly [string, string])[] = [
	["According to the chairman, Musa Ade, 300 shops burnt.", "Musa Ade – 300 shops burnt"],
	["As stated by the ministry, the raid failed.", "the ministry – the raid failed"],
	["Per the club, Ibarra will miss six weeks.", "the club – Ibarra will miss six weeks"],
	["Neither the bank nor its lawyers would say why.", "Neither the bank nor its lawyers – why"],
	[
		"“We stay,” said one trader at Oke, vowing to keep her stall.",
		"one trader at Oke – to keep her stall",
	],
	["The bank raised rates and said more rises would follow.", "The bank – more rises would follow"],
	["“Stay indoors,” the fire service posted on Chatter.", "the fire service – “Stay indoors,”"],
	[
		"The dam failed in June, with the ministry saying that nobody was hurt.",
		"the ministry – nobody was hurt",
	],
	[
		"Two ferries collided on Monday, with residents alleging that the pilots were asleep.",
		"residents – the pilots were asleep",
	],
	[
		"About 300 people marched, with some saying they had not been paid since April.",
		"some – they had not been paid since April",
	],
	[
		"With the union claiming that 4,000 workers had walked out, the company closed two plants.",
		"the union – 4,000 workers had walked out",
	],
	[
		"Ada Darrow was told by doctors that the baby would not survive.",
		"doctors – the baby would not survive",
	],
	["The river has, say locals, never been so low.", "locals – The river has … never been so low"],
	[
		"The talks have stalled, sources close to the club said.",
		"sources close to the club – The talks have stalled",
	],
	[
		"The bid is dead, people with knowledge of the talks said.",
		"people with knowledge of the talks – The bid is dead",
	],
	[
		"Rescuers, some of whom said they had not slept, dug through the night.",
		"some of whom – they had not slept",
	],
	[
		"One of the officials, a woman in her fifties, said the doors were locked.",
		"One of the officials, a woman in her fifties – the doors were locked",
	],
	[
		"The envoy was at pains to stress that the talks were informal.",
		"The envoy – the talks were informal",
	],
	[
		"The army is convinced that the drones came from the north.",
		"The army – the drones came from the north",
	],
	["The Kestrel Fund could not be reached for comment.", "The Kestrel Fund – for comment"],
	[
		"A banker involved in the deal said the price was too low.",
		"A banker involved in the deal – the price was too low",
	],
];

/** Quotations that only a colon brings in. */
const colons: readonly (readonly [string, readonly string[]])[] = [
	["Hale was blunt: “Nobody believes them any more.”", ["Hale – “Nobody believes them any more.”"]],
	["Mira Sol, a baker from Ostlund: “I lost everything.”", ["Mira Sol – “I lost everything.”"]],
	[
		"Brandt on the budget: ‘Nobody will be left behind.’",
		["Brandt – ‘Nobody will be left behind.’"],
	],
	["Mr Hale's verdict: “A disgrace.”", ["Mr Hale – “A disgrace.”"]],
	["The form has one question left: “Were you ever paid?”", []],
	["The town has a motto: “We hold.”", []],
];

/** What somebody denied, admitted or pleaded, and what nobody has a name for. */
const contents: readonly (readonly [string, string])[] = [
	["The mayor, who denies taking bribes, will stand again.", "who – taking bribes"],
	[
		"The driver admitted causing death by careless driving.",
		"The driver – causing death by careless driving",
	],
	["Pohl pleaded not guilty to two counts of theft.", "Pohl – two counts of theft"],
	[
		"The gunmen are believed to have crossed the river.",
		" – The gunmen … to have crossed the river",
	],
	["The painting is said to be worth 40 million.", " – The painting … to be worth 40 million"],
	[
		"Villagers were warned by police not to drink from the well.",
		"police – Villagers … not to drink from the well",
	],
	[
		"“There was no warning,” Petra Soames was quoted as saying by the Herald.",
		"Petra Soames – “There was no warning,”",
	],
	["Ms Holt made clear she would not stand again.", "Holt – she would not stand again"],
];

/** What ends a sentence is no part of what somebody else said before it. */
const endings: readonly (readonly [string, readonly string[]])[] = [
	[
		"I do not think he slept, his sister told the court.",
		["I – he slept", "his sister – I do not think he slept"],
	],
	[
		"The chain plans to shut 40 shops, it said on Thursday.",
		["it – The chain plans to shut 40 shops"],
	],
	[
		"She said she had seen the letter but denied having signed it.",
		["She – she had seen the letter", "she – having signed it"],
	],
	[
		"“He told me ‘never come back’,” Ms Roe said.",
		["Ms Roe – “He told me ‘never come back’,”", "He – ‘never come back’"],
	],
];

/** What goes on with other words is not what was said. */
const continuations: readonly (readonly [string, string])[] = [
	[
		"Police say he moved four million crowns, a charge his lawyers dispute.",
		"Police – he moved four million crowns",
	],
	[
		"The wall leaked before it failed, the institute said, adding to pressure on the mine.",
		"the institute – The wall leaked before it failed",
	],
];

const unsaid: readonly string[] = [
	"Nobody said that the dam was safe.",
	"None of the officers said that shots were fired.",
	"Talks broke up late, with neither side saying when they would resume.",
	"Did the ministry say that the dam was safe?",
	"Who said the dam was safe?",
	"If the ministry says the dam is safe, people will go home.",
	"The minister could say on Monday that the tax will go.",
	"Passengers should expect delays until Friday.",
	"The said person left the premises at noon.",
	"The reported cost of the bridge has doubled.",
	"There was no suggestion that Ada Roe had done anything wrong.",
	"The flood claimed 14 lives in the valley.",
	"The firm recalled 9,000 cars over faulty brakes.",
	"Rain denied Lorne a win on the last day.",
	"The theft was reported to the police on Monday.",
	"The move suggests that growth has slowed.",
	"Asked by the court whether he drank, Cole left.",
	"It costs nine crowns per head in May.",
	"Saturday promises to be wet across the islands.",
	"Guests were seated according to rank.",
	"Air defences shot down six drones.",
	"Ada Oda, asked whether she agreed, left.",
];

/** When and how something was said, and who vouches for it, is not what was said. */
const manners: readonly (readonly [string, string])[] = [
	[
		"Speaking in Lorne on Tuesday, Ms Oda said the merger was dead.",
		"Ms Oda – the merger was dead",
	],
	[
		"Iven Korda, citing two diplomats, wrote that the deal had been signed.",
		"Iven Korda – the deal had been signed",
	],
	[
		"An official, speaking on condition of anonymity, said that the raid had failed.",
		"An official – the raid had failed",
	],
];

/** Verbs that stand where a tagger sees nouns. */
const misread: readonly (readonly [string, string])[] = [
	["Union slams pay plan", "Union – pay plan"],
	["Police warn drivers over black ice", "Police – drivers over black ice"],
	["Bank Warns of Slower Growth", "Bank – Slower Growth"],
	["Minister Rejects Claims Of Cover-Up", "Minister – Claims Of Cover-Up"],
	["Dam safe, says board", "board – Dam safe"],
	["Ferries stop in storm, Dora Quill says", "Dora Quill – Ferries stop in storm"],
	["Backers say it pays; opponents counter that it costs lives.", "opponents – it costs lives"],
	[
		"Whether it lasts is unclear, the authors caution.",
		"the authors – Whether it lasts is unclear",
	],
	["Some fear the river will flood again.", "Some – the river will flood again"],
	["The loan, which Orr insists was a gift, was repaid.", "Orr – was a gift"],
];

/** Reports inside a relative clause, and claims with their maker before their clause. */
const inner: readonly (readonly [string, string])[] = [
	["The man police say fired the shots has not been named.", "police – fired the shots"],
	["A report which the ministry says is flawed has split the cabinet.", "the ministry – is flawed"],
	["The men it says crossed the border were farmers.", "it – crossed the border"],
	["The man, who witnesses said was armed, fled.", "witnesses – was armed"],
	["A claim by the union that rents had doubled was ignored.", "the union – rents had doubled"],
	["Warnings from doctors that beds would run out went unheeded.", "doctors – beds would run out"],
	["The union's warning that jobs would go was ignored.", "The union – jobs would go"],
];

describe("findAttributions", () => {
	test.each(misread)("%s", (text, wanted) => {
		expect(foundIn(text)).toContain(wanted);
	});

	test.each(inner)("%s", (text, wanted) => {
		expect(foundIn(text)).toContain(wanted);
	});

	test.each(sources)("%s", (text, wanted) => {
		expect(foundIn(text)).toContain(wanted);
	});

	test.each(contents)("%s", (text, wanted) => {
		expect(foundIn(text)).toContain(wanted);
	});

	test.each(colons)("%s", (text, wanted) => {
		expect(foundIn(text)).toEqual(wanted);
	});

	test.each(endings)("%s", (text, wanted) => {
		expect(new Set(foundIn(text))).toEqual(new Set(wanted));
	});

	test.each(continuations)("%s", (text, wanted) => {
		expect(foundIn(text)).toContain(wanted);
	});

	test.each(manners)("%s: one attribution", (text, wanted) => {
		expect(foundIn(text)).toEqual([wanted]);
	});

	test.each(unsaid)("%s: none", (text) => {
		expect(foundIn(text)).toEqual([]);
	});
});
