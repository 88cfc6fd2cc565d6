// What changed since a visit, over a real store and engine.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getStoryPage } from "./get-story-page.ts";
import { readInputs } from "./read-inputs.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const first = `Ferry Runs Aground Off Port Almer\n\nThe captain of the ferry Linnet had been warned of fog off Port Almer twice, the coastguard said on Monday.\n\n"The harbour lights were out all night," harbour master Ilan Stroud told reporters at the quay.`;
const second = `Owner of Grounded Ferry Linnet Denies Fog Warning\n\nBlue Line, owner of the ferry Linnet, denied that the captain had been warned of fog off Port Almer.\n\n${[
	"Mayor Orla Venn said that nine passengers of the Linnet were in hospital.",
	"Doctor Pavel Orsk said that two children had broken arms.",
	"The union said that the crew of the ferry had worked for twenty hours.",
	"Minister Ada Brill said that the port of Almer would be closed until Friday.",
	"A diver, Tom Hask, said that the hull of the Linnet was open below the water.",
	"Insurer Redmond Pell said that the cargo had been worth 4 million crowns.",
].join("\n\n")}`;

let folder: string;
let workspace: Workspace;
let nowMs = Date.parse("2025-03-04");

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onrecord-since-"));
	workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => nowMs },
	});
});

afterEach(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

async function read(name: string, text: string): Promise<string> {
	const chunks = (async function* () {
		yield new TextEncoder().encode(text);
	})();
	const { stories } = await readInputs(workspace, [{ kind: "stream", name, chunks }]);
	return stories[0] ?? "";
}

test("a reader who comes back sees in five lines what came, the weightiest first", async () => {
	const id = await read("first.txt", first);
	const visitMs = nowMs;
	nowMs += 1_000;
	const sinceVisit = async () =>
		(await getStoryPage(workspace, id, { sinceMs: visitMs }))?.since?.map((one) => [
			one.kind,
			one.line.text,
		]);
	expect(await sinceVisit()).toEqual([]);
	await read("second.txt", second);
	const lines = (await sinceVisit()) ?? [];
	expect(lines).toHaveLength(5);
	expect(lines.slice(0, 2)).toEqual([
		["new-article", "1 article came."],
		["first-denial", "First denial, from Blue Line"],
	]);
	expect(lines.at(-1)?.[1]).toMatch(/^\d+ more changes \(new claims: \d+\)\.$/);
	const page = await getStoryPage(workspace, id, { sinceMs: nowMs });
	expect(page?.since).toEqual([]);
	expect(await getStoryPage(workspace, id)).not.toHaveProperty("since");
});
