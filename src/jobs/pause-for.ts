// Waiting that ends early when it is asked to.

export type PauseFor = (waitMs: number, signal: AbortSignal | undefined) => Promise<void>;

/** Waits, or returns at once when the signal comes. */
export const pauseFor: PauseFor = (waitMs, signal) =>
	new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, waitMs);
		if (signal?.aborted === true) end();
		signal?.addEventListener("abort", end);
	});
