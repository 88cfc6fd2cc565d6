import { expect, test } from "vitest";
import { showBytes } from "./show-bytes.ts";

test.each([
	[0, "0 B"],
	[999, "999 B"],
	[1_000, "1 KB"],
	[4_249_000, "4.2 MB"],
	[123_456_789_000, "123 GB"],
	[9e18, "9,000,000 TB"],
])("%d bytes are %s", (bytes, shown) => {
	expect(showBytes(bytes)).toBe(shown);
});
