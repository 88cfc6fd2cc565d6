import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const bytesOf = (...codes: number[]) => Uint8Array.from(codes);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Encodes with a legacy single-byte set by turning its decoder round. */
function encodeAs(encoding: string, text: string): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const byteOf = new Map<string, number>();
	for (let byte = 255; byte >= 0; byte--) byteOf.set(decoder.decode(bytesOf(byte)), byte);
	return Uint8Array.from(text, (char) => byteOf.get(char) ?? 63);
}

describe("what the bytes or the header say", () => {
	test.each([
		["a UTF-8 mark", bytesOf(0xef, 0xbb, 0xbf, 0x61), "a", "utf-8"],
		["a UTF-16LE mark", bytesOf(0xff, 0xfe, 0x61, 0), "a", "utf-16le"],
		["a UTF-16BE mark", bytesOf(0xfe, 0xff, 0, 0x61), "a", "utf-16be"],
		["a UTF-32LE mark", bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), "a", "utf-32le"],
		["a UTF-32BE mark", bytesOf(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61), "a", "utf-32be"],
		["UTF-16LE without a mark", bytesOf(0x3c, 0, 0x61, 0, 0x3e, 0), "<a>", "utf-16le"],
		["nothing at all", utf8("Füße"), "Füße", "utf-8"],
		["no bytes", bytesOf(), "", "utf-8"],
	])("%s", (_, bytes, text, encoding) => {
		expect(decodeBytes(bytes, { kind: "html" })).toMatchObject({ text, encoding });
	});

	test("the header goes before the meta element", () => {
		const bytes = encodeAs("windows-1251", '<meta charset="koi8-r">Мэр Ольховска');
		const contentType = "text/html; charset=windows-1251";
		expect(decodeBytes(bytes, { kind: "html", contentType }).text).toContain("Мэр Ольховска");
	});

	test("a meta element names the set", () => {
		const page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">Łódź';
		const decoded = decodeBytes(encodeAs("iso-8859-2", page), { kind: "html" });
		expect(decoded).toMatchObject({ encoding: "iso-8859-2", problems: [] });
		expect(decoded.text).toContain("Łódź");
	});

	test("an XML declaration names the set", () => {
		const feed = '<?xml version="1.0" encoding="windows-1253"?><a>Ειδήσεις</a>';
		const decoded = decodeBytes(encodeAs("windows-1253", feed), { kind: "xml" });
		expect(decoded.text).toContain("Ειδήσεις");
	});
});

describe("lies", () => {
	test("UTF-8 declared as Latin-1 is read as UTF-8, with a problem", () => {
		const contentType = "text/html; charset=iso-8859-1";
		const decoded = decodeBytes(utf8("café Zürich"), { kind: "html", contentType });
		expect(decoded).toMatchObject({ text: "café Zürich", encoding: "utf-8" });
		expect(decoded.problems.map(({ code }) => code)).toEqual(["lying-charset"]);
	});

	test("Latin-1 declared as UTF-8 is read as Latin-1, with a problem", () => {
		const bytes = latin('<meta charset="utf-8"><p>Le café près du marché fermé à midi');
		const decoded = decodeBytes(bytes, { kind: "html" });
		expect(decoded.text).toContain("café près du marché fermé à");
		expect(decoded.problems.map(({ code }) => code)).toEqual(["guessed-charset"]);
	});

	test("one broken byte does not cost the whole page its encoding", () => {
		const bytes = Uint8Array.from([...utf8("Größe, Maße, Füße, Äpfel, Öfen, Übel"), 0xff]);
		const decoded = decodeBytes(bytes, { kind: "text" });
		expect(decoded.text).toContain("Größe");
		expect(decoded.problems.map(({ code }) => code)).toEqual(["broken-characters"]);
	});

	test("an unknown name is as if nothing had been said", () => {
		const contentType = "text/html; charset=klingon";
		expect(decodeBytes(utf8("é"), { kind: "html", contentType }).text).toBe("é");
	});
});

describe("guesses without any declaration", () => {
	test.each([
		["windows-1252", "Der Bürgermeister äußerte sich über die größten Häuser der Stadt."],
		["windows-1250", "Władze miasta ogłosiły, że mosty będą zamknięte przez cały tydzień."],
		["windows-1254", "Başbakan, görüşmelerin iyi geçtiğini ve anlaşmanın yakın olduğunu söyledi."],
		["windows-1251", "Министр сообщил, что переговоры в столице продолжатся на этой неделе."],
		["koi8-u", "Министр сообщил, что переговоры в столице продолжатся на этой неделе."],
		["windows-1253", "Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν αυτή την εβδομάδα."],
		["windows-1255", "השר אמר כי השיחות בעיר הבירה יימשכו השבוע"],
		["windows-1256", "قال الوزير إن المحادثات ستستمر هذا الأسبوع في العاصمة"],
		["windows-874", "รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในสัปดาห์นี้"],
	])("%s", (encoding, text) => {
		expect(decodeBytes(encodeAs(encoding, text), { kind: "text" })).toMatchObject({
			text,
			encoding,
		});
	});

	test.each([
		["shift_jis", [0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x82, 0xb1, 0x82, 0xc6], "日本のこと"],
		["euc-jp", [0xc6, 0xfc, 0xcb, 0xdc, 0xa4, 0xce, 0xa4, 0xb3, 0xa4, 0xc8], "日本のこと"],
		["euc-kr", [0xb4, 0xba, 0xbd, 0xba, 0xb8, 0xa6, 0xc0, 0xcc, 0xb4, 0xd9], "뉴스를이다"],
		["gb18030", [0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xc8, 0xcb, 0xc3, 0xf1], "中国的人民"],
		["big5", [0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xa4, 0x48, 0xa5, 0xc1], "中國的人民"],
	])("%s", (encoding, codes, text) => {
		expect(decodeBytes(Uint8Array.from(codes), { kind: "text" })).toMatchObject({ text, encoding });
	});
});

test("any bytes give a text, no longer than the bytes, and never an exception", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, contentType) => {
			const { text } = decodeBytes(bytes, { kind: "html", contentType });
			expect(text.length).toBeLessThanOrEqual(bytes.length);
		}),
	);
});

test("what was written as UTF-8 is read back as it was", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			fc.pre(!text.includes("\u0000") && !text.startsWith("\uFEFF"));
			expect(decodeBytes(utf8(text), { kind: "text" }).text).toBe(text);
		}),
	);
});
