// Wrong requests of feed readers: the right status, one shape, nothing changed.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	client,
	type Form,
	feedUrl,
	formOf,
	headers,
	idsOf,
	openRecord,
	type Refs,
	readState,
	unread,
} from "./reader-client.ts";
import type { ServedRecord } from "./served-record.ts";

let record: ServedRecord;

const get = (path: string, query: Form = {}) => client(record).get(path, query);
const post = (path: string, fields: Form) => client(record).post(path, fields);

beforeAll(async () => {
	record = await openRecord();
});

afterAll(() => record.close());

describe("requests that are wrong", () => {
	const cases: readonly (readonly [string, "GET" | "POST", string, Form, number])[] = [
		["a call that is not there", "GET", "no/such", {}, 404],
		["a change by GET", "GET", "edit-tag", { i: "1", a: readState }, 405],
		["an old token", "POST", "edit-tag", { T: "old", i: "1", a: readState }, 401],
		["a stream that is none", "GET", "stream/items/ids", { s: "nothing" }, 400],
		["marking no stream", "POST", "mark-all-as-read", { ts: "1" }, 400],
		["marking what is no stream", "POST", "mark-all-as-read", { s: "x" }, 400],
		["editing no feed", "POST", "subscription/edit", { ac: "edit" }, 400],
		["editing a label as a feed", "POST", "subscription/edit", { s: "user/-/label/x" }, 400],
		["editing a feed that is not followed", "POST", "subscription/edit", { s: "feed/x" }, 404],
		["leaving the stories", "POST", "subscription/edit", { s: "feed/onrecord/stories" }, 400],
		["an action that is none", "POST", "subscription/edit", { s: `feed/${feedUrl}`, ac: "x" }, 400],
		["a list without feeds", "POST", "subscription/import", { x: "1" }, 400],
		["a folder that is not there", "POST", "disable-tag", { s: "user/-/label/none" }, 404],
		["an address that is broken", "GET", "stream/contents/%E0%A4%A", {}, 400],
		["a form that is too large", "POST", "edit-tag", { i: "1".repeat(2_100_000) }, 413],
	];
	test.each(cases)("%s", async (...[, method, path, fields, status]) => {
		const response =
			method === "POST"
				? await post(path, fields)
				: await record.ask(`/reader/api/0/${path}?${formOf(fields)}`, { headers });
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({
			status,
			detail: expect.stringMatching(/\w.*\./),
		});
	});

	test("change nothing, and the same change sent again changes nothing more", async () => {
		const before: Refs = await get("stream/items/ids", unread);
		const [id = ""] = idsOf(before);
		const odd = ["0", "-1", "99999999", "x", "tag:google.com,2005:reader/item/zz"];
		expect(await (await post("edit-tag", { i: odd, a: readState })).text()).toBe("OK");
		await post("edit-tag", { i: id, a: "user/-/state/com.google/broadcast" });
		expect(await get("stream/items/ids", unread)).toEqual(before);
		const together = Array.from({ length: 8 }, (_, n) =>
			post("edit-tag", { i: idsOf(before).slice(n % 4, (n % 4) + 1), a: readState }),
		);
		for (const response of await Promise.all(together)) expect(response.status).toBe(200);
		expect(idsOf(await get("stream/items/ids", unread))).toEqual(idsOf(before).slice(4));
		expect((await post("stream/items/contents", { i: odd })).status).toBe(200);
	});
});
