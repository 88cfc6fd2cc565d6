import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../news/figure.ts";
import { findQuantities } from "./find-quantities.ts";

/** The first quantity that is no ordinal, as "low/best/high unit | counted". */
function told(text: string): string {
	const [quantity] = findQuantities(text).filter(({ kind }) => kind !== "ordinal");
	return quantity === undefined ? "none" : show(quantity);
}

function show({ low, best, high, unit, counted }: Quantity): string {
	const values = [low, best, high].map((value) => value ?? "-").join("/");
	return `${values} ${unit}${counted === "" ? "" : ` | ${counted}`}`;
}

describe("a bounding word leaves open what it does not tell", () => {
	test.each([
		["3,000 soldiers arrived", "3000/3000/3000 soldier | soldiers"],
		[
			"over 1,000 containers of military equipment",
			"1000/-/- container | containers of military equipment",
		],
		["at least 3,000 Norvan soldiers entered", "3000/-/- soldier | Norvan soldiers"],
		["who will eventually number around 12,000.", "-/12000/- "],
		["as many as 12,000 troops", "-/-/12000 troop | troops"],
		["almost 500 homes without power", "-/500/500 home | homes"],
		["dozens of ballistic missiles", "24/-/- missile | ballistic missiles"],
		["tens of thousands of people fled", "20000/-/- person | people"],
		["several hundred families", "300/-/- family | families"],
		["40 or more villages", "40/-/- village | villages"],
		["between 5 and 10 million tonnes of grain", "5000000/-/10000000 t | grain"],
		["10 to 15 fishing boats", "10/-/15 boat | fishing boats"],
		["three or four gunmen", "3/-/4 gunman | gunmen"],
		["10–15 per cent of voters", "10/-/15 % | voters"],
	])("%s", (text, expected) => {
		expect(told(text)).toBe(expected);
	});
});

describe("numbers in digits and words have their value", () => {
	test.each([
		["twenty-six people died", "26/26/26 person | people"],
		["two hundred and two thousand votes", "202000/202000/202000 vote | votes"],
		["12,34,567 applications", "1234567/1234567/1234567 application | applications"],
		["three lakh crore", "3000000000000/3000000000000/3000000000000 "],
		["half a million barrels of oil", "500000/500000/500000 bbl | oil"],
		["two and a half million eggs", "2500000/2500000/2500000 egg | eggs"],
		["1.1 million doses of vaccine", "1100000/1100000/1100000 dose | doses of vaccine"],
		["two dozen officers", "24/24/24 officer | officers"],
		["one in five pupils", "0.2/0.2/0.2 pupil | pupils"],
		["minus 40 points", "-40/-40/-40 point | points"],
	])("%s", (text, expected) => {
		expect(told(text)).toBe(expected);
	});
});

describe("money, percentages and measures carry their unit", () => {
	test.each([
		["$5.2 million in aid", "5200000/5200000/5200000 USD | aid"],
		["C$300 million", "300000000/300000000/300000000 CAD"],
		["£3m", "3000000/3000000/3000000 GBP"],
		["Rs 500 crore", "5000000000/5000000000/5000000000 INR"],
		["420 million Swiss francs", "420000000/420000000/420000000 CHF"],
		["€3-5 billion", "3000000000/-/5000000000 EUR"],
		["by 0.4 percentage points", "0.4/0.4/0.4 pp"],
		["4.5 per cent", "4.5/4.5/4.5 %"],
		["188 miles an hour", "188/188/188 mi/h"],
		["660 square metres", "660/660/660 m²"],
		["a three-week strike", "3/3/3 week"],
	])("%s", (text, expected) => {
		expect(told(text)).toBe(expected);
	});
});

test("the words that tell a change are kept with the value", () => {
	const found = findQuantities("Sales rose to 40 cars, up from 30; prices fell by 5%.");
	expect(found.map(({ change }) => change)).toEqual(["rose to", "up from", "fell by"]);
});

test("what is counted is found where it stands before the number", () => {
	expect(told("The death toll rose to 45.")).toBe("45/45/45 toll | death toll");
	expect(told("The number of cases hit 120 on Friday.")).toBe("120/120/120 case | cases");
});

test("dates, times of day, scores, ages and parts of names count nothing", () => {
	const text =
		"On 23 October 2024 at 14:30, Mara Dain, 42, saw Alder win 3-2 after COVID-19 hit an F-16 base; call 555-0142.";
	const counting = findQuantities(text).filter(({ kind }) => kind !== "number");
	expect(counting).toEqual([]);
});

test("places in an order are ordinals", () => {
	const kinds = findQuantities("the third of 21st-century wars").map(({ kind, best }) => [
		kind,
		best,
	]);
	expect(kinds).toEqual([
		["ordinal", 3],
		["ordinal", 21],
	]);
});

test("spans hold the words", () => {
	const text = "Nearly 1,200 rail workers struck.";
	const [quantity] = findQuantities(text);
	expect(text.slice(quantity?.start, quantity?.end)).toBe("1,200");
	expect(text.slice(quantity?.countedSpan?.start, quantity?.countedSpan?.end)).toBe("rail workers");
	expect(quantity?.approx).toBe("Nearly");
});

test("any text gives quantities inside it, in order, the same twice", () => {
	const piece = fc.constantFrom(
		...["3", ",", "000", " ", "million ", "half ", "a ", "and ", "- ", "to ", "$", "% ", "over "],
		...[
			"two ",
			"dozens ",
			"of ",
			"soldiers ",
			"point ",
			"hundred ",
			"1/",
			"0 ",
			"^",
			"\ud800",
			"İ",
		],
	);
	const texts = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(piece).map((all) => all.join("")),
	);
	fc.assert(
		fc.property(texts, (text) => {
			const found = findQuantities(text);
			let last = 0;
			for (const { start, end, low, best, high } of found) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(
					[low, best, high].every((value) => value === undefined || !Number.isNaN(value)),
				).toBe(true);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(text.length);
			expect(findQuantities(text)).toEqual(found);
		}),
	);
});

test.each([
	"1,000 ",
	"two hundred and ",
	"half a ",
	"$1 to ",
	"1/2 ",
	"1.1",
	"million ",
	"dozens of ",
	"100 ",
	"1,000,",
	"million million ",
])("a long run of %s is read in bounded time", (piece) => {
	const text = piece.repeat(10_000);
	expect(findQuantities(text).length).toBeLessThan(text.length);
});

test("what only looks like a count or a range is none", () => {
	const text = "one of the largest ports; 100’s of titles; call (201) 555-0142 or 555-0199 now";
	expect(findQuantities(text).map(({ kind, counted }) => [kind, counted])).toEqual(
		findQuantities(text).map(() => ["number", ""]),
	);
});

describe("what is counted is the noun of the phrase", () => {
	test.each([
		["about 310 of 900 flights", "-/310/- flight | flights"],
		["31 of its 94 shops", "31/31/31 shop | shops"],
		["a 131-page report", "131/131/131 page | page"],
		["one shell landed", "1/1/1 shell | shell"],
		["400 more firefighters", "400/400/400 firefighter | firefighters"],
		["five arms factories", "5/5/5 factory | arms factories"],
		["40 midwives", "40/40/40 midwife | midwives"],
		["voters under 30 stayed home", "-/-/30 "],
		["they worry about seven lost years", "7/7/7 year | lost years"],
	])("%s", (text, expected) => {
		expect(told(text)).toBe(expected);
	});
});

test("an object of a verb is no change, and a month is not what money is for", () => {
	const found = findQuantities(
		"They raised $90 million in August, signed up 5 voters; sales were up 4%.",
	);
	expect(found.map(({ change, counted }) => [change, counted])).toEqual([
		[undefined, ""],
		[undefined, "voters"],
		["up", ""],
	]);
});
