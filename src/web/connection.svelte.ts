// Whether the server answers, as the last answers told; and of when what is shown is.

/** As the service worker marks what it kept (`worker/what-to-keep.ts`, which is built apart). */
const keptHeader = "x-onrecord-kept-ms";

let isAway = $state(false);
let asOfMs = $state<number | undefined>();
let asked = 0;
let answeredMs = 0;

/** Whether the server could not be reached when it was asked last. */
export function serverIsAway(): boolean {
	return isAway;
}

/** When the oldest of what is shown was kept, milliseconds UTC; undefined where all is fresh. */
export function shownAsOfMs(): number | undefined {
	return asOfMs;
}

/** How long nothing has been on its way to or from the server, in milliseconds. */
function quietForMs(): number {
	return asked > 0 ? 0 : performance.now() - answeredMs;
}

/** What is not read now waits so long without an answer on its way: on a slow line it would compete. */
const quietMsMin = 2_000;
const lookMs = 500;

/** Resolves when the room has what it asked for. */
export async function whenQuiet(): Promise<void> {
	while (quietForMs() < quietMsMin) await new Promise((resolve) => setTimeout(resolve, lookMs));
}

/** Asks, and notes whether there was an answer. Rejects as `fetch` does. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
	asked++;
	try {
		const response = await fetch(path, init);
		const kept = response.headers.get(keptHeader);
		if (kept === null) noteBack();
		else noteKept(Number(kept));
		return response;
	} catch (error) {
		noteAway();
		throw error;
	} finally {
		asked--;
		answeredMs = performance.now();
	}
}

function noteKept(keptMs: number): void {
	isAway = true;
	asOfMs = Math.min(asOfMs ?? keptMs, keptMs);
}

export function noteAway(): void {
	isAway = true;
}

/** The server answers; rooms that failed for its silence try again on `onrecord-back`. */
export function noteBack(): void {
	if (!isAway) return;
	isAway = false;
	asOfMs = undefined;
	dispatchEvent(new Event("onrecord-back"));
}
