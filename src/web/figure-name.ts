// What a series of figures is called: its unit by its name where nothing says what is counted.

import { texts } from "./texts.ts";

const currencies = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

function nameOfUnit(symbol: string): string | undefined {
	if (Object.hasOwn(texts.figure.units, symbol)) return texts.figure.units[symbol];
	return /^[A-Z]{3}$/.test(symbol) ? currencies.of(symbol) : undefined;
}

/** Whether a label is a unit alone, which every value tells by itself. */
export function isUnit(label: string): boolean {
	return label === "" || nameOfUnit(label) !== undefined;
}

/** "Kilometres" for "km", "US Dollar: losses" for "USD: losses"; other labels as they are. */
export function figureName(label: string): string {
	const [told = "", ...aspects] = label.split(": ");
	const name = told === "" ? texts.figure.unnamed : (nameOfUnit(told) ?? told);
	return [name, ...aspects].join(": ");
}
