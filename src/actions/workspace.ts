// A data folder that is open: what every action takes first.

import { fileURLToPath } from "node:url";
import type { Engine } from "../jobs/engine.ts";
import { openWeb, type Web } from "../jobs/feeds/web.ts";
import type { Input } from "../jobs/inputs/input.ts";
import { openEngine } from "../jobs/open-engine.ts";
import type { ModelOptions } from "../jobs/rephrase/ask-model.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { takeWriterLock, type WriterLock } from "../store/sqlite/writer-lock.ts";
import type { Store } from "../store/store.ts";

export type WorkspaceOptions = {
	readonly dataFolder: string;
	readonly workers: number;
	readonly pageBytesMax: number;
	readonly stageMsMax: number;
	readonly triesMax: number;
	/** Hosts at private addresses that may be fetched. */
	readonly allowedHosts: readonly string[];
	/** The mail server for alerts. */
	readonly mail?: { readonly url: string; readonly from: string } | undefined;
	/** A language model that may rephrase toplines and key facts. */
	readonly languageModel?: ModelOptions | undefined;
	/** Where others reach this server, for hubs that push feeds; none where it is not public. */
	readonly publicUrl?: string | undefined;
	/** The WebSub hub of the feeds that we give. */
	readonly hubUrl?: string | undefined;
	/** How long the bytes of a page are kept, milliseconds; for ever where none is given. */
	readonly keepPagesMs?: number | undefined;
	/** How many packed bytes of pages are kept. */
	readonly keepPagesBytesMax?: number | undefined;
	/** A limit on the size of the store, for tests of a full disk. */
	readonly storePagesMax?: number | undefined;
	/** The clock, milliseconds UTC; the machine's own where none is given. */
	readonly now?: (() => number) | undefined;
};

export type Workspace = {
	readonly options: WorkspaceOptions;
	readonly store: Store;
	readonly web: Web;
	readonly now: () => number;
	/** The example stories of the package, as inputs of `readInputs`. */
	readonly exampleInputs: readonly Input[];
	/**
	 * The engine, where this process is or can become the one that takes in pages; undefined while
	 * another process of the same folder is it.
	 */
	readonly findEngine: () => Promise<Engine | undefined>;
	/** Ends what is running, after which the folder can be opened by others. */
	readonly close: () => Promise<void>;
};

/** Opens a data folder. Throws a StoreError with a sentence where that cannot be. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
	const now = options.now ?? Date.now;
	const store = openSqliteStore({ folder: options.dataFolder, pagesMax: options.storePagesMax });
	const { allowedHosts, pageBytesMax } = options;
	const web = openWeb({ allowedHosts, bytesMax: pageBytesMax });
	let lock: WriterLock | undefined;
	let engine: Promise<Engine> | undefined;
	return {
		options,
		store,
		web,
		now,
		exampleInputs: [{ kind: "path", path: exampleFolder() }],
		findEngine: async () => {
			lock ??= takeWriterLock(options.dataFolder);
			if (lock === undefined) return undefined;
			engine ??= openEngine(store, web, { ...options, now });
			return await engine;
		},
		close: async () => {
			await (await engine)?.close();
			if (lock !== undefined) await store.jobs.releaseAll().catch(() => undefined);
			await web.close();
			await store.close();
			lock?.release();
		},
	};
}

/** `examples` of the package, from the sources as from the built files. */
function exampleFolder(): string {
	return fileURLToPath(new URL("../../examples", import.meta.url));
}
