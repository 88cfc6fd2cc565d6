import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { listAudit } from "./audit.ts";
import { noteSettings, type Settings } from "./note-settings.ts";

async function toldAfter(...runs: readonly Settings[]): Promise<readonly string[]> {
	const workspace = openEmptyWorkspace();
	for (const settings of runs) await noteSettings(workspace, settings);
	return (await listAudit(workspace, { limit: 9 })).map(({ told }) => told);
}

test("the first run, and one with the same settings, are nothing new", async () => {
	expect(await toldAfter({ port: "80" }, { port: "80" })).toEqual([]);
});

test("what was changed, set and unset is told", async () => {
	const before = { port: "80", log: "requests" };
	expect(await toldAfter(before, { port: "81", host: "0.0.0.0" })).toEqual([
		"Settings: host from its default to 0.0.0.0; log from requests to its default; port from 80 to 81.",
	]);
});
