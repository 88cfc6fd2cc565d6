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

/** `npm run dev`: the server on the example stories and the web application, both watching. */
function watch(): void {
	const serve = ["src/main.ts", "serve", "examples", "--data", join(root, "tmp/dev-data")];
	const options = { cwd: root, stdio: "inherit" } as const;
	spawn(process.execPath, ["--watch-path=src", "--watch-preserve-output", ...serve], options);
	spawn(process.execPath, [vitePath()], options);
}

function vitePath(): string {
	return join(dirname(fileURLToPath(import.meta.resolve("vite/package.json"))), "bin/vite.js");
}

function buildWeb(): void {
	console.error("Building the web application …");
	const { status } = spawnSync(process.execPath, [vitePath(), "build", "--logLevel", "warn"], {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
	});
	if (status !== 0) console.error("It could not be built; the API is served without it.");
}
