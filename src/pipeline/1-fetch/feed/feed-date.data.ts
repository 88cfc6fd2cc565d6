// Names of months and zones as feeds write them.

/** The first letters of a month's name, lower case without accents, to its number. */
const monthNames: readonly (readonly [number, string])[] = [
	[
		1,
		"jan january januar janvier enero ene gennaio gen janeiro januari янв января styczen stycznia ocak ιαν ιανουαριου",
	],
	[
		2,
		"feb february februar fevrier fevr febrero febbraio fevereiro fev februari фев февраля lutego luty subat φεβ φεβρουαριου",
	],
	[
		3,
		"mar march marz maerz mrz mars marzo marco maart mrt мар марта marzec marca mart μαρ μαρτιου",
	],
	[
		4,
		"apr april avril avr abril abr aprile aprilie апр апреля kwiecien kwietnia nisan απρ απριλιου",
	],
	[5, "may mai mayo maggio mag maio mei мая май maj maja mayis μαι μαιου"],
	[6, "jun june juni juin junio giugno giu junho июн июня czerwiec czerwca haziran ιουν ιουνιου"],
	[
		7,
		"jul july juli juillet juil julio luglio lug julho июл июля lipiec lipca temmuz ιουλ ιουλιου",
	],
	[8, "aug august aout agosto ago augustus авг августа sierpien sierpnia agustos αυγ αυγουστου"],
	[
		9,
		"sep sept september septembre septiembre settembre set setembro сен сентября wrzesien wrzesnia eylul σεπ σεπτεμβριου",
	],
	[
		10,
		"oct october okt oktober octobre octubre ottobre ott outubro out окт октября pazdziernik pazdziernika ekim οκτ οκτωβριου",
	],
	[
		11,
		"nov november novembre noviembre novembro ноя ноября listopad listopada kasim νοε νοεμβριου",
	],
	[
		12,
		"dec december dez dezember decembre diciembre dic dicembre dezembro дек декабря grudzien grudnia aralik δεκ δεκεμβριου",
	],
];

export const monthNumbers: ReadonlyMap<string, number> = new Map(
	monthNames.flatMap(([number, words]) =>
		words.split(" ").map((word): [string, number] => [word, number]),
	),
);

/** Minutes east of Greenwich. RFC 822's military letters are not here: they were never used right. */
export const zoneMinutes: ReadonlyMap<string, number> = new Map([
	["gmt", 0],
	["ut", 0],
	["utc", 0],
	["z", 0],
	["wet", 0],
	["west", 60],
	["bst", 60],
	["cet", 60],
	["mez", 60],
	["cest", 120],
	["mesz", 120],
	["eet", 120],
	["eest", 180],
	["msk", 180],
	["ist", 330],
	["sgt", 480],
	["hkt", 480],
	["jst", 540],
	["kst", 540],
	["aest", 600],
	["aedt", 660],
	["nzst", 720],
	["nzdt", 780],
	["adt", -180],
	["ast", -240],
	["edt", -240],
	["et", -300],
	["est", -300],
	["cdt", -300],
	["ct", -360],
	["cst", -360],
	["mdt", -360],
	["mt", -420],
	["mst", -420],
	["pdt", -420],
	["pt", -480],
	["pst", -480],
	["akst", -540],
	["hst", -600],
]);
