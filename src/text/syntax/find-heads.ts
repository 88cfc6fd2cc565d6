// Makes a tree of the scores for heads: one root, no cycles.

/** Scores by word and head: a row a word, a column a head position, column 0 for the root. */
export type HeadScores = {
	readonly data: Float32Array;
	readonly width: number;
	readonly count: number;
};

function scoreOf(scores: HeadScores, word: number, head: number): number {
	return scores.data[(word - 1) * scores.width + head] as number;
}

/** The best head of a word among the other words; the root where there are none. */
function bestHead(scores: HeadScores, word: number): number {
	let best = 0;
	for (let head = 1; head <= scores.count; head++) {
		if (head === word) continue;
		if (best === 0 || scoreOf(scores, word, head) > scoreOf(scores, word, best)) best = head;
	}
	return best;
}

/** Marks the positions from which the heads lead to the root. */
function markRooted(heads: Int32Array, count: number): Uint8Array {
	const rooted = new Uint8Array(count + 1);
	const seen = new Int32Array(count + 1);
	rooted[0] = 1;
	for (let word = 1; word <= count; word++) {
		let at = word;
		while (!rooted[at] && seen[at] !== word) {
			seen[at] = word;
			at = heads[at] as number;
		}
		if (!rooted[at]) continue;
		for (let back = word; !rooted[back]; back = heads[back] as number) rooted[back] = 1;
	}
	return rooted;
}

/** Words of the first cycle, from the first word that does not lead to the root. */
function findCycle(heads: Int32Array, rooted: Uint8Array): readonly number[] {
	let at = rooted.indexOf(0, 1);
	if (at < 0) return [];
	for (let steps = 0; steps < heads.length; steps++) at = heads[at] as number;
	const cycle = [at];
	for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
	return cycle;
}

/** Gives one word of a cycle the head outside that costs least. */
function breakCycle(
	scores: HeadScores,
	heads: Int32Array,
	rooted: Uint8Array,
	cycle: readonly number[],
): void {
	let best = {
		word: cycle[0] as number,
		head: rooted.indexOf(1, 1),
		loss: Number.POSITIVE_INFINITY,
	};
	for (const word of cycle) {
		const now = scoreOf(scores, word, heads[word] as number);
		for (let head = 1; head <= scores.count; head++) {
			if (!rooted[head]) continue;
			const loss = now - scoreOf(scores, word, head);
			if (loss < best.loss) best = { word, head, loss };
		}
	}
	heads[best.word] = best.head;
}

/** The word that gains most from being the root. */
function findRoot(scores: HeadScores, heads: Int32Array): number {
	let root = 1;
	let best = Number.NEGATIVE_INFINITY;
	for (let word = 1; word <= scores.count; word++) {
		const gain = scoreOf(scores, word, 0) - scoreOf(scores, word, heads[word] as number);
		if (gain > best) {
			best = gain;
			root = word;
		}
	}
	return root;
}

/**
 * Heads by position (0 is the root), for words at positions 1 to count.
 *
 * Every word takes its best head; then one word becomes the root, and cycles are broken where it
 * costs least. That differs from the best tree in few sentences; see docs/notes/syntax.md.
 */
export function findHeads(scores: HeadScores): Int32Array {
	const heads = new Int32Array(scores.count + 1);
	for (let word = 1; word <= scores.count; word++) heads[word] = bestHead(scores, word);
	heads[findRoot(scores, heads)] = 0;
	for (;;) {
		const rooted = markRooted(heads, scores.count);
		const cycle = findCycle(heads, rooted);
		if (cycle.length === 0) return heads;
		breakCycle(scores, heads, rooted, cycle);
	}
}
