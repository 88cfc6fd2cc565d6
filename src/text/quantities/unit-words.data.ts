// The words of units of measure, by their symbol.

const unitRows: readonly (readonly [string, string])[] = [
	["km", "km kms kilometer kilometers kilometre kilometres"],
	["m", "meter meters metre metres"],
	["cm", "cm centimeter centimeters centimetre centimetres"],
	["mm", "mm millimeter millimeters millimetre millimetres"],
	["dm", "dm decimeter decimeters"],
	["mi", "mile miles"],
	["ft", "foot feet ft"],
	["in", "inch inches"],
	["yd", "yard yards yd"],
	["nmi", "knots"],
	["µm", "micron microns micrometer micrometers"],
	["nm", "nanometer nanometers nanometre nanometres"],
	["pm", "picometer picometers"],
	["light-year", "lightyear lightyears"],
	["kg", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"],
	["g", "gram grams gramme grammes"],
	["mg", "mg milligram milligrams"],
	["µg", "microgram micrograms microgrammes mcg μg µg"],
	["t", "ton tons tonne tonnes"],
	["lb", "lb lbs"],
	["oz", "ounce ounces oz"],
	["stone", "stone"],
	["dram", "drachma dram drams"],
	["ha", "hectare hectares"],
	["acre", "acre acres"],
	["L", "liter liters litre litres"],
	["mL", "ml milliliter milliliters millilitre millilitres"],
	["gal", "gallon gallons"],
	["bbl", "barrel barrels"],
	["pt", "pint pints"],
	["cup", "cup cups"],
	["tbsp", "tablespoon tablespoons"],
	["tsp", "teaspoon teaspoons"],
	["mph", "mph"],
	["km/h", "kph kmph kmh"],
	["W", "watt watts"],
	["kW", "kw kilowatt kilowatts"],
	["MW", "mw megawatt megawatts"],
	["GW", "gw gigawatt gigawatts"],
	["kWh", "kwh"],
	["MWh", "mwh"],
	["GWh", "gwh"],
	["kt", "kiloton kilotons"],
	["Mt", "megaton megatons"],
	["bit", "bit bits"],
	["B", "byte bytes"],
	["kB", "kb kilobyte kilobytes"],
	["MB", "mb megabyte megabytes"],
	["GB", "gb gigabyte gigabytes"],
	["TB", "tb terabyte terabytes"],
	["Hz", "hz hertz"],
	["MHz", "mhz megahertz"],
	["GHz", "ghz gigahertz"],
	["V", "volt volts"],
	["rad", "rad radian radians"],
	["turn", "turn turns"],
	["°", "degree degrees"],
	["°C", "celsius"],
	["°F", "fahrenheit"],
];

/** Symbols by word, without the words that are also something else. */
export const unitSymbols: ReadonlyMap<string, string> = new Map(
	unitRows.flatMap(([symbol, words]) =>
		words.split(" ").map((word): [string, string] => [word, symbol]),
	),
);

/** All words of units. */
export const unitWords: ReadonlySet<string> = new Set(unitSymbols.keys());

/** Letters that are a unit only right after digits or in their own case. */
export const tightUnitSymbols: ReadonlyMap<string, string> = new Map([
	["m", "m"],
	["g", "g"],
	["t", "t"],
	["l", "L"],
	["c", "°C"],
	["f", "°F"],
	["w", "W"],
	["v", "V"],
	["nm", "nm"],
	["ha", "ha"],
	["s", "s"],
	["ms", "ms"],
]);

/** Units of time, which are measured too. */
export const durationUnits: ReadonlyMap<string, string> = new Map(
	["second", "minute", "hour", "day", "week", "month", "year", "decade"].flatMap(
		(word): [string, string][] => [
			[word, word],
			[`${word}s`, word],
		],
	),
);
