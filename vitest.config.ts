// The tests that need nothing but npm. Those that need a browser are in vitest.browser.config.ts.

import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["src/**/*.test.ts", "test/**/*.test.ts"],
		exclude: ["test/browser/**"],
		setupFiles: ["test/fix-seed.ts"],
		testTimeout: 60_000,
	},
});
