// What the tests of faults share: news to read, the record of an undisturbed run, and how two records
// are compared.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { readInputs } from "../../src/actions/read-inputs.ts";
import {
	openWorkspace,
	type Workspace,
	type WorkspaceOptions,
} from "../../src/actions/workspace.ts";
import { openInputs } from "../../src/jobs/inputs/open-inputs.ts";
import { pageId } from "../../src/jobs/page-id.ts";
import type { NewPage, Store } from "../../src/store/store.ts";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";

/** Minutes for which the long versions go on; the short ones end by themselves. */
// biome-ignore lint/style/noProcessEnv: a knob of the tests, as ONRECORD_SEED is.
export const faultMinutes = Number(process.env["ONRECORD_FAULT_MINUTES"] ?? 0);

// biome-ignore lint/style/noProcessEnv: see above.
const seed = Number(process.env["ONRECORD_SEED"] ?? 1);

/** Numbers from 0 below 1 that decide when a fault comes: the same for the same name and seed. */
export function createFaultChance(name: string): () => number {
	let state = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Writes so many invented articles as JSON lines; gives the file. */
export function writeNews(count: number, folder: string = makeFolder()): string {
	const path = join(folder, "news.jsonl");
	const lines = generateNews(count).map((article) => JSON.stringify(article));
	writeFileSync(path, lines.join("\n"));
	return path;
}

/** A workspace with the limits that tests want. The caller closes it. */
export function openTestWorkspace(options: Partial<WorkspaceOptions>): Workspace {
	return openWorkspace({
		...{ dataFolder: "", workers: 1, pageBytesMax: 1_000_000, stageMsMax: 600_000 },
		...{ triesMax: 3, allowedHosts: [] },
		...options,
	});
}

/** The options of a workspace over a database, with all stages. */
export function overDatabase(
	storeUrl: string,
	options: { readonly connections?: number; readonly queueUrls?: readonly string[] } = {},
): Partial<WorkspaceOptions> {
	return {
		engines: {
			...{ storeUrl, storeReadUrl: undefined, queueUrls: options.queueUrls ?? [] },
			storeConnectionsMax: options.connections ?? 6,
			stages: ["analyse", "write", "derive"],
		},
	};
}

const undisturbed = new Map<number, Promise<readonly string[]>>();

/** The record of so many articles that one process reads into a data folder, undisturbed. */
export function readUndisturbed(count: number): Promise<readonly string[]> {
	const known = undisturbed.get(count) ?? readAlone(writeNews(count));
	undisturbed.set(count, known);
	return known;
}

async function readAlone(news: string): Promise<readonly string[]> {
	const workspace = openTestWorkspace({ dataFolder: makeFolder() });
	await readInputs(workspace, [{ kind: "path", path: news }]);
	const rows = await readRecord(workspace.store);
	await workspace.close();
	return rows;
}

/** Reads a file again and again until nothing fails: what a person does whose read was broken off. */
export async function readUntilDone(workspace: Workspace, news: string): Promise<void> {
	await expect
		.poll(() => readInputs(workspace, [{ kind: "path", path: news }]))
		.toMatchObject({ phase: "finished", failed: 0 });
}

/** Waits until every page is on record, and every story with all that follows from it. */
export async function untilNothingWaits(store: Store, options = patience): Promise<void> {
	await vi.waitFor(async () => {
		expect((await store.count()).jobs).toBe(0);
		expect(await store.stories.listStale(1)).toEqual([]);
	}, options);
}

/** Keeps the pages of a file with their jobs, and takes none of them in. */
export async function keepPages(workspace: Workspace, news: string): Promise<void> {
	await workspace.store.pages.add(await readPages(workspace, news), workspace.now());
}

/** The pages of a file, in order. */
export async function readPages(
	{ web, now }: Workspace,
	news: string,
): Promise<readonly NewPage[]> {
	const pages: NewPage[] = [];
	const inputs = [{ kind: "path" as const, path: news }];
	for await (const piece of openInputs(inputs, { pageBytesMax: 1_000_000, web, now })) {
		if ("page" in piece) pages.push({ id: pageId(piece.page), page: piece.page });
	}
	return pages;
}

/** Columns that tell when, in how many steps and in which place a row was written, and from which folder it came. */
const ownColumns = /^(?:seq|path|(?:fetched|kept|at|due)_ms|(?:derived_)?revision)$/;

/** Tables whose rows depend on the moments of reading alone. */
const ownTables = new Set(["settings", "jobs", "traces", "changes", "documents"]);

/** Every row of a record that says what was found: articles, statements, stories, records, briefs. */
export async function readRecord(store: Store): Promise<readonly string[]> {
	const rows: string[] = [];
	for await (const { table, row } of store.exportRows()) {
		if (ownTables.has(table)) continue;
		const kept = Object.entries(row).filter(([name]) => !ownColumns.test(name));
		kept.sort(([a], [b]) => (a < b ? -1 : 1));
		rows.push(JSON.stringify([table, kept]).replaceAll(/\\?"receivedMs\\?":\d+/g, ""));
	}
	return rows.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Expects a store to be clean, to hold nothing that waits, and to hold the record of another run. */
export async function expectRecord(store: Store, undisturbed: readonly string[]): Promise<void> {
	expect(await store.check()).toEqual([]);
	expect(await store.count()).toMatchObject({ jobs: 0, quarantined: 0 });
	const rows = await readRecord(store);
	// Not toEqual on all rows: a failure would print megabytes.
	const known = new Set(undisturbed);
	expect(rows.filter((row) => !known.has(row)).slice(0, 2)).toEqual([]);
	expect(rows.length).toBe(undisturbed.length);
}
