// The tests that need nothing but npm. Those that need a browser are in vitest.browser.config.ts.

import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["src/**/*.test.ts", "test/**/*.test.ts"],
		exclude: ["test/browser/**"],
		setupFiles: ["test/fix-seed.ts"],
		testTimeout: 60_000,
		// Many tests wait for processes of their own: on two cores two files at once take 60% of the time.
		maxWorkers: Math.max(2, availableParallelism() - 1),
	},
});
