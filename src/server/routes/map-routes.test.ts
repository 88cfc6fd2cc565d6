import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openWorkspace } from "../../actions/workspace.ts";
import { readServerConfig } from "../../server-options.ts";
import { createApp } from "../app.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-map-"));
const workspace = openWorkspace({
	...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
	...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
});

afterAll(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

async function ask(mapTiles: { url: string; credit: string } | undefined) {
	const app = createApp(workspace, { host: "127.0.0.1", webFolder: folder, mapTiles });
	const headers = { host: "127.0.0.1:7711" };
	const response = await app.request("http://127.0.0.1:7711/api/v1/map", { headers });
	return { source: await response.json(), policy: response.headers.get("content-security-policy") };
}

test("without a source there is none, and pages show pictures of their own alone", async () => {
	const { source, policy } = await ask(undefined);
	expect(source).toEqual({});
	expect(policy).toContain("img-src 'self';");
});

test("a source is told, and pages may show pictures from its address alone", async () => {
	const url = "https://tiles.example/osm/{z}/{x}/{y}.png";
	const { source, policy } = await ask({ url, credit: "Somebody" });
	expect(source).toEqual({ tiles: url, credit: "Somebody" });
	expect(policy).toContain("img-src 'self' https://tiles.example;");
	expect(policy).toContain("script-src 'self';");
});

test.each(["https://tiles.example/{z}/{x}.png", "ftp://tiles.example/{z}/{x}/{y}", "{z}{x}{y}"])(
	"%s is no source of a map",
	(url) => {
		const reader = {
			text: (name: string) => (name === "map-tiles" ? url : undefined),
			whole: (_: string, fallback: number) => fallback,
			limit: () => undefined,
		};
		expect(() => readServerConfig(reader as Parameters<typeof readServerConfig>[0])).toThrow(
			/must be an address with \{z\}/,
		);
	},
);
