// The whole pipeline over the example stories. Read the diff before you accept it with `-u`.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Dossier, getDossier } from "../../src/actions/get-dossier.ts";
import { readInputs } from "../../src/actions/read-inputs.ts";
import { openWorkspace, type Workspace } from "../../src/actions/workspace.ts";
import { writeDossier } from "./write-dossier.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-golden-"));
let workspace: Workspace;
const dossiers = new Map<string, Dossier>();

beforeAll(async () => {
	workspace = openWorkspace({
		...{ dataFolder: folder, workers: 2, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 1, allowedHosts: [] },
		now: () => Date.UTC(2025, 3, 1),
	});
	const { stories } = await readInputs(workspace, workspace.exampleInputs);
	for (const id of stories) {
		const dossier = await getDossier(workspace, id);
		if (dossier !== undefined) dossiers.set(placeOf(dossier), dossier);
	}
});

afterAll(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

/** The folder of examples/ that a story's first article came from, by a word of its text. */
function placeOf({ articles }: Dossier): string {
	const text = articles.map((article) => article.text).join("\n");
	return ["Korrin", "Tolmouth", "Petrel"].find((word) => text.includes(word))?.toLowerCase() ?? "";
}

test("the examples are three stories", () => {
	const found = [...dossiers].map(([name, { articles }]) => `${name} ${articles.length}`);
	expect(new Set(found)).toEqual(new Set(["korrin 18", "petrel 3", "tolmouth 3"]));
});

test.each(["korrin", "tolmouth", "petrel"])("%s gives the same dossier as before", async (name) => {
	const dossier = dossiers.get(name);
	const written = dossier === undefined ? "no such story" : writeDossier(dossier);
	await expect(written).toMatchFileSnapshot(`${name}.txt`);
});

test("every citation is the words that stand at its place", () => {
	for (const { articles, brief } of dossiers.values()) {
		const texts = new Map(articles.map(({ id, text }) => [id, text]));
		const lines = [...brief.keyFacts, ...brief.notKnown, ...brief.timeline.map(({ line }) => line)];
		const citations = lines.flatMap((line) => line.citations);
		expect(citations.length).toBeGreaterThan(0);
		for (const { articleId, start, end, words } of citations) {
			expect(texts.get(articleId)?.slice(start, end)).toBe(words);
		}
	}
});

test("what the example was written to show is shown", () => {
	const korrin = dossiers.get("korrin");
	const copies = korrin?.articles.flatMap(({ copy }) => (copy === null ? [] : [copy.relation]));
	expect(copies).toContain("verbatim");
	expect(copies).toContain("edited");
	expect(korrin?.flags.map(({ why }) => why).join(" ")).toContain("five");
	const kinds = korrin?.figures.flatMap(({ differences }) => differences.map(({ kind }) => kind));
	expect(kinds).toContain("revision");
	expect(kinds).toContain("conflict");
	const evidence = korrin?.statements.flatMap((statement) => statement.evidence);
	expect(evidence?.map(({ kind }) => kind)).toContain("satellite-imagery");
	const stances = new Set(korrin?.statements.map(({ stance }) => stance));
	for (const stance of ["asserts", "denies", "declines-to-comment", "does-not-deny"] as const) {
		expect(stances).toContain(stance);
	}
	const undated = korrin?.articles.find(({ title }) => title.startsWith("Waiting"));
	expect(undated?.published.basis).toBe("inferred");
});
