// Tests over a real PostgreSQL server of their own.

import { afterAll, beforeAll, describe } from "vitest";
import { tellLeftOut } from "./left-out.ts";
import { findPostgres, startPostgres, type TestPostgres } from "./start-postgres.ts";

/**
 * Describes tests over one server, which is started before the first of them and gone after the
 * last. Where PostgreSQL is not installed they are left out, and the run says what was.
 */
export function describePostgres(
	name: string,
	what: string,
	tests: (server: () => TestPostgres) => void,
): void {
	const bin = findPostgres();
	if (bin === undefined) tellLeftOut(what, "PostgreSQL 15");
	describe.runIf(bin !== undefined)(name, () => {
		let server: TestPostgres | undefined;
		beforeAll(async () => {
			server = await startPostgres(bin ?? "");
		});
		afterAll(() => server?.remove());
		tests(() => {
			if (server === undefined) throw new Error("The server is not started.");
			return server;
		});
	});
}
