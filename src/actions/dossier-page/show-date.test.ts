// Dates as people write them, open about what is not known.

import { expect, test } from "vitest";
import { showDate, showKnownDate } from "./show-date.ts";

const at = (text: string) => Date.parse(`${text}Z`);

test.each([
	["2025-03-03T00:00", "2025-03-03T23:59", "3 March 2025"],
	["2025-03-03T00:00", "2025-03-05T23:59", "3 to 5 March 2025"],
	["2025-03-30T00:00", "2025-04-02T00:00", "30 March to 2 April 2025"],
	["2024-12-30T00:00", "2025-01-02T00:00", "30 December 2024 to 2 January 2025"],
	["1970-01-01T00:00", "2025-03-03T00:00", "no date"],
	["nothing", "2025-03-03T00:00", "no date"],
])("%s to %s is %s", (earliest, latest, text) => {
	expect(showDate({ earliestMs: at(earliest), latestMs: at(latest) })).toBe(text);
});

test("a date that is not stated says so", () => {
	const range = { earliestMs: at("2025-03-03T00:00"), latestMs: at("2025-03-03T00:00") };
	expect(showKnownDate({ ...range, basis: "inferred" })).toBe("3 March 2025 (inferred)");
	expect(showKnownDate({ ...range, basis: "metadata" })).toBe("3 March 2025");
});
