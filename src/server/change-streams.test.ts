import { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { buildDerived, buildIntake, buildPage, buildTaken } from "../../test/contract/build.ts";
import { makeFolder } from "../../test/make-folder.ts";
import { openWorkspace } from "../actions/workspace.ts";
import type { Change, ChangeId } from "../news/change.ts";
import type { StoryId } from "../news/story.ts";
import { createChangeStreams } from "./change-streams.ts";

async function open() {
	const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 6e5, triesMax: 1, allowedHosts: [] };
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
	const dropAll = () => store.changes.dropOldest(Number.MAX_SAFE_INTEGER);
	return { app, note, dropAll, streams };
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
	await expect.poll(() => streams.count()).toBe(0);
});

test("who listens is told at once, also when somebody comes between a change and the look", async () => {
	const { app, note } = await open();
	const events = eventsOf(await app.request("/"));
	expect((await events.next()).value).toContain("event: hello");
	const next = events.next();
	await note("one");
	const others = eventsOf(await app.request("/"));
	expect((await others.next()).value).toContain("event: hello");
	expect((await next).value).toContain("one came.");
	await events.return();
	await others.return();
	// Who is not told at once is told with the next beat, 25 seconds later.
}, 20_000);

test("where what was noted has been dropped, a browser waits for what comes next", async () => {
	const { app, note, dropAll } = await open();
	await note("one");
	const first = eventsOf(await app.request("/"));
	expect((await first.next()).value).toContain("event: hello");
	await dropAll();
	const events = eventsOf(await app.request("/?after=0"));
	expect((await events.next()).value).toContain("event: hello");
	expect((await events.next()).value).toBe(": beat");
	await note("two");
	expect((await events.next()).value).toContain("two came.");
	await first.return();
	await events.return();
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
