import fc from "fast-check";
import { expect, test } from "vitest";
import { trimEndMarks, trimMarks } from "./trim-marks.ts";

const marks = ".'’-";
const textOfMarks = fc.string({ unit: fc.constantFrom("a", ".", "'", "’", "-", " ") });

test("marks at the end are taken off, as the pattern would", () => {
	fc.assert(
		fc.property(textOfMarks, (text) => {
			expect(trimEndMarks(text, marks)).toBe(text.replace(/[.'’-]+$/u, ""));
		}),
	);
});

test("marks at both ends are taken off, as the pattern would", () => {
	fc.assert(
		fc.property(textOfMarks, (text) => {
			expect(trimMarks(text, marks)).toBe(text.replaceAll(/^[.'’-]+|[.'’-]+$/gu, ""));
		}),
	);
});

test("a long run of marks that is not at the end costs one walk", () => {
	const text = `${"'".repeat(3_000_000)}x`;
	expect(trimEndMarks(text, marks)).toBe(text);
	expect(trimMarks(text, marks)).toBe("x");
});
