import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeFeed } from "./decode-feed.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const declared = (name: string) => `<?xml version="1.0" encoding="${name}"?><a/>`;

test.each([
	["<a/>", undefined, "utf-8"],
	["<a/>", "application/rss+xml", "utf-8"],
	["<a/>", "text/xml", "us-ascii"],
	["<a>é</a>", "text/xml", "utf-8"],
	["<a/>", "text/xml; charset='ISO-8859-15'", "iso-8859-15"],
	[declared("windows-1251"), undefined, "windows-1251"],
	[declared("windows-1251"), "application/xml; charset=koi8-r", "koi8-r"],
	[declared("gb2312"), undefined, "gb18030"],
	[declared("klingon"), undefined, "utf-8"],
])("%s as %s is %s", (text, contentType, encoding) => {
	expect(decodeFeed(bytesOf(text), contentType).encoding).toBe(encoding);
});

test("UTF-32 without a mark is read", () => {
	const wide = Uint8Array.from([..."<é>"].flatMap((char) => [0, 0, 0, char.charCodeAt(0)]));
	expect(decodeFeed(wide, undefined)).toMatchObject({ text: "<é>", encoding: "utf-32be" });
	const turned = Uint8Array.from([..."<é>"].flatMap((char) => [char.charCodeAt(0), 0, 0, 0]));
	expect(decodeFeed(turned, undefined)).toMatchObject({ text: "<é>", encoding: "utf-32le" });
});

test("a gzip file is unpacked, a broken one is no feed and no error", () => {
	expect(decodeFeed(gzipSync("<a>é</a>"), undefined).text).toBe("<a>é</a>");
	expect(() => decodeFeed(gzipSync("<a/>").subarray(0, 12), undefined)).not.toThrow();
	expect(() => decodeFeed(gzipSync(Buffer.alloc(40_000_000)), undefined)).not.toThrow();
});
