// The options of the engines, as values and as refusals.

import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const read = (flags: Record<string, string>) => readConfig({ flags, environment: {} }).engines;
const store = "postgres://onrecord@db.example/onrecord";

test("without an option the record is in the data folder, and every stage runs", () => {
	expect(read({})).toEqual({
		...{ storeUrl: undefined, storeReadUrl: undefined, queueUrls: [], storeConnectionsMax: 10 },
		stages: ["fetch", "analyse", "write", "derive"],
	});
});

test("addresses and stages are read from lists", () => {
	const queue = "nats://a.example, nats://b.example";
	expect(read({ store, queue, stages: "derive,analyse" })).toMatchObject({
		...{ storeUrl: store, queueUrls: ["nats://a.example", "nats://b.example"] },
		stages: ["analyse", "derive"],
	});
	expect(read({ store, stages: "none" }).stages).toEqual([]);
});

test.each([
	[{ store: "mysql://db" }, /--store must be/],
	[{ "store-read": store }, /need a database/],
	[{ queue: "nats://a" }, /need a database/],
	[{ store, queue: "http://a" }, /--queue must name/],
	[{ store, stages: "read" }, /--stages is "read"/],
	[{ store, "store-connections": "1" }, /from 2 to 500/],
])("%o is refused", (flags, message) => {
	expect(() => read(flags as Record<string, string>)).toThrow(message);
});

test("a refusal does not tell the address, which may hold a password", () => {
	expect(() => read({ store: "mysql://ana:secret@db" })).toThrow(/^(?!.*secret)/);
});
