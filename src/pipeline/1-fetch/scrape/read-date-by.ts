// Dates in the form that a rule states in PHP's letters ("d/m/Y H:i").

import { feedDateMs } from "../feed/feed-date.ts";

const formatLengthMax = 60;

/** What each letter stands for, and the part of the date that it gives. */
const letters: ReadonlyMap<string, readonly [string, string]> = new Map([
	["d", ["\\d{1,2}", "day"]],
	["j", ["\\d{1,2}", "day"]],
	["m", ["\\d{1,2}", "month"]],
	["n", ["\\d{1,2}", "month"]],
	["M", ["\\p{L}{3,12}\\.?", "monthName"]],
	["F", ["\\p{L}{3,12}", "monthName"]],
	["Y", ["\\d{4}", "year"]],
	["y", ["\\d{2}", "shortYear"]],
	["H", ["\\d{1,2}", "hour"]],
	["G", ["\\d{1,2}", "hour"]],
	["h", ["\\d{1,2}", "hour"]],
	["g", ["\\d{1,2}", "hour"]],
	["i", ["\\d{1,2}", "minute"]],
	["s", ["\\d{1,2}", "second"]],
	["A", ["[AaPp]\\.?[Mm]\\.?", "half"]],
	["a", ["[AaPp]\\.?[Mm]\\.?", "half"]],
	["U", ["\\d{1,11}", "epoch"]],
	["P", ["[+-]\\d\\d:?\\d\\d|Z", "zone"]],
	["O", ["[+-]\\d\\d:?\\d\\d|Z", "zone"]],
	["T", ["[A-Z]{1,5}", "zone"]],
	["e", ["[A-Z]{1,5}", "zone"]],
	["D", ["\\p{L}{2,5}\\.?", "weekday"]],
	["l", ["\\p{L}{2,15}", "weekday"]],
]);

/**
 * Milliseconds UTC of a text in a form; undefined where the text has another. A date without a
 * year is of this year. Each part may stand once in a form, so the pattern's work is bounded.
 */
export function readDateBy(format: string, text: string, nowMs: number): number | undefined {
	if (format.length > formatLengthMax || text.length > 200) return undefined;
	const names: string[] = [];
	let pattern = "";
	// A backslash makes the letter after it stand for itself.
	for (const [, escaped, letter = ""] of format.matchAll(/\\(.)|(.)/gsu)) {
		const [part, name] = letters.get(letter) ?? [];
		if (part === undefined || name === undefined) pattern += literalOf(escaped ?? letter);
		else if (names.includes(name)) return undefined;
		else {
			names.push(name);
			pattern += `(${part})`;
		}
	}
	const found = new RegExp(`^\\s?${pattern}`, "u").exec(text);
	if (found === null) return undefined;
	const parts = new Map(names.map((name, at) => [name, found[at + 1] ?? ""]));
	return dateOf(parts, nowMs);
}

function literalOf(char: string): string {
	return /\s/.test(char) ? "\\s" : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

function dateOf(parts: ReadonlyMap<string, string>, nowMs: number): number | undefined {
	const epoch = parts.get("epoch");
	if (epoch !== undefined) return Number(epoch) * 1000;
	const short = parts.get("shortYear");
	const year = parts.get("year") ?? (short === undefined ? undefined : `20${short}`);
	const day = parts.get("day") ?? "1";
	const fullYear = year ?? String(new Date(nowMs).getUTCFullYear());
	const clock = `${hourOf(parts)}:${two(parts.get("minute"))}:${two(parts.get("second"))}`;
	const zone = parts.get("zone") ?? "Z";
	const name = parts.get("monthName");
	if (name !== undefined) return feedDateMs(`${day} ${name} ${fullYear} ${clock} ${zone}`);
	return feedDateMs(`${fullYear}-${two(parts.get("month") ?? "1")}-${two(day)}T${clock}${zone}`);
}

function hourOf(parts: ReadonlyMap<string, string>): string {
	const hour = Number(parts.get("hour") ?? 0);
	const half = parts.get("half")?.[0]?.toLowerCase();
	if (half === undefined) return two(String(hour));
	return two(String((hour % 12) + (half === "p" ? 12 : 0)));
}

function two(text: string | undefined): string {
	return (text ?? "0").padStart(2, "0");
}
