import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { attributeStatements } from "./attribute-statements.ts";

function makeArticle(text: string, fields: Partial<Article> = {}): Article {
	const day = Date.UTC(2024, 9, 23);
	return {
		id: "a1" as ArticleId,
		url: undefined,
		title: "",
		text,
		blocks: [],
		language: "en",
		published: { earliestMs: day, latestMs: day + 86_399_999, basis: "metadata", why: "given" },
		modified: undefined,
		bylines: [],
		publisher: { key: "harbour-gazette.example", name: "Harbour Gazette" },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: 0,
		...fields,
	};
}

function statementsOf(text: string): readonly Statement[] {
	const answer = attributeStatements(makeArticle(text));
	if ("skip" in answer) throw new Error(answer.detail);
	return answer.statements;
}

/** "speaker | stance | content" of each statement. */
function linesOf(text: string): string[] {
	return statementsOf(text).map(({ speaker, stance, content }) => {
		const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
		return `${speaker.name} | ${stance} | ${words}`;
	});
}

/** A text, and what the line of one of its statements begins with. */
const constructions: readonly (readonly [string, string])[] = [
	["The mayor said the bridge was safe.", "The mayor | asserts | the bridge was safe"],
	["“The bridge is safe,” said Mayor Ada Brandt.", "Ada Brandt | asserts | “The bridge is safe,”"],
	[
		"“The bridge,” Ada Brandt said, “is safe.”",
		"Ada Brandt | asserts | “The bridge,” … “is safe.”",
	],
	[
		"“It shook,” said Marco Dell, a baker, who lives there. “Then all of it fell.”",
		"Marco Dell | asserts | “It shook,” … “Then all of it fell.”",
	],
	["Residents of Lenn reached by telephone said they had no water.", "Residents of Lenn"],
	[
		"Ada Brandt said the work had been delayed by protests and assured the House that it would end.",
		"Ada Brandt | asserts | the work had been delayed by protests",
	],
	[
		"The official said the warning was sent as a letter on 14 January and demanded that the level be lowered.",
		"the warning | demands | the level be lowered",
	],
	["Two managers criticised in the report deny that they slept.", "Two managers"],
	[
		"According to the port authority, three ships were turned away.",
		"port authority | asserts | three ships were turned away",
	],
	[
		"Three ships were turned away, according to the Port Authority.",
		"Port Authority | asserts | Three ships were turned away",
	],
	[
		"Mayor Ada Brandt denied that the bridge had cracked.",
		"Ada Brandt | denies | the bridge had cracked",
	],
	["Ada Brandt did not explicitly deny the reports.", "Ada Brandt | does-not-deny | the reports"],
	["The ministry declined to comment.", "The ministry | declines-to-comment | to comment"],
	[
		"The ministry did not respond to a request for comment.",
		"The ministry | declines-to-comment | to a request for comment",
	],
	["Officials neither confirmed nor denied the attack.", "Officials | does-not-deny | the attack"],
	[
		"The union accused the company of hiding the figures.",
		"The union | asserts | the company of hiding the figures",
	],
	[
		"Ada Brandt condemned the attack on the harbour.",
		"Ada Brandt | condemns | the attack on the harbour",
	],
	["The union vowed to fight the closure.", "The union | promises | to fight the closure"],
	["Ada Brandt urged drivers to stay home.", "Ada Brandt | demands | drivers to stay home"],
	["Forecasters warned of floods along the coast.", "Forecasters | warns | floods along the coast"],
	[
		"Ada Brandt, the harbour master, was quoted as saying that the pier would close.",
		"Ada Brandt | predicts | the pier would close",
	],
	[
		"Ada Brandt condemned the raid, stating, We condemn this raid in the strongest terms.",
		"Ada Brandt | condemns | We condemn this raid in the strongest terms.",
	],
	["A report by the audit office found that the bill had doubled.", "audit office | asserts"],
	["The claim that the bridge cracked is false, Ada Brandt said.", "Ada Brandt | denies"],
];

/** A text, and the whole line of one of its statements: nothing behind its content is taken in. */
const endings: readonly (readonly [string, string])[] = [
	[
		"The ministry said 1,200 soldiers had crossed the river; Brakemoor denies that its troops left.",
		"The ministry | asserts | 1,200 soldiers had crossed the river",
	],
	[
		"The bank said profits rose by 4%; analysts had expected 6%.",
		"The bank | asserts | profits rose by 4%",
	],
	[
		"Police said two men were held; a third, Oskar Vint, fled over the border.",
		"Police | asserts | two men were held",
	],
	[
		"According to the port, two ships were held; a third is still at sea.",
		"the port | asserts | two ships were held",
	],
	[
		"Oda Brenn said the company had paid; it had also apologised.",
		"Oda Brenn | asserts | the company had paid; it had also apologised",
	],
	[
		"The union rejected the offer; it was too low, Oda Brenn said.",
		"Oda Brenn | asserts | it was too low",
	],
	[
		"The average benefit, the union says, would be $300.",
		"the union | predicts | The average benefit … would be $300",
	],
	[
		"If October brings no rain, Ida Brenn said, some trees will die.",
		"Ida Brenn | predicts | If October brings no rain … some trees will die",
	],
	[
		"Oda Husted said the court's decision “will force us to put people back on the rolls who have long since moved.”",
		"Oda Husted | predicts | the court's decision “will force us to put people back on the rolls who have long since moved.”",
	],
	[
		"A spokeswoman says neither the mayor nor her staff saw the letter.",
		"A spokeswoman | asserts | neither the mayor nor her staff saw the letter",
	],
	[
		"A lawsuit filed Monday alleges that 90 envelopes lacked signatures.",
		"A lawsuit | asserts | 90 envelopes lacked signatures",
	],
	["As Mara Oda put it, the dam is lost.", "Mara Oda | asserts | the dam is lost"],
	[
		"Emails obtained by the Harbour Gazette show that the board met in secret.",
		"Emails obtained by the Harbour Gazette | asserts | the board met in secret",
	],
	[
		"“I saw the wall come down,” said Ilse Tarn, a baker who watched the flood from her roof.",
		"Ilse Tarn | asserts | “I saw the wall come down,”",
	],
	[
		"“We had no warning,” said Peter Voss, whose shop stood on the quay.",
		"Peter Voss | asserts | “We had no warning,”",
	],
	[
		"“It was loud,” said Jon Pell, the harbour master who closed the port, “and then the lights went out.”",
		"Jon Pell | asserts | “It was loud,” … “and then the lights went out.”",
	],
	[
		"The wall fell at dawn, said Ilse Tarn, a baker who watched it from her roof.",
		"Ilse Tarn | asserts | The wall fell at dawn",
	],
];

describe("who said what", () => {
	test.each(endings)("%s, to its end", (text, wanted) => {
		expect(linesOf(text)).toContain(wanted);
	});

	test.each(constructions)("%s", (text, wanted) => {
		const lines = linesOf(text);
		expect(
			lines.some((line) => line.toLowerCase().includes(wanted.toLowerCase())),
			lines.join("\n"),
		).toBe(true);
	});

	test("a question attributes nothing to nobody", () => {
		expect(linesOf("Is the bridge safe?")).toEqual([]);
		expect(linesOf("The bridge was built in 1912. It is red.")).toEqual([]);
	});

	test("“he” and “she” are the people named before them", () => {
		const text =
			"Mayor Ada Brandt opened the bridge. She said it was safe. Engineer Karl Moss disagreed. He said it would fall.";
		const lines = linesOf(text);
		expect(lines).toContain("Ada Brandt | asserts | it was safe");
		expect(lines).toContain("Karl Moss | predicts | it would fall");
	});

	test("“he” behind “a trader” is the trader and nobody who was named before", () => {
		const lines = linesOf(
			"Balu Tapkire claimed victory. A trader, who sells fish, said the port was shut. He feared that the stock would rot.",
		);
		expect(lines).toContain("A trader | predicts | the stock would rot");
	});

	test("a speaker who is only described stays described", () => {
		const [statement] = statementsOf("Two officials said the bridge had been mined.");
		expect(statement?.speaker).toMatchObject({
			name: "Two officials",
			kind: "unnamed",
			resolved: false,
		});
		expect(statement?.evidence[0]?.kind).toBe("unnamed-officials");
	});

	test("two names that speak together make two statements", () => {
		const names = statementsOf("Russia and North Korea have denied the reports.").map(
			({ speaker }) => speaker.key,
		);
		expect(names).toEqual(["country:ru", "country:kp"]);
	});

	test("a statement inside another has it for its parent and its speaker in the chain", () => {
		const statements = statementsOf(
			"According to the Coastal Press, the ministry claimed that the dam was safe.",
		);
		const inner = statements.find(({ speaker }) => /ministry/iu.test(speaker.name));
		const outer = statements.find(({ speaker }) => speaker.name === "Coastal Press");
		expect(outer).toBeDefined();
		expect(inner?.parent).toBe(outer?.id);
		expect(inner?.via.map(({ speaker }) => speaker.name)).toEqual(["Coastal Press"]);
	});

	test.each([
		"The Coastal Press quoted Ada Brandt as saying the dam was safe.",
		"“The dam was safe,” Ada Brandt was quoted as saying by the Coastal Press.",
	])("who quotes a speaker is in the chain: %s", (text) => {
		const [statement] = statementsOf(text);
		expect(statement?.speaker.name).toBe("Ada Brandt");
		expect(statement?.via.map(({ speaker }) => speaker.name)).toEqual(["Coastal Press"]);
	});

	test("the article's own doubt is the publisher's", () => {
		const text = "The group claimed victory. However, these reports lacked substantiation.";
		const doubt = statementsOf(text).find(({ stance }) => stance === "doubts");
		expect(doubt?.speaker.name).toBe("Harbour Gazette");
	});
});

describe("attributes", () => {
	test("the source's own hedge is its certainty", () => {
		const [statement] = statementsOf("Ada Brandt said the pier could close in spring.");
		expect(statement?.certainty).toBe("possible");
		const [sure] = statementsOf("Ada Brandt said the pier closed in spring.");
		expect(sure?.certainty).toBe("unspecified");
	});

	test("what the words rest on is the evidence", () => {
		const [statement] = statementsOf("Satellite images show that the trucks have left the port.");
		expect(statement?.evidence[0]?.kind).toBe("satellite-imagery");
	});

	test("a day beside the cue is the day it was said", () => {
		const [statement] = statementsOf("Ada Brandt said on Monday that the pier would close.");
		expect(statement?.said).toMatchObject({
			earliestMs: Date.UTC(2024, 9, 21),
			basis: "stated",
		});
	});

	test("figures of the content are read with their places in the article", () => {
		const text = "Ada Brandt said at least 3,000 soldiers had crossed.";
		const figure = statementsOf(text)[0]?.figures[0];
		expect(figure).toMatchObject({ low: 3000, unit: "soldier" });
		expect(text.slice(figure?.start, figure?.end)).toContain("3,000");
	});

	test("the audience is told apart from the content", () => {
		const text = "Ada Brandt told reporters the pier would close.";
		const [statement] = statementsOf(text);
		const { start = 0, end = 0 } = statement?.audience ?? {};
		expect(text.slice(start, end)).toBe("reporters");
	});
});

describe("stances that the words tell", () => {
	test.each([
		["The coach told me to attack the far post.", "demands"],
		["The coach told reporters that he wants to leave.", "asserts"],
		["The group is calling for full compensation.", "demands"],
		["Asked about the loan, Oda neither confirmed nor denied it.", "does-not-deny"],
		["An earlier version of this article said that forty homes were lost.", "retracts"],
		["“We urge the council to close the bridge,” Ada Brandt said.", "demands"],
		["“With hindsight we should have acted in May,” Ada Brandt said.", "confirms"],
		["“In the end we will pay every claim,” Ada Brandt said.", "promises"],
		["The council said new lamps would be installed in May.", "promises"],
		["The council said it feared the lamps would fail.", "asserts"],
		["Ada Brandt said the ferry will be late.", "predicts"],
		["Ada Brandt said she plans to appeal.", "promises"],
		["Ada Brandt called the vote a circus.", "condemns"],
		["Ada Brandt described the attack as a success.", "asserts"],
		["Researchers said salt lies beneath the ice.", "asserts"],
	])("%s %s", (text, stance) => {
		expect(statementsOf(text).map((statement) => statement.stance)).toContain(stance);
	});
});

describe("evidence that the words tell", () => {
	test.each([
		["A neighbour who asked not to be named said she had heard shouting.", "eyewitness"],
		["Phone records show that Lund called four times.", "data"],
		["The company said in a filing that the line was damaged.", "official-statement"],
		["The prime minister said the mine stays closed.", "none-given"],
		["“All ships are safe,” Colonel Ada Brandt told state television.", "none-given"],
		["“It sounded like a train,” said Marco Dell.", "eyewitness"],
	])("%s %s", (text, kind) => {
		expect(statementsOf(text)[0]?.evidence[0]?.kind).toBe(kind);
	});
});

describe("languages", () => {
	test("an article in another language is skipped with its reason", () => {
		const answer = attributeStatements(makeArticle("Le maire a dit oui.", { language: "fr" }));
		expect(answer).toMatchObject({ skip: "language-not-covered" });
	});
});

describe("pronouns that are left open", () => {
	test.each([
		[
			"Ada Brandt said the bridge was safe.\n\nOda's brother Matthis broke down. “He still had the glass,” he said.",
			"he",
		],
		[
			"Ada Brandt said the bridge was safe. The health secretary called it weak. She refused to commit to a date.",
			"The health secretary",
		],
		[
			"The Harbour Society argues that houses would crack. “They told us it was the heat,” Ada Brandt says.",
			"They",
		],
	])("%s", (text, name) => {
		expect(statementsOf(text).map(({ speaker }) => speaker.name)).toContain(name);
	});

	test("who stands behind a name and its company is the name", () => {
		const text =
			"Emil Tarr runs it. The price rose, warns Emil Tarr of the Oil Guild, who concedes that members hoard.";
		const last = statementsOf(text).at(-1);
		expect(last?.speaker.name).toBe("Emil Tarr");
	});
});
