// The built web application: its files, and its one page for every address of its own.

import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { feedLinks } from "./feeds-out/feed-links.ts";

const mediaTypes: Readonly<Record<string, string>> = {
	css: "text/css; charset=utf-8",
	html: "text/html; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	json: "application/json",
	png: "image/png",
	svg: "image/svg+xml",
	webmanifest: "application/manifest+json",
};

/** Serves the files below `folder`; an address that is no file gets the application's page. */
export function serveWebFiles(app: OpenAPIHono, folder: string): void {
	app.get("*", async (context) => {
		const path = decodePath(context.req.path);
		if (path === undefined) return context.notFound();
		const extension = /\.(\w+)$/.exec(path)?.[1];
		const mediaType = extension === undefined ? undefined : mediaTypes[extension];
		if (mediaType !== undefined && !path.includes("\0")) {
			const bytes = await readFile(join(folder, path)).catch(() => undefined);
			if (bytes === undefined) return context.notFound();
			// Assets carry the hash of their content in their name: they never change.
			const cache = path.startsWith("/assets/")
				? "public, max-age=31536000, immutable"
				: "no-cache";
			return context.body(bytes, 200, { "content-type": mediaType, "cache-control": cache });
		}
		const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
		if (page === undefined) {
			return context.text(
				"The web application is not built. Run `npm run build`, or `npm start`.",
				500,
			);
		}
		const links = feedLinks(context.req.path);
		const head = page.replace("</head>", () => `${links}</head>`);
		return context.html(head, 200, { "cache-control": "no-cache" });
	});
}

/** The path in plain letters; undefined for one that is not well-formed. */
function decodePath(path: string): string | undefined {
	try {
		return normalize(decodeURIComponent(path));
	} catch {
		return undefined;
	}
}
