// A hub on a local server: told once of what changed, and again where it did not answer.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { buildDerived, buildIntake, buildPage, buildTaken } from "../../../test/contract/build.ts";
import { makeFolder } from "../../../test/make-folder.ts";
import type { ChangeId } from "../../news/change.ts";
import type { StoryId } from "../../news/story.ts";
import { openSqliteStore } from "../../store/sqlite/open-sqlite-store.ts";
import { tellHub } from "./tell-hub.ts";
import { openWeb } from "./web.ts";

async function startHub() {
	const forms: URLSearchParams[] = [];
	const answer = { status: 202 };
	const server = createServer(async (request, response) => {
		forms.push(new URLSearchParams(await text(request)));
		response.writeHead(answer.status).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const store = openSqliteStore({ folder: makeFolder() });
	const web = openWeb({ allowedHosts: [host], bytesMax: 100_000, gapMs: 0 });
	onTestFinished(async () => {
		await web.close();
		await store.close();
		server.close();
	});
	await store.pages.add([buildPage("a")], 100);
	await store.saveIntake(buildIntake([buildTaken("a")]));
	const note = (id: string) =>
		store.stories.saveDerived([buildDerived("story", { revision: 5 })], {
			changes: [
				{
					...{ id: id as ChangeId, storyId: "story" as StoryId, kind: "first-denial" },
					...{ atMs: 1, text: id },
				},
			],
			atMs: 10,
		});
	const parts = { store, web, publicUrl: "https://reader.example/", hubUrl: `http://${host}/` };
	return { forms, answer, parts, note };
}

test("the hub is told of the feeds of what changed, once", async () => {
	const { forms, parts, note } = await startHub();
	await note("before");
	expect(await tellHub(parts)).toBe(0);
	await note("denied");
	expect(await tellHub(parts)).toBe(9);
	expect(await tellHub(parts)).toBe(0);
	expect(forms).toHaveLength(1);
	expect(forms[0]?.get("hub.mode")).toBe("publish");
	expect(forms[0]?.getAll("hub.url")).toEqual(
		expect.arrayContaining([
			"https://reader.example/feeds/changes.atom",
			"https://reader.example/feeds/story/story.json",
		]),
	);
});

test("a hub that fails is told again", async () => {
	const { forms, answer, parts, note } = await startHub();
	await tellHub(parts);
	await note("denied");
	answer.status = 500;
	expect(await tellHub(parts)).toBe(0);
	answer.status = 204;
	expect(await tellHub(parts)).toBe(9);
	expect(forms).toHaveLength(2);
});
