// Dates for people: short, in UTC, and open about how they are known.

const months =
	"January February March April May June July August September October November December";
const monthNames = months.split(" ");
const dayMs = 24 * 60 * 60 * 1000;

type Interval = { readonly earliestMs: number; readonly latestMs: number };

/** "3 March 2025", "3 to 5 March 2025", "March to April 2025", "no date". */
export function showDate({ earliestMs, latestMs }: Interval): string {
	const earliest = new Date(earliestMs);
	const latest = new Date(latestMs);
	if (Number.isNaN(earliest.getTime()) || Number.isNaN(latest.getTime())) return "no date";
	if (latestMs - earliestMs > 366 * dayMs) return "no date";
	const [from, to] = [partsOf(earliest), partsOf(latest)];
	if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} to ${to.text}`;
	if (from.month !== to.month) return `${from.day} ${from.month} to ${to.text}`;
	return from.day === to.day ? to.text : `${from.day} to ${to.text}`;
}

/** The date with the basis that a reader must know of: "3 to 5 March 2025 (inferred)". */
export function showKnownDate(range: Interval & { readonly basis: string }): string {
	const text = showDate(range);
	const isSure = ["metadata", "stated", "feed", "address"].includes(range.basis);
	return isSure || text === "no date" ? text : `${text} (${range.basis})`;
}

function partsOf(date: Date): { day: number; month: string; year: number; text: string } {
	const day = date.getUTCDate();
	const month = monthNames[date.getUTCMonth()] ?? "";
	const year = date.getUTCFullYear();
	return { day, month, year, text: `${day} ${month} ${year}` };
}
