// Words and letters that multiply the number before them.

/** Words of scale, singular. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
	["hundred", 1e2],
	["thousand", 1e3],
	["lakh", 1e5],
	["million", 1e6],
	["mln", 1e6],
	["mil", 1e6],
	["mn", 1e6],
	["crore", 1e7],
	["billion", 1e9],
	["bln", 1e9],
	["bn", 1e9],
	["trillion", 1e12],
	["tln", 1e12],
	["tn", 1e12],
]);

/** Words of scale in the plural, as in "tens of thousands". */
export const pluralScales: ReadonlyMap<string, number> = new Map([
	["tens", 10],
	["dozens", 12],
	["scores", 20],
	["hundreds", 1e2],
	["thousands", 1e3],
	["lakhs", 1e5],
	["millions", 1e6],
	["crores", 1e7],
	["billions", 1e9],
	["trillions", 1e12],
]);

/** Letters right after digits. Lower-case "m" is a metre unless money stands before it. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
	["k", 1e3],
	["K", 1e3],
	["M", 1e6],
	["MM", 1e6],
	["mm", 1e6],
	["mn", 1e6],
	["mln", 1e6],
	["mil", 1e6],
	["b", 1e9],
	["B", 1e9],
	["bn", 1e9],
	["bln", 1e9],
	["G", 1e9],
	["T", 1e12],
	["tn", 1e12],
	["tln", 1e12],
]);

/** Unicode's own fractions. */
export const fractionMarks: ReadonlyMap<string, number> = new Map([
	["½", 1 / 2],
	["⅓", 1 / 3],
	["⅔", 2 / 3],
	["¼", 1 / 4],
	["¾", 3 / 4],
	["⅕", 1 / 5],
	["⅖", 2 / 5],
	["⅗", 3 / 5],
	["⅘", 4 / 5],
	["⅙", 1 / 6],
	["⅚", 5 / 6],
	["⅛", 1 / 8],
	["⅜", 3 / 8],
	["⅝", 5 / 8],
	["⅞", 7 / 8],
]);
