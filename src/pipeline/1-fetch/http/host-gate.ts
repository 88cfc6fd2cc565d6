// How many requests are under way at once, in all and to one host, and how far apart they start.

/** The limits of a gate. */
export type GateLimits = {
	readonly totalMax: number;
	readonly perHostMax: number;
	/** The least time between the starts of two requests to one host, in milliseconds. */
	readonly gapMs: number;
};

export const defaultGateLimits: GateLimits = { totalMax: 32, perHostMax: 2, gapMs: 1000 };

/** Time as the gate sees it, so that tests need not wait. */
export type GateClock = {
	readonly nowMs: () => number;
	readonly wait: (ms: number) => Promise<unknown>;
};

type Waiting = { readonly host: string; readonly gapMs: number; readonly start: () => void };

type HostState = { running: number; nextStartMs: number };

/** Lets tasks through in the order they came, each as soon as the limits allow it. */
export class HostGate {
	readonly #limits: GateLimits;
	readonly #clock: GateClock;
	readonly #hosts = new Map<string, HostState>();
	#queue: Waiting[] = [];
	#running = 0;
	#wakeMs = Number.POSITIVE_INFINITY;

	constructor(limits: GateLimits, clock: GateClock) {
		this.#limits = limits;
		this.#clock = clock;
	}

	/** Runs a task when its turn has come. `gapMs` is the host's own wish (`Crawl-delay`). */
	async run<T>(host: string, task: () => Promise<T>, gapMs = 0): Promise<T> {
		await new Promise<void>((start) => {
			this.#queue.push({ host, gapMs: Math.max(gapMs, this.#limits.gapMs), start });
			this.#startWaiting();
		});
		try {
			return await task();
		} finally {
			this.#release(host);
		}
	}

	#release(host: string): void {
		this.#running--;
		const state = this.#hosts.get(host);
		if (state !== undefined) state.running--;
		this.#startWaiting();
	}

	/** Starts whatever may start now and plans the next look. */
	#startWaiting(): void {
		const nowMs = this.#clock.nowMs();
		let nextMs = Number.POSITIVE_INFINITY;
		this.#queue = this.#queue.filter((waiting) => {
			if (this.#running >= this.#limits.totalMax) return true;
			const state = this.#hosts.get(waiting.host) ?? { running: 0, nextStartMs: 0 };
			if (state.running >= this.#limits.perHostMax) return true;
			if (state.nextStartMs > nowMs) {
				nextMs = Math.min(nextMs, state.nextStartMs);
				return true;
			}
			state.running++;
			state.nextStartMs = nowMs + waiting.gapMs;
			this.#running++;
			this.#hosts.set(waiting.host, state);
			waiting.start();
			return false;
		});
		this.#forgetIdle(nowMs);
		this.#wakeAt(nextMs, nowMs);
	}

	#wakeAt(nextMs: number, nowMs: number): void {
		if (nextMs >= this.#wakeMs) return;
		this.#wakeMs = nextMs;
		const wake = () => {
			this.#wakeMs = Number.POSITIVE_INFINITY;
			this.#startWaiting();
		};
		this.#clock.wait(nextMs - nowMs).then(wake, wake);
	}

	/** Thousands of hosts pass through; those that rest need not be remembered. */
	#forgetIdle(nowMs: number): void {
		if (this.#hosts.size < 1000) return;
		for (const [host, { running, nextStartMs }] of this.#hosts) {
			if (running === 0 && nextStartMs <= nowMs) this.#hosts.delete(host);
		}
	}
}
