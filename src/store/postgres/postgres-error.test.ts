// What errors of the server and the driver mean.

import { expect, test } from "vitest";
import { StoreError } from "../store-error.ts";
import { asStoreError, isCollision } from "./postgres-error.ts";

const coded = (code: string) => Object.assign(new Error("told"), { code });

test.each([
	[coded("53100"), "full"],
	[coded("57014"), "busy"],
	[new Error("timeout exceeded when trying to connect"), "busy"],
	[coded("25006"), "not-writable"],
	[coded("XX001"), "damaged"],
	[coded("28P01"), "unreachable"],
	[coded("57P01"), "unreachable"],
	[coded("ECONNREFUSED"), "unreachable"],
	[new AggregateError([coded("ECONNREFUSED")]), "unreachable"],
	[new Error("Connection terminated unexpectedly"), "unreachable"],
	[coded("42P01"), "failed"],
	["thrown text", "failed"],
	[new StoreError("full", "It is full."), "full"],
])("the error %s is one of kind %s", (error, kind) => {
	expect(asStoreError(error)).toMatchObject({ kind });
});

test("only transactions that ran into another one are run again", () => {
	expect(["40001", "40P01", "23505"].map((code) => isCollision(coded(code)))).toEqual([
		...[true, true, false],
	]);
});
