// The store's contract, kept by SQLite.

import { onTestFinished } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { makeFolder } from "../make-folder.ts";
import { testCorrections } from "./corrections-contract.ts";
import { testKept } from "./kept-contract.ts";
import { testSearch } from "./search-contract.ts";
import { testStore } from "./store-contract.ts";
import { testStories } from "./stories-contract.ts";

const open = async () => {
	const store = openSqliteStore({ folder: makeFolder() });
	onTestFinished(() => store.close());
	return store;
};

testStore(open);
testCorrections(open);
testKept(open);
testStories(open);
testSearch(open);
