// A clock that jumps while articles come in: forwards when a machine wakes up, backwards when it is set.

import { expect, test } from "vitest";
import { readInputs } from "../../src/actions/read-inputs.ts";
import { makeFolder } from "../make-folder.ts";
import {
	createFaultChance,
	expectRecord,
	keepPages,
	openTestWorkspace,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const dayMs = 86_400_000;
const articles = 30;

test.each([
	["a day forwards", dayMs],
	["a day backwards", -dayMs],
])(
	"a clock that jumps %s in the middle of a read changes nothing of the record",
	async (_, jump) => {
		const news = writeNews(articles);
		const whole = await readUndisturbed(articles);
		const chance = createFaultChance("clock");
		const jumpAt = Math.floor(articles * (0.2 + 0.6 * chance()));
		let offsetMs = 0;
		const workspace = openTestWorkspace({
			dataFolder: makeFolder(),
			now: () => Date.now() + offsetMs,
		});
		const reading = await readInputs(workspace, [{ kind: "path", path: news }], {
			onProgress: ({ done }) => {
				if (done >= jumpAt) offsetMs = jump;
			},
		});
		expect(reading).toMatchObject({ phase: "finished", read: articles, failed: 0 });
		await expectRecord(workspace.store, whole);
		await workspace.close();
	},
);

test("pages that came while the clock was a day ahead do not wait for a day when it is set right", async () => {
	const whole = await readUndisturbed(articles);
	const dataFolder = makeFolder();
	const ahead = openTestWorkspace({ dataFolder, now: () => Date.now() + dayMs });
	await keepPages(ahead, writeNews(articles));
	await ahead.close();
	const workspace = openTestWorkspace({ dataFolder });
	const engine = await workspace.findEngine();
	await engine?.takeIn();
	await engine?.derive("all");
	await expectRecord(workspace.store, whole);
	await workspace.close();
});
