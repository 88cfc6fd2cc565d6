import { expect, test } from "vitest";
import { createThrottle } from "./throttle.ts";

const options = { freeTries: 3, firstWaitMs: 1_000, waitMsMax: 8_000, namesMax: 2 };

function failTimes(times: number) {
	const throttle = createThrottle(options);
	for (let time = 0; time < times; time++) throttle.fail("ana", 0);
	return throttle;
}

test.each([
	[2, 0],
	[3, 1_000],
	[4, 2_000],
	[5, 4_000],
	[60, 8_000],
])("after %i failures a name waits %i ms", (times, waitMs) => {
	expect(failTimes(times).waitMs("ana", 0)).toBe(waitMs);
});

test("a wait passes, and success forgets the failures", () => {
	const throttle = failTimes(4);
	expect(throttle.waitMs("ana", 1_500)).toBe(500);
	expect(throttle.waitMs("ana", 2_000)).toBe(0);
	throttle.clear("ana");
	throttle.fail("ana", 2_000);
	expect(throttle.waitMs("ana", 2_000)).toBe(0);
});

test("whoever has kept still for long starts anew", () => {
	const throttle = failTimes(9);
	throttle.fail("ana", 100_000);
	expect(throttle.waitMs("ana", 100_000)).toBe(0);
});

test("no more names are remembered than there is room for", () => {
	const throttle = failTimes(9);
	throttle.fail("ben", 1);
	throttle.fail("cleo", 2);
	expect(throttle.waitMs("ana", 2)).toBe(0);
});
