// The store's contract, kept by PostgreSQL.

import { afterAll, beforeAll, describe } from "vitest";
import { tellLeftOut } from "../servers/left-out.ts";
import { makeStores } from "../servers/postgres-stores.ts";
import { findPostgres, startPostgres, type TestPostgres } from "../servers/start-postgres.ts";
import { testCitusLines } from "./citus-contract.ts";
import { testCorrections } from "./corrections-contract.ts";
import { testKept } from "./kept-contract.ts";
import { testSearch } from "./search-contract.ts";
import { testStore } from "./store-contract.ts";
import { testStories } from "./stories-contract.ts";

const bin = findPostgres();
if (bin === undefined) tellLeftOut("the store's contract over PostgreSQL", "PostgreSQL 15");

const startMsMax = 60_000;

describe.runIf(bin !== undefined)("over PostgreSQL", () => {
	let server: TestPostgres | undefined;

	beforeAll(async () => {
		server = await startPostgres(bin ?? "");
	}, startMsMax);
	afterAll(() => server?.remove(), startMsMax);

	const here = (): TestPostgres => {
		if (server === undefined) throw new Error("The server is not started.");
		return server;
	};
	const open = makeStores(here);

	testStore(open);
	testCorrections(open);
	testKept(open);
	testStories(open);
	testSearch(open);
	testCitusLines(() => here().url("citus"));
});
