// The store's contract, kept by PostgreSQL.

import { describePostgres } from "../servers/describe-postgres.ts";
import { makeStores } from "../servers/postgres-stores.ts";
import { testCitusLines } from "./citus-contract.ts";
import { testCorrections } from "./corrections-contract.ts";
import { testKept } from "./kept-contract.ts";
import { testSearch } from "./search-contract.ts";
import { testStore } from "./store-contract.ts";
import { testStories } from "./stories-contract.ts";

describePostgres("over PostgreSQL", "the store's contract over PostgreSQL", (server) => {
	const open = makeStores(server);

	testStore(open);
	testCorrections(open);
	testKept(open);
	testStories(open);
	testSearch(open);
	testCitusLines(() => server().url("citus"));
});
