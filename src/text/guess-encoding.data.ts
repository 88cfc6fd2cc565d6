// What the texts of each legacy character set are mostly made of.

/**
 * East Asian sets with the characters that make up most of their texts, and the share of them that
 * a news text has at least.
 */
export const multiByteSets: readonly {
	readonly encoding: string;
	readonly common: RegExp;
	readonly commonShare: number;
}[] = [
	{ encoding: "shift_jis", common: /[\u3041-\u30FE\u3001\u3002\u300C\u300D]/, commonShare: 0.4 },
	{ encoding: "euc-jp", common: /[\u3041-\u30FE\u3001\u3002\u300C\u300D]/, commonShare: 0.4 },
	{
		encoding: "euc-kr",
		common:
			/[이다는의에을가고하지한로기사은대들도를인자서리시정어나일부수있해과제아만전장원공성상게국관적주동보라그것으니스면여거요구안조선신비위야문경우소연말행중위세개교방분학치]/,
		commonShare: 0.35,
	},
	{
		encoding: "gb18030",
		common:
			/[的一是不了在人有我他这中大来上国个到说们为子和地出时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市，。、：；“”（）《》！？]/,
		commonShare: 0.4,
	},
	{
		encoding: "big5",
		common:
			/[的一是不了在人有我他這中大來上國個到說們為子和地出時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市，。、：；「」（）《》！？]/,
		commonShare: 0.4,
	},
];

/** Letters that no set is punished for. */
export const latinLetters: ReadonlySet<string> = new Set("«»„“”‘’–—…·°§©®€£\u00A0");

/** Single-byte sets with their letters beyond ASCII and how much each speaks for the set. */
export const singleByteSets: readonly {
	readonly encoding: string;
	readonly letters: ReadonlyMap<string, number>;
}[] = [
	{ encoding: "windows-1252", letters: weigh("éèêàçäöüßñáíóúåæøëïîôûãõâ", "ÉÈÀÇÄÖÜÑÁÍÓÚÅÆØÊÃÕ") },
	{
		encoding: "windows-1250",
		letters: weigh("ąćęłńóśźżáčďéěíňřšťúůýžőűöüăşţâîđ", "ĄĆĘŁŃÓŚŹŻÁČĎÉĚŇŘŠŤŮÝŽŐŰŞŢ"),
	},
	{ encoding: "windows-1254", letters: weigh("ığşçöüâ", "İĞŞÇÖÜ") },
	{ encoding: "windows-1257", letters: weigh("āčēģīķļņšūžąęėįųõäöü", "ĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÕ") },
	{
		encoding: "windows-1251",
		letters: weigh("оеаинтсрвлкм", "дпуяыьгзбчйхжшюцщэфъёіїєґОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФІЇЄ"),
	},
	{
		encoding: "koi8-u",
		letters: weigh("оеаинтсрвлкм", "дпуяыьгзбчйхжшюцщэфъёіїєґОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФІЇЄ"),
	},
	{
		encoding: "windows-1253",
		letters: weigh("αεηικλμνοπρστυς", "άέήίόύώβγδζθξφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"),
	},
	{ encoding: "windows-1255", letters: weigh("ויהלאתרבמשנ", "גדזחטךכםןסעףפץצק") },
	{ encoding: "windows-1256", letters: weigh("المنيوتربهدع", "ثجحخذزسشصضطظغفقكىةأإآءئؤپچژگ،؟") },
	{
		encoding: "windows-874",
		letters: weigh("กขคงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไ็่้๊๋์ๆ", ""),
	},
];

function weigh(usual: string, rare: string): ReadonlyMap<string, number> {
	return new Map([
		...[...usual].map((letter): [string, number] => [letter, 1]),
		...[...rare].map((letter): [string, number] => [letter, 0.5]),
	]);
}
