// A day, month or year as readers type it, as the time that it covers.

export type Days = { readonly fromMs: number; readonly beforeMs: number };

/** "2026-03-01", "2026-03" or "2026" in UTC; undefined for anything else, and for no real day. */
export function readDays(text: string): Days | undefined {
	const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
	if (found === null) return undefined;
	const [, year = "", month, day] = found;
	const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
	const from = new Date(Date.UTC(y, m - 1, d));
	if (from.getUTCMonth() !== m - 1 || from.getUTCDate() !== d || y < 1000) return undefined;
	const fromMs = from.getTime();
	if (day !== undefined) return { fromMs, beforeMs: Date.UTC(y, m - 1, d + 1) };
	return { fromMs, beforeMs: month === undefined ? Date.UTC(y + 1, 0) : Date.UTC(y, m) };
}
