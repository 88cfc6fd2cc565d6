// What `npm start` runs: builds the web application where it is missing or old, then serves.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

if (process.argv.includes("--dev")) watch();
else {
	if (isStale(join(root, "src/web"), join(root, "dist/web/index.html"))) buildWeb();
	process.argv.splice(2, 0, "serve");
	// Only now: the entry runs the command line with the arguments as they stand.
	await import("../main.ts");
}

/** Whether any source of the web application is newer than what was built of it. */
function isStale(sources: string, built: string): boolean {
	if (!existsSync(built)) return true;
	const builtMs = statSync(built).mtimeMs;
	return readdirSync(sources, { recursive: true, withFileTypes: true }).some(
		(entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > builtMs,
	);
}

function buildWeb(): void {
	console.error("Building the web application …");
	const vite = join(
		dirname(fileURLToPath(import.meta.resolve("vite/package.json"))),
		"bin/vite.js",
	);
	const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
	});
	if (status !== 0) console.error("It could not be built; the API is served without it.");
}
