// The tests that drive the built product in Debian's Chromium: `npm run test:browser`.

import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/browser/**/*.test.ts"],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		fileParallelism: false,
		// What a page does after an event is waited for as long on a slow machine.
		expect: { poll: { timeout: 15_000 } },
	},
});
