// Counts what a page shows, when it shows it.

import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Waits until there are so many: what a page shows follows what was done to it. */
export async function expectCount(found: Locator, count: number): Promise<void> {
	await expect.poll(() => found.count()).toBe(count);
}
