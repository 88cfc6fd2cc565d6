// Hosts that asked us to wait, and until when: one busy answer speaks for all pages of its host.

/** How long a host is left alone that names no time, and at most, in milliseconds. */
const holdMsDefault = 60_000;
const holdMsMax = 60 * 60 * 1000;

/** From so many hosts on, those whose time is over are forgotten. */
const hostsMax = 1000;

export class HostHolds {
	readonly #untilMs = new Map<string, number>();

	/** Takes note of a host that was too busy (429, 503); `askedMs` is the time it named. */
	add(host: string, askedMs: number | undefined, nowMs: number): void {
		if (this.#untilMs.size >= hostsMax) this.#forgetOver(nowMs);
		this.#untilMs.set(host, nowMs + Math.min(askedMs ?? holdMsDefault, holdMsMax));
	}

	/** How long a host still wants to be left alone; 0 where it does not. */
	waitMs(host: string, nowMs: number): number {
		return Math.max((this.#untilMs.get(host) ?? 0) - nowMs, 0);
	}

	#forgetOver(nowMs: number): void {
		for (const [host, untilMs] of this.#untilMs) {
			if (untilMs <= nowMs) this.#untilMs.delete(host);
		}
	}
}
