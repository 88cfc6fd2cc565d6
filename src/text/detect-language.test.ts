import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";

test.each([
	["en", "The mayor said on Tuesday that the bridge would stay closed until the end of the month."],
	[
		"de",
		"Die Bürgermeisterin sagte am Dienstag, dass die Brücke bis zum Ende des Monats nicht geöffnet wird.",
	],
	["fr", "La maire a dit mardi que le pont serait fermé jusqu'à la fin du mois pour des travaux."],
	[
		"es",
		"La alcaldesa dijo el martes que el puente estará cerrado hasta el final de este mes por obras.",
	],
	[
		"it",
		"La sindaca ha detto martedì che il ponte sarà chiuso fino alla fine del mese per lavori.",
	],
	[
		"pt",
		"A prefeita disse na terça-feira que a ponte ficará fechada até o fim do mês para as obras.",
	],
	[
		"nl",
		"De burgemeester zei dinsdag dat de brug tot het einde van de maand niet open zal zijn voor verkeer.",
	],
	[
		"sv",
		"Borgmästaren sade på tisdagen att bron kommer att vara stängd till slutet av månaden för att den ska lagas.",
	],
	[
		"pl",
		"Burmistrz powiedziała we wtorek, że most będzie zamknięty do końca miesiąca, bo jest to konieczne dla prac.",
	],
	[
		"cs",
		"Starostka v úterý řekla, že most bude do konce měsíce zavřený, protože se na něm pracuje.",
	],
	[
		"tr",
		"Belediye başkanı salı günü köprünün ay sonuna kadar kapalı olacağını söyledi ve bu karar için de özür diledi.",
	],
	[
		"id",
		"Wali kota mengatakan pada hari Selasa bahwa jembatan itu akan ditutup hingga akhir bulan untuk perbaikan.",
	],
	["ru", "Мэр сказала во вторник, что мост будет закрыт до конца месяца, но не для пешеходов."],
	["uk", "Мерка сказала у вівторок, що міст буде закрито до кінця місяця, але не для пішоходів."],
	[
		"ar",
		"قالت رئيسة البلدية يوم الثلاثاء إن الجسر سيبقى مغلقا حتى نهاية الشهر من أجل أعمال الصيانة في المدينة",
	],
	[
		"fa",
		"شهردار روز سه شنبه گفت که پل تا پایان ماه برای تعمیر بسته خواهد بود و این کار از امروز آغاز شد",
	],
	["hi", "मेयर ने मंगलवार को कहा कि पुल महीने के अंत तक बंद रहेगा और यह मरम्मत के लिए है"],
	["ja", "市長は火曜日、橋は月末まで通行止めになると述べた。"],
	["zh", "市长星期二表示，大桥将关闭到月底。"],
	["ko", "시장은 화요일에 다리가 이달 말까지 폐쇄될 것이라고 말했다."],
	["el", "Η δήμαρχος είπε την Τρίτη ότι η γέφυρα θα μείνει κλειστή."],
	["he", "ראש העיר אמרה ביום שלישי כי הגשר יישאר סגור"],
	["th", "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าสะพานจะปิด"],
])("%s", (language, text) => {
	expect(detectLanguage(text)).toBe(language);
});

test.each([
	[""],
	["12.5 %"],
	["Bridge"],
	["qwx zzv blorp frint vosk glim trand plurk nosk weem dorl"],
])("“%s” is of no language for sure", (text) => {
	expect(detectLanguage(text)).toBe("und");
});

test("any text has an answer of two or three letters", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) =>
			/^[a-z]{2,3}$/.test(detectLanguage(text)),
		),
	);
});
