import { expect, test } from "vitest";
import type { ArticleHead } from "../wire/stories.ts";
import { listReportDays } from "./report-days.ts";

function head(from: string, to = from): ArticleHead {
	const published = {
		earliestMs: Date.parse(from),
		latestMs: Date.parse(to),
		basis: "stated",
		why: "told",
	};
	return { id: from, title: "A report", publisher: "The Post", publisherKey: "post", published };
}

test("each day counts once, in order", () => {
	const heads = [head("2025-03-05T10:00Z"), head("2025-03-03T08:00Z"), head("2025-03-05T21:00Z")];
	expect(listReportDays(heads)).toEqual(["2025-03-03", "2025-03-05"]);
});

test("an article of an uncertain day sets no mark", () => {
	expect(listReportDays([head("2025-03-01T00:00Z", "2025-03-09T00:00Z")])).toEqual([]);
});
