import { expect, test } from "vitest";
import { HostHolds } from "./host-holds.ts";

const minuteMs = 60_000;

test("a host is left alone for as long as it asks, a minute without a time, an hour at most", () => {
	const holds = new HostHolds();
	holds.add("a", 5000, 1000);
	holds.add("b", undefined, 1000);
	holds.add("c", 24 * 60 * minuteMs, 1000);
	expect(["a", "b", "c", "d"].map((host) => holds.waitMs(host, 2000))).toEqual([
		4000,
		minuteMs - 1000,
		60 * minuteMs - 1000,
		0,
	]);
	expect(holds.waitMs("a", 6000)).toBe(0);
});

test("thousands of hosts are not all remembered for ever", () => {
	const holds = new HostHolds();
	for (let i = 0; i < 5000; i++) holds.add(`host-${i}`, 1, i * 10);
	expect(holds.waitMs("host-4999", 49_990)).toBe(1);
});
