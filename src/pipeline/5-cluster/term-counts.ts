// In how many articles each term occurred: eight bytes a term, in two arrays.

const slotsMin = 1 << 12;

/** Counts by key, which is never 0; open addressing, at most three quarters full. */
export class TermCounts {
	private keys = new Uint32Array(slotsMin);
	private counts = new Float32Array(slotsMin);
	private used = 0;

	/** Counts a term once more; gives its new count. */
	add(key: number): number {
		if ((this.used + 1) * 4 > this.keys.length * 3) this.rebuild(this.keys.length * 2, 1);
		const at = this.slotOf(key);
		if (this.keys[at] === 0) {
			this.keys[at] = key;
			this.used++;
		}
		const count = (this.counts[at] ?? 0) + 1;
		this.counts[at] = count;
		return count;
	}

	/** Halves all counts and forgets the terms that are left with less than one. */
	halve(): void {
		let kept = 0;
		for (const count of this.counts) if (count >= 2) kept++;
		let slots = slotsMin;
		while (kept * 4 > slots * 2) slots *= 2;
		this.rebuild(slots, 2);
	}

	get size(): number {
		return this.used;
	}

	private slotOf(key: number): number {
		const mask = this.keys.length - 1;
		let at = key & mask;
		while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
		return at;
	}

	/** Moves all terms into so many slots, their counts divided; what falls below one is dropped. */
	private rebuild(slots: number, divisor: number): void {
		const { keys, counts } = this;
		this.keys = new Uint32Array(slots);
		this.counts = new Float32Array(slots);
		this.used = 0;
		for (let from = 0; from < keys.length; from++) {
			const key = keys[from] ?? 0;
			const count = (counts[from] ?? 0) / divisor;
			if (key === 0 || count < 1) continue;
			const at = this.slotOf(key);
			this.keys[at] = key;
			this.counts[at] = count;
			this.used++;
		}
	}
}
