import { expect, test } from "vitest";
import { groupByMonth } from "./group-by-month.ts";

test("things come by month, in their own order", () => {
	const days = ["2026-03-20", "2026-03-02", "2026-01-15"].map((day) => Date.parse(`${day}T12:00Z`));
	expect(groupByMonth(days, (ms) => ms)).toEqual([
		{ name: "March 2026", items: days.slice(0, 2) },
		{ name: "January 2026", items: days.slice(2) },
	]);
	expect(groupByMonth([], () => 0)).toEqual([]);
});
