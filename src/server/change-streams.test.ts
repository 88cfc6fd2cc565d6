import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { buildDerived, buildIntake, buildPage, buildTaken } from "../../test/contract/build.ts";
import { makeFolder } from "../../test/make-folder.ts";
import { openWorkspace } from "../actions/workspace.ts";
import type { Change, ChangeId } from "../news/change.ts";
import type { StoryId } from "../news/story.ts";
import { createChangeStreams } from "./change-streams.ts";

async function open() {
	const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 1e4, triesMax: 1, allowedHosts: [] };
	const workspace = openWorkspace({ dataFolder: makeFolder(), ...limits });
	onTestFinished(() => workspace.close());
	const { store } = workspace;
	await store.pages.add([buildPage("a")], 100);
	await store.saveIntake(buildIntake([buildTaken("a")]));
	const streams = createChangeStreams(workspace);
	const app = new Hono().get("/", (context) => {
		const after = context.req.query("after");
		return streams.open(context, after === undefined ? undefined : Number(after));
	});
	const note = async (name: string) => {
		const named = { id: name as ChangeId, storyId: "story" as StoryId, kind: "new-claim" } as const;
		const change: Change = { ...named, atMs: 50, text: `${name} came.` };
		const derived = [buildDerived("story", { revision: 5 })];
		await store.stories.saveDerived(derived, { changes: [change], atMs: 10 });
	};
	return { app, note, streams };
}

/** The events of a stream, one at a time. */
async function* eventsOf(response: Response) {
	const decoder = new TextDecoder();
	let rest = "";
	for await (const chunk of response.body ?? []) {
		rest += decoder.decode(chunk as Uint8Array, { stream: true });
		const events = rest.split("\n\n");
		rest = events.pop() ?? "";
		yield* events;
	}
}

test("a stream gives what is noted from now on, in order, each with its number", async () => {
	const { app, note, streams } = await open();
	await note("before");
	const events = eventsOf(await app.request("/"));
	expect((await events.next()).value).toContain("event: hello");
	await note("one");
	await note("two");
	const first = (await events.next()).value ?? "";
	expect(first).toContain("event: change");
	expect(first).toContain("one came.");
	expect(first).toMatch(/id: \d+/);
	expect((await events.next()).value).toContain("two came.");
	expect(streams.count()).toBe(1);
	await events.return();
	await expect.poll(() => streams.count(), { timeout: 5_000 }).toBe(0);
});

test("a browser that comes back gets what it missed", async () => {
	const { app, note } = await open();
	await note("one");
	await note("two");
	const events = eventsOf(await app.request("/?after=1"));
	await events.next();
	expect((await events.next()).value).toContain("two came.");
	await events.return();
});
