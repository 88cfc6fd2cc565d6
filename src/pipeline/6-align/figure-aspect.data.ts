// Words that tell what is true of the counted ("killed", "missing"), an aspect a line.

const table = `
dead: dead death deaths died die dies killed kill kills killing fatalities fatality toll bodies body lives perished drowned slain
casualties: casualties casualty
injured: injured injuries injury wounded wounding hurt maimed
missing: missing unaccounted disappeared vanished
evacuated: evacuated evacuees evacuation moved displaced fled homeless sheltered shelter
rescued: rescued saved survivors
arrested: arrested detained arrests detainees custody
infected: infected infections cases infection positive
hospitalised: hospitalised hospitalized hospital wards admitted
recovered: recovered recoveries discharged
vaccinated: vaccinated doses vaccinations
sick: sick ill sickened illnesses
dismissed: layoffs redundant redundancies dismissed
employed: employs employed employees workforce
struck: strikers striking walkout strike
protested: protesters demonstrators marched march marchers rallied rally protest protests demonstration demonstrated
captured: captured prisoners
`;

/** From a word form in lower case to its aspect. */
export const aspectByWord: ReadonlyMap<string, string> = new Map(
	table
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [aspect = "", words = ""] = line.split(":");
			return words
				.trim()
				.split(/\s+/)
				.map((word) => [word, aspect] as const);
		}),
);

type Modal = "expected" | "planned" | "conditional";

/** Words beside a number that say it is not counted yet. */
export const modalityByWord: ReadonlyMap<string, Modal> = new Map([
	...words<Modal>(
		"expected",
		"expect expects expected expecting forecast forecasts projected projects projection predict predicts predicted eventually feared fear fears will would anticipate anticipates anticipated",
	),
	...words<Modal>(
		"planned",
		"plan plans planned planning intends intended aims aim target proposes proposed",
	),
	...words<Modal>("conditional", "could may might if unless should"),
]);

function words<T extends string>(value: T, list: string): [string, T][] {
	return list.split(" ").map((word) => [word, value]);
}
