// The store's contract, kept by SQLite.

import { onTestFinished } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { makeFolder } from "../make-folder.ts";
import { testStore } from "./store-contract.ts";

testStore(async () => {
	const store = openSqliteStore({ folder: makeFolder() });
	onTestFinished(() => store.close());
	return store;
});
