// Starts the built product and a browser, for the tests that use both.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { patience } from "../patience.ts";

export type Product = {
	readonly address: string;
	readonly dataFolder: string;
	readonly stop: () => Promise<void>;
};

const root = join(import.meta.dirname, "../..");

/** Serves a data folder (a new one where none is given) on a free port, with more options. */
export async function startProduct(
	dataFolder = mkdtempSync(join(tmpdir(), "onrecord-test-")),
	port = "0",
	options: readonly string[] = [],
): Promise<Product> {
	const child = spawn(
		process.execPath,
		[join(root, "dist/main.js"), "serve", "--data", dataFolder, "--port", port, ...options],
		{ cwd: root, stdio: ["ignore", "ignore", "pipe"] },
	);
	const address = await readAddress(child);
	const ended = new Promise((resolve) => child.once("close", resolve));
	return {
		address,
		dataFolder,
		stop: async () => {
			child.kill("SIGINT");
			await ended;
		},
	};
}

/** A browser in which everything is waited for as long as a slow machine needs. */
export async function openBrowser(): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
		timeout: patience.timeout,
	});
	browser.on("context", (context) => context.setDefaultTimeout(patience.timeout));
	return browser;
}

function readAddress(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let printed = "";
		child.stderr?.on("data", (chunk: Buffer) => {
			printed += chunk.toString();
			const address = /http:\/\/\S+?:\d+/.exec(printed)?.[0];
			if (address !== undefined) resolve(address);
		});
		child.once("close", () => reject(new Error(`The server ended: ${printed}`)));
	});
}
