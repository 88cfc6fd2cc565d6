// No regular expression of the product can be made to run for long by what it reads.

import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { boundedRegexes, regexMakers } from "./regexes/bounded.data.ts";
import { findRegexes, regexesOf } from "./regexes/find-regexes.ts";
import { markOf, readProved } from "./regexes/proved.ts";

const { literals, makers } = findRegexes();
const proved = readProved();
const bounded = new Map(boundedRegexes);

/** For the proofs of new expressions here; what takes longer is for the script. */
const provingMsMax = 60_000;
const limits = { timeout: 30_000, attackTimeout: 10_000, incubationTimeout: 10_000 };

test("every regular expression is proved safe, or its input is bounded for a reason told", () => {
	const unproved = literals.filter(
		({ regex }) => !proved.has(markOf(regex)) && !bounded.has(regex),
	);
	const endMs = performance.now() + provingMsMax;
	const open = unproved.filter(({ source, flags }) => {
		if (performance.now() > endMs) return true;
		return checkSync(source, flags, limits).status !== "safe";
	});
	// For one that is here: run `node bench/prove-regexes.ts`, or rewrite it, or bound its input.
	expect(open.map(({ path, regex }) => `${path} ${regex}`)).toEqual([]);
});

test("what is excused is in the sources, and has a reason", () => {
	const written = new Set(literals.map(({ regex }) => regex));
	expect([...bounded.keys()].filter((regex) => !written.has(regex))).toEqual([]);
	expect([...bounded.values()].filter((why) => why.length < 20)).toEqual([]);
});

test("the files that make patterns at run time are known", () => {
	expect(makers).toEqual(regexMakers.map(([path]) => path));
});

test("the check sees a pattern that can be made slow, and where patterns stand", () => {
	expect(checkSync("^(a+)+$", "", limits).status).toBe("vulnerable");
	expect(regexesOf("const a: RegExp = /b+$/u;")).toEqual(["/b+$/u"]);
	expect(literals.length).toBeGreaterThan(900);
	expect(literals.some(({ path }) => path.startsWith("web/"))).toBe(true);
});
