// How long a job that failed waits.

/** The longest wait between two tries. */
export const backOffMsMax = 60 * 60 * 1000;

const firstWaitMs = 250;

/** The wait after the try number `tries` (from 0): 250 ms, then four times as long each time. */
export function backOffMs(tries: number): number {
	return Math.min(firstWaitMs * 4 ** tries, backOffMsMax);
}
