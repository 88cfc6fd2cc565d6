// Builds the browser's code into dist/web, which the server serves as files.

import { createHash } from "node:crypto";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const worker = "service-worker";
const fixedFiles = ["/icon.svg", "/icon-192.png", "/manifest.webmanifest"];

/** Lays the names of all built files into the service worker, which keeps them in the browser. */
const layShell: Plugin = {
	name: "lay-shell",
	enforce: "post",
	generateBundle(_, bundle) {
		const built = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
		const files = [
			...built.map((name) => `/${name}`).toSorted((a, b) => (a < b ? -1 : 1)),
			...fixedFiles,
		];
		const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
		const chunk = bundle[`${worker}.js`];
		if (chunk?.type !== "chunk") throw new Error("The service worker was not built.");
		chunk.code = chunk.code.replace("__SHELL__", () => JSON.stringify({ version, files }));
	},
};

export default defineConfig({
	root: "src/web",
	plugins: [svelte(), layShell],
	build: {
		outDir: "../../dist/web",
		emptyOutDir: true,
		// Inlined assets would need `data:` in the content security policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: { index: "src/web/index.html", [worker]: "src/web/worker/service-worker.ts" },
			output: {
				entryFileNames: ({ name }) =>
					name === worker ? `${worker}.js` : "assets/[name]-[hash].js",
			},
		},
	},
	server: { proxy: { "/api": "http://127.0.0.1:7711" } },
});
