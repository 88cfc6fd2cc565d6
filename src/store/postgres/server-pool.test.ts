// Addresses of databases as options give them.

import { expect, test } from "vitest";
import { readAddresses } from "./server-pool.ts";

const cases: [string, ReturnType<typeof readAddresses>][] = [
	["postgres://a@db/x", [{ url: "postgres://a@db/x", schema: "public" }]],
	["postgres://a@db/x?schema=on", [{ url: "postgres://a@db/x", schema: "on" }]],
	[
		"postgres://a@db/x?schema=o%20n&sslmode=require",
		[{ url: "postgres://a@db/x?sslmode=require", schema: "o n" }],
	],
	[
		"postgres://a:p,w@db/x?host=/run&schema=on,postgresql://b/x",
		[
			{ url: "postgres://a:p,w@db/x?host=/run", schema: "on" },
			{ url: "postgresql://b/x", schema: "public" },
		],
	],
];

test.each(cases)("the address %s is read", (text, addresses) => {
	expect(readAddresses(text)).toEqual(addresses);
});
