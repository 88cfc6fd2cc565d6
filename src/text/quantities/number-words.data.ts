// The words of numbers.

/** Words below one hundred by value. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
	["nought", 0],
	["naught", 0],
	...[
		"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
		"sixteen seventeen eighteen nineteen",
	]
		.join(" ")
		.split(" ")
		.map((word, at): [string, number] => [word, at]),
]);

/** Twenty to ninety by value. */
export const tensNumbers: ReadonlyMap<string, number> = new Map(
	"twenty thirty forty fifty sixty seventy eighty ninety"
		.split(" ")
		.map((word, at): [string, number] => [word, (at + 2) * 10]),
);

/** Ordinals below twenty by value, and the tens. */
export const ordinalNumbers: ReadonlyMap<string, number> = new Map([
	...[
		"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth",
		"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
	]
		.join(" ")
		.split(" ")
		.map((word, at): [string, number] => [word, at + 1]),
	...["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth"].map(
		(word, at): [string, number] => [word, (at + 2) * 10],
	),
	["ninetieth", 90],
]);
