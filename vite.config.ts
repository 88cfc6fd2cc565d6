// Builds the browser's code into dist/web, which the server serves as files.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
	root: "src/web",
	plugins: [svelte()],
	build: {
		outDir: "../../dist/web",
		emptyOutDir: true,
		// Inlined assets would need `data:` in the content security policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
	server: { proxy: { "/api": "http://127.0.0.1:7711" } },
});
