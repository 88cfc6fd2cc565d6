// Times as a reader says them.

import { expect, test } from "vitest";
import { showTime } from "./show-time.ts";

const now = Date.parse("2025-03-12T12:00:00Z");
const minuteMs = 60 * 1000;

test.each([
	[0, "this minute"],
	[5 * minuteMs, "5 minutes ago"],
	[59 * minuteMs, "59 minutes ago"],
	[60 * minuteMs, "1 hour ago"],
	[23 * 60 * minuteMs, "23 hours ago"],
	[24 * 60 * minuteMs, "yesterday"],
	[10 * 24 * 60 * minuteMs, "Mar 2, 2025"],
])("%i ms ago is told as %s", (ago, told) => {
	expect(showTime(now - ago, now)).toBe(told);
});
