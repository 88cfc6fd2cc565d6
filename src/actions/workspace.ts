// A data folder that is open: what every action takes first.

import { fileURLToPath } from "node:url";
import type { Engine } from "../jobs/engine.ts";
import { openWeb, type Web } from "../jobs/feeds/web.ts";
import type { Input } from "../jobs/inputs/input.ts";
import { openEngine, openSharedEngine } from "../jobs/open-engine.ts";
import type { ModelOptions } from "../jobs/rephrase/ask-model.ts";
import type { WorkStage } from "../jobs/stages.ts";
import { openPostgresStore } from "../store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { takeWriterLock, type WriterLock } from "../store/sqlite/writer-lock.ts";
import type { Store } from "../store/store.ts";

export type WorkspaceOptions = {
	readonly dataFolder: string;
	readonly workers: number;
	readonly pageBytesMax: number;
	readonly stageMsMax: number;
	readonly triesMax: number;
	/** How many articles matching and clustering remember. */
	readonly rememberArticles?: number | undefined;
	/** Hosts at private addresses that may be fetched. */
	readonly allowedHosts: readonly string[];
	/** Origins whose pages may use the API. */
	readonly corsOrigins?: readonly string[] | undefined;
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
	/** The engines of many machines; the data folder alone where none are named. */
	readonly engines?: EngineOptions | undefined;
	/** How long the logs are kept, milliseconds; for ever where nothing is given. */
	readonly server?:
		| { readonly keepChangesMs?: number | undefined; readonly keepAuditMs?: number | undefined }
		| undefined;
	/** A limit on the size of the store, for tests of a full disk. */
	readonly storePagesMax?: number | undefined;
	/** The clock, milliseconds UTC; the machine's own where none is given. */
	readonly now?: (() => number) | undefined;
};

/** Where the record is kept, how jobs reach workers, which stages this process runs. */
export type EngineOptions = {
	readonly storeUrl: string | undefined;
	readonly storeReadUrl: string | undefined;
	readonly storeConnectionsMax: number;
	readonly queueUrls: readonly string[];
	readonly stages: readonly WorkStage[];
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
	/** Rejects with a StoreError where the store cannot be reached. */
	readonly ready: () => Promise<void>;
	/** Ends what is running, after which the folder can be opened by others. */
	readonly close: () => Promise<void>;
};

/** Opens a data folder. Throws a StoreError with a sentence where that cannot be. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
	const now = options.now ?? Date.now;
	const store = openStore(options);
	const { allowedHosts, pageBytesMax } = options;
	const web = openWeb({ allowedHosts, bytesMax: pageBytesMax });
	let lock: WriterLock | undefined;
	let engine: Promise<Engine> | undefined;
	return {
		options,
		store,
		web,
		now,
		ready: async () => {
			await store.settings.find("ready");
		},
		exampleInputs: [{ kind: "path", path: exampleFolder() }],
		findEngine: async () => {
			if (store.shared === undefined) lock ??= takeWriterLock(options.dataFolder);
			if (store.shared === undefined && lock === undefined) return undefined;
			engine ??= startEngine(options, { store, web, now });
			// A broker that could not be reached may answer next time.
			engine.catch(() => {
				engine = undefined;
			});
			return await engine;
		},
		close: async () => {
			await (await engine?.catch(() => undefined))?.close();
			if (lock !== undefined) await store.jobs.releaseAll().catch(() => undefined);
			await web.close();
			await store.close();
			lock?.release();
		},
	};
}

function openStore({ dataFolder, engines, storePagesMax }: WorkspaceOptions): Store {
	if (engines?.storeUrl === undefined) {
		return openSqliteStore({ folder: dataFolder, pagesMax: storePagesMax });
	}
	const { storeUrl: url, storeReadUrl: readUrl, storeConnectionsMax: connectionsMax } = engines;
	return openPostgresStore({ url, readUrl, connectionsMax });
}

async function startEngine(
	options: WorkspaceOptions,
	{ store, web, now }: Pick<Workspace, "store" | "web" | "now">,
): Promise<Engine> {
	const { shared } = store;
	if (shared === undefined) return await openEngine(store, web, { ...options, now });
	const queueUrls = options.engines?.queueUrls ?? [];
	return await openSharedEngine({ ...{ store, shared, web, queueUrls } }, { ...options, now });
}

/** `examples` of the package, from the sources as from the built files. */
function exampleFolder(): string {
	return fileURLToPath(new URL("../../examples", import.meta.url));
}
