// Months as partitions name them.

import { expect, test } from "vitest";
import { monthOf, monthSuffix } from "./months.ts";

test.each([
	[Date.UTC(2026, 10, 30, 23, 59), "2026_11"],
	[Date.UTC(2026, 11, 1), "2026_12"],
	[0, "1970_01"],
	[-1, "1969_12"],
	[Number.NaN, "0_01"],
])("the time %d lies in the month %s", (ms, suffix) => {
	expect(monthSuffix(monthOf(ms))).toBe(suffix);
});
