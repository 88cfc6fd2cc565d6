// The tests that need nothing but npm. Those that need a browser are in vitest.browser.config.ts.

import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { patience } from "./test/patience.ts";

/** What waits forever ends here; a slow, busy machine never comes near. */
const limitMs = 2 * patience.timeout;

export default defineConfig({
	test: {
		include: ["src/**/*.test.ts", "test/**/*.test.ts"],
		exclude: ["test/browser/**"],
		setupFiles: ["test/fix-seed.ts"],
		testTimeout: limitMs,
		hookTimeout: limitMs,
		expect: { poll: patience },
		// Many tests wait for processes of their own: on two cores two files at once take 60% of the time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
	},
});
