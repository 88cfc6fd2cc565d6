// A time as a reader gives it: a day, or a moment.

const dayMs = 24 * 60 * 60 * 1000;

/**
 * A day ("2031-05-02") as its last millisecond, a moment with its zone ("2031-05-02T10:00:00Z") as
 * it is; milliseconds UTC. Undefined for anything else.
 */
export function readMoment(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
	const isMoment =
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
	const ms = isDay || isMoment ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(ms)) return undefined;
	return isDay ? ms + dayMs - 1 : ms;
}
