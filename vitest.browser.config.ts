// The tests that drive the built product in Debian's Chromium: `npm run test:browser`.

import { defineConfig } from "vitest/config";
import { patience } from "./test/patience.ts";

/** What waits forever ends here; a slow, busy machine never comes near. */
const limitMs = 2 * patience.timeout;

export default defineConfig({
	test: {
		include: ["test/browser/**/*.test.ts"],
		testTimeout: limitMs,
		hookTimeout: limitMs,
		fileParallelism: false,
		// What a page does after an event is waited for as long on a slow machine.
		expect: { poll: patience },
	},
});
