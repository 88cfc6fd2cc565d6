import { expect, test } from "vitest";
import { freshMs, retryAfterMs, waitMsMax } from "./retry-after.ts";

const nowMs = Date.UTC(2026, 2, 5, 12);

test.each([
	["120", 120_000],
	["0", 0],
	["Thu, 05 Mar 2026 12:01:00 GMT", 60_000],
	["Thu, 05 Mar 2026 11:00:00 GMT", 0],
	["999999999999", waitMsMax],
	["soon", undefined],
	["", undefined],
	["-5", undefined],
])("Retry-After: %s", (header, waitMs) => {
	expect(retryAfterMs(header, nowMs)).toBe(waitMs);
});

test.each([
	["max-age=300", 300_000],
	["public, s-maxage=9, MAX-AGE = 60", 60_000],
	["no-cache, max-age=60", undefined],
	["max-age=x", undefined],
	["max-age=99999999", waitMsMax],
	[undefined, undefined],
])("Cache-Control: %s", (header, ms) => {
	expect(freshMs(header)).toBe(ms);
});
