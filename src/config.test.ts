// Where options come from, and which values they can have.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isPlainTerminal, readConfig, readOptions } from "./config.ts";

function writeConfig(text: string): string {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-config-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "config.json");
	writeFileSync(file, text);
	return file;
}

test("flags win over the environment, and that over the file", () => {
	const file = writeConfig('{"port": 1, "workers": 2, "data": "from-file"}');
	const sources = {
		flags: { port: "3" },
		environment: { ONRECORD_PORT: "4", ONRECORD_WORKERS: "5" },
		file,
	};
	expect(readConfig(sources)).toMatchObject({ port: 3, workers: 5, dataFolder: "from-file" });
	expect(readOptions(sources).get("workers")).toEqual({ text: "5", from: "ONRECORD_WORKERS" });
});

test("without any source there are defaults", () => {
	const config = readConfig({ flags: {}, environment: {} });
	expect(config).toMatchObject({ host: "127.0.0.1", port: 7711, dataFolder: "./onrecord-data" });
	expect(config).toMatchObject({ pageBytesMax: 20_000_000, allowedHosts: [] });
});

test("pages are kept for ever, or as long and as many as is set", () => {
	const read = (flags: Record<string, string>) => readConfig({ flags, environment: {} });
	expect(read({})).toMatchObject({ keepPagesMs: undefined, keepPagesBytesMax: undefined });
	expect(read({ "keep-pages-days": "2", "keep-pages-mb": "5" })).toMatchObject({
		...{ keepPagesMs: 172_800_000, keepPagesBytesMax: 5_000_000 },
	});
});

test("hosts are separated by commas or spaces", () => {
	const { allowedHosts } = readConfig({
		flags: { "allow-hosts": "a.example, b:80" },
		environment: {},
	});
	expect(allowedHosts).toEqual(["a.example", "b:80"]);
});

test.each([
	["port", "70000", /--port is "70000", but must be a whole number from 0 to 65535/],
	["workers", "none", /--workers is "none"/],
	["keep-pages-days", "0", /--keep-pages-days is "0", but must be a whole number from 1/],
	["public-url", "news.example", /--public-url is "news.example", but must be an address/],
	["page-mb-max", "1.5", /--page-mb-max is "1.5"/],
])("%s cannot be %s", (name, value, message) => {
	expect(() => readConfig({ flags: { [name]: value }, environment: {} })).toThrow(message);
});

test.each([
	["no json", /is not JSON/],
	["[1]", /sets "0", which is no option/],
	["7", /must hold a JSON object/],
	['{"prot": 1}', /sets "prot", which is no option/],
])("a file with %s is refused", (text, message) => {
	const file = writeConfig(text);
	expect(() => readConfig({ flags: {}, environment: { ONRECORD_CONFIG: file } })).toThrow(message);
});

test("a file that is not there is refused for that", () => {
	const read = () => readConfig({ flags: {}, environment: { ONRECORD_CONFIG: "/none.json" } });
	expect(read).toThrow(/none\.json cannot be opened/);
});

test.each([
	[{ NO_COLOR: "1" }, true],
	[{ NO_COLOR: "" }, false],
	[{ TERM: "dumb" }, true],
	[{ TERM: "xterm" }, false],
])("with %o a terminal is plain: %s", (environment, plain) => {
	expect(isPlainTerminal(environment)).toBe(plain);
});
