// Corrections of claims and speakers as a reader makes them, over a real store and engine.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Claim } from "../news/claim.ts";
import type { StoryId } from "../news/story.ts";
import type { Corrected, CorrectionRequest } from "../wire/corrections.ts";
import { correctStory, undoCorrection } from "./correct-story.ts";
import { findStory } from "./find-story.ts";
import { getArticlePage } from "./get-article-page.ts";
import { getClaimPage } from "./get-claim-page.ts";
import { getSpeakerPage } from "./get-speaker-page.ts";
import { readInputs } from "./read-inputs.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const texts = {
	"ferry.txt": `Ferry Runs Aground Off Port Almer\n\nThe captain of the ferry Linnet had been warned of fog off Port Almer twice, the coastguard said on Monday.\n\n"The harbour lights were out all night," harbour master Ilan Stroud told reporters at the quay.`,
	"owner.txt": `Owner of Grounded Ferry Linnet Denies Fog Warning\n\nBlue Line, owner of the ferry Linnet, denied that the captain had been warned of fog off Port Almer.\n\nMayor Orla Venn said that the lamps of the harbour had not burned since Sunday.`,
};

let folder: string;
let workspace: Workspace;
let storyId: StoryId;
let atMs = Date.parse("2025-03-04");

const open = () =>
	openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => atMs++ },
	});

async function read(names: readonly (keyof typeof texts)[]): Promise<void> {
	for (const name of names) {
		const chunks = (async function* () {
			yield new TextEncoder().encode(texts[name]);
		})();
		const { stories } = await readInputs(workspace, [{ kind: "stream", name, chunks }]);
		storyId = stories[0] as StoryId;
	}
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onrecord-record-"));
	workspace = open();
	await read(["ferry.txt", "owner.txt"]);
});

afterEach(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

async function correct(request: CorrectionRequest): Promise<Corrected> {
	const done = await correctStory(workspace, request, "test");
	if ("failed" in done) throw new Error(done.failed);
	return done;
}

async function claimsNow(): Promise<readonly Claim[]> {
	return (await findStory(workspace, storyId))?.derived.record.claims ?? [];
}

/** The claim that has a statement with these words. */
async function claimOf(words: string): Promise<Claim> {
	const found = await findStory(workspace, storyId);
	const said = found?.material.statements.find(({ articleId, content }) => {
		const article = found.material.articles.find(({ id }) => id === articleId);
		return content.some(({ start, end }) => article?.text.slice(start, end).includes(words));
	});
	const claim = (await claimsNow()).find(({ statementIds }) =>
		statementIds.some((id) => id === said?.id),
	);
	if (claim === undefined) throw new Error(`no claim says "${words}"`);
	return claim;
}

test("two claims that a reader joins are one, whatever comes later, until it is undone", async () => {
	const [lights, lamps] = [await claimOf("harbour lights"), await claimOf("lamps of the harbour")];
	expect(lights.id).not.toBe(lamps.id);
	const before = await claimsNow();
	const { correction } = await correct({
		...{ kind: "same-claim", storyId, claimId: lamps.id, into: lights.id },
	});
	expect(correction.told).toContain("Joined the claim “the lamps of the harbour");
	const joined = await claimOf("harbour lights");
	expect(joined.statementIds).toHaveLength(2);
	expect(Object.values(joined.why)).toContain("a reader says that it is the same claim");
	expect(joined.origins.atMost).toBe(2);
	await workspace.close();
	workspace = open();
	await correct({ kind: "rename", storyId, title: "The Linnet" });
	expect((await claimOf("lamps of the harbour")).id).toBe(joined.id);
	await undoCorrection(workspace, correction.id);
	expect(await claimsNow()).toEqual(before);
});

test("a statement that a reader takes out of a claim stands alone, until it is undone", async () => {
	const warned = await claimOf("warned of fog off Port Almer twice");
	expect(warned.status).toBe("denied-by-accused");
	const denial = warned.positions.find(({ stance }) => stance === "denies");
	const before = await claimsNow();
	const { correction } = await correct({
		...{ kind: "not-same-claim", storyId, statementId: denial?.statementIds[0] ?? "" },
	});
	const after = await claimOf("warned of fog off Port Almer twice");
	expect(after.status).toBe("single-origin");
	expect(await claimsNow()).toHaveLength(before.length + 1);
	await undoCorrection(workspace, correction.id);
	expect(await claimsNow()).toEqual(before);
});

test("a statement goes to the speaker that a reader names, on every page", async () => {
	const lights = await claimOf("harbour lights");
	const [statementId = ""] = lights.statementIds;
	const mayor = (await claimOf("lamps of the harbour")).positions[0]?.party;
	const stroud = lights.positions[0]?.party;
	const { correction } = await correct({
		...{ kind: "wrong-speaker", storyId, statementId, speaker: mayor?.key },
	});
	expect(correction.told).toMatch(/^Gave “.*” to .*Venn.*, not to .*Stroud.*\.$/);
	expect((await claimOf("harbour lights")).positions[0]?.party.name).toBe(mayor?.name);
	const page = await getClaimPage(workspace, storyId, lights.id);
	expect(page?.joined[0]).toMatchObject({ statementId, speaker: { name: mayor?.name } });
	const said = await getSpeakerPage(workspace, mayor?.key ?? "");
	expect(said?.statements.map(({ id }) => id)).toContain(statementId);
	const not = await getSpeakerPage(workspace, stroud?.key ?? "");
	expect(not?.statements.map(({ id }) => id) ?? []).not.toContain(statementId);
	const [articleId = ""] = lights.origins.origins[0]?.articleIds ?? [];
	const article = await getArticlePage(workspace, articleId);
	expect(article?.statements.find(({ id }) => id === statementId)?.speaker.key).toBe(mayor?.key);
	await undoCorrection(workspace, correction.id);
	expect((await claimOf("harbour lights")).positions[0]?.party.key).toBe(stroud?.key);
});

test("a statement that nobody named said is shown under no name", async () => {
	const [statementId = ""] = (await claimOf("harbour lights")).statementIds;
	await correct({ kind: "wrong-speaker", storyId, statementId });
	const claim = await claimOf("harbour lights");
	expect(claim.positions[0]?.party).toMatchObject({ name: "not named", resolved: false });
	const brief = (await findStory(workspace, storyId))?.derived.brief;
	expect(brief?.voices.map(({ speaker }) => speaker.name).join()).not.toContain("Stroud");
});

test("what cannot be corrected is refused with a sentence, and nothing is logged", async () => {
	const lights = await claimOf("harbour lights");
	const [statementId = ""] = lights.statementIds;
	const refused: [CorrectionRequest, RegExp][] = [
		[{ kind: "same-claim", storyId: "s-none", claimId: "a", into: "b" }, /no story s-none/],
		[{ kind: "same-claim", storyId, claimId: "claim-x", into: lights.id }, /no claim claim-x/],
		[{ kind: "same-claim", storyId, claimId: lights.id, into: lights.id }, /one claim already/],
		[{ kind: "not-same-claim", storyId, statementId: "x:1" }, /no statement x:1/],
		[{ kind: "not-same-claim", storyId, statementId }, /only one of its claim/],
		[{ kind: "wrong-speaker", storyId, statementId, speaker: "nemo" }, /Nobody of the key nemo/],
	];
	for (const [request, sentence] of refused) {
		expect(await correctStory(workspace, request, "test")).toMatchObject({
			failed: expect.stringMatching(sentence) as string,
		});
	}
	expect(await workspace.store.corrections.list(9)).toEqual([]);
});

test("a speaker's page tells what was on record then, and nobody before the first word", async () => {
	const key = (await claimOf("lamps of the harbour")).positions[0]?.party.key ?? "";
	const now = await getSpeakerPage(workspace, key);
	expect(now?.statements.length).toBeGreaterThan(0);
	expect(await getSpeakerPage(workspace, key, { asOfMs: 1 })).toBeUndefined();
	const later = { asOfMs: Date.parse("2031-01-01") };
	expect(await getSpeakerPage(workspace, key, later)).toEqual(now);
});
