// How long a server asks us to stay away.

/** The longest wait that we believe. A server that asks for a year has made a mistake. */
export const waitMsMax = 24 * 60 * 60 * 1000;

/**
 * How long a server asks us to wait before the next request, in milliseconds.
 *
 * Reads both forms of `Retry-After`, whole seconds and HTTP date (RFC 9110, section 10.2.3).
 * A date in the past is 0; anything longer than {@link waitMsMax} is `waitMsMax`. Never
 * throws: a value of neither form is undefined, as if the header had not been sent.
 */
export function retryAfterMs(header: string, nowMs: number): number | undefined {
	const value = header.trim();
	// Date.parse takes "-5" for a year; a date of HTTP names its month.
	const dateMs = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
	const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : dateMs - nowMs;
	if (Number.isNaN(waitMs)) return undefined;
	return Math.min(Math.max(waitMs, 0), waitMsMax);
}

/**
 * How long an answer stays fresh by its `Cache-Control: max-age` (RFC 9111), in milliseconds, at
 * most {@link waitMsMax}; undefined where it says nothing or forbids keeping it.
 */
export function freshMs(cacheControl: string | undefined): number | undefined {
	if (cacheControl === undefined || /\bno-(?:store|cache)\b/i.test(cacheControl)) return undefined;
	const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,12})/i.exec(cacheControl)?.[1];
	return seconds === undefined ? undefined : Math.min(Number(seconds) * 1000, waitMsMax);
}
