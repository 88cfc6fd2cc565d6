import { describe, expect, test } from "vitest";
import { makeAttributeStage } from "./attribute.ts";

const text = "Ada Brandt and Karl Moss said the dam would hold. The ministry denied it.";

describe("pipe attribute", () => {
	test("answers a line with its claims and their spans", async () => {
		const stage = makeAttributeStage({ explain: false });
		const answer = await stage({ doc: "d1", text, date: "2024-10-23" });
		expect(answer).toMatchObject({
			doc: "d1",
			claims: [
				{
					source: [
						[0, 10],
						[15, 24],
					],
					who: "Ada Brandt and Karl Moss",
					stance: "predicts",
					parent: null,
				},
				{ who: "The ministry", stance: "denies" },
			],
		});
	});

	test("tells the rule of each claim where it is asked to explain", async () => {
		const stage = makeAttributeStage({ explain: true });
		const answer = await stage({ doc: "d1", text });
		expect(JSON.stringify(answer)).toContain('"rule":"verb-clause"');
	});

	test("refuses a line without text", () => {
		const stage = makeAttributeStage({ explain: false });
		expect(() => stage({ doc: "d1" })).toThrow("no text");
	});
});
