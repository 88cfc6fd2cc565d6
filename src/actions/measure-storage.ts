// What takes how much room in the data folder, by kind.

import { stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { TableSize } from "../store/sqlite/measure-storage.ts";
import { StoreError } from "../store/store-error.ts";
import type { Storage, StorageKind } from "../wire/storage.ts";
import type { Workspace } from "./workspace.ts";

/** Which tables hold what; one that is in no line is of the last kind. */
const kinds: readonly (readonly [StorageKind, RegExp])[] = [
	["pages", /^pages$/],
	["articles", /^(articles|revisions|copies|traces|skips|article_\w+)$/],
	["statements", /^(statements|statement_\w+)$/],
	["search", /_fts|^search_|_marks$/],
	["stories", /^(stories|story_|claims|figures|publishers)/],
	["changes", /^(changes|corrections)$/],
	["readers", /^documents$/],
	["feeds", /^(feeds|jobs|settings)$/],
];

/** Measures the store in a thread of its own. Rejects with a StoreError. */
export async function measureStorage({ store, options }: Workspace): Promise<Storage> {
	if (store.engine !== "sqlite") {
		throw new StoreError("failed", "The record is in PostgreSQL, which tells its sizes itself.");
	}
	const { dataFolder } = options;
	const tables = await measureInThread(dataFolder);
	const bytes = new Map<StorageKind, number>();
	for (const { table, bytes: size } of tables) {
		const kind = kinds.find(([, names]) => names.test(table))?.[0] ?? "other";
		bytes.set(kind, (bytes.get(kind) ?? 0) + size);
	}
	const sizeOf = async (name: string): Promise<number> =>
		(await stat(join(dataFolder, name)).catch(() => ({ size: 0 }))).size;
	const { bavail, bsize } = await statfs(dataFolder);
	return {
		kinds: [...bytes]
			.map(([kind, size]) => ({ kind, bytes: size }))
			.sort((one, other) => other.bytes - one.bytes),
		fileBytes: await sizeOf("onrecord.sqlite"),
		logBytes: await sizeOf("onrecord.sqlite-wal"),
		freeBytes: bavail * bsize,
	};
}

function measureInThread(folder: string): Promise<readonly TableSize[]> {
	const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
	const file = new URL(`../store/sqlite/measure-worker.${extension}`, import.meta.url);
	return new Promise((resolve, reject) => {
		const worker = new Worker(file, { workerData: folder });
		worker.once("message", resolve);
		worker.once("error", (cause) =>
			reject(new StoreError("failed", "The store cannot be measured.", { cause })),
		);
	});
}
