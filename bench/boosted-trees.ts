// Gradient boosted trees over dense features, for measuring what features can tell. Deterministic.

export type Row = { readonly features: Float64Array; readonly label: number };

type Tree = {
	readonly feature: number;
	readonly cut: number;
	readonly low: Tree | number;
	readonly high: Tree | number;
};

export type Forest = { readonly rounds: readonly (readonly (Tree | number)[])[] };

export type Growing = {
	readonly classes: number;
	readonly rounds: number;
	readonly depth: number;
	readonly rate: number;
	/** Rows that a leaf must have. */
	readonly leafMin: number;
};

const binsMax = 32;

/** Grows a forest: in every round a tree for each class on the gradient of the softmax loss. */
export function growForest(rows: readonly Row[], growing: Growing): Forest {
	const { classes, rounds, rate } = growing;
	const table = binRows(rows);
	const sums = rows.map(() => new Float64Array(classes));
	const made: (readonly (Tree | number)[])[] = [];
	for (let round = 0; round < rounds; round++) {
		const chances = sums.map(softmax);
		const places = rows.flatMap((_, at) => ((at * 7 + round * 3) % 10 < 8 ? [at] : []));
		const trees = Array.from({ length: classes }, (_, kind) => {
			const slope = rows.map(
				({ label }, at) => (label === kind ? 1 : 0) - (chances[at]?.[kind] ?? 0),
			);
			return split({ table, slope, growing }, places, growing.depth);
		});
		for (const [at, { features }] of rows.entries()) {
			const sum = sums[at];
			if (sum === undefined) continue;
			for (const [kind, tree] of trees.entries())
				sum[kind] = (sum[kind] ?? 0) + rate * ask(tree, features);
		}
		made.push(trees);
	}
	return { rounds: made.map((trees) => trees.map((tree) => scale(tree, rate))) };
}

/** The chance of each class. */
export function chancesOf(
	{ rounds }: Forest,
	features: Float64Array,
	classes: number,
): Float64Array {
	const sums = new Float64Array(classes);
	for (const trees of rounds) {
		for (const [kind, tree] of trees.entries())
			sums[kind] = (sums[kind] ?? 0) + ask(tree, features);
	}
	return softmax(sums);
}

function softmax(sums: Float64Array): Float64Array {
	const most = Math.max(...sums);
	const parts = sums.map((sum) => Math.exp(sum - most));
	const total = parts.reduce((a, b) => a + b, 0);
	return parts.map((part) => part / total);
}

function ask(tree: Tree | number, features: Float64Array): number {
	let at = tree;
	while (typeof at !== "number") at = (features[at.feature] ?? 0) <= at.cut ? at.low : at.high;
	return at;
}

function scale(tree: Tree | number, rate: number): Tree | number {
	if (typeof tree === "number") return tree * rate;
	return { ...tree, low: scale(tree.low, rate), high: scale(tree.high, rate) };
}

type Table = {
	readonly bins: readonly Uint8Array[];
	readonly cuts: readonly (readonly number[])[];
};

function binRows(rows: readonly Row[]): Table {
	const width = rows[0]?.features.length ?? 0;
	const cuts = Array.from({ length: width }, (_, feature) => {
		const values = rows.map(({ features }) => features[feature] ?? 0).sort((a, b) => a - b);
		const found = new Set<number>();
		for (let bin = 1; bin < binsMax; bin++) {
			found.add(values[Math.floor((bin * values.length) / binsMax)] ?? 0);
		}
		found.delete(values.at(-1) ?? 0);
		return [...found].sort((a, b) => a - b);
	});
	const bins = cuts.map((own, feature) =>
		Uint8Array.from(rows, ({ features }) => {
			const value = features[feature] ?? 0;
			const at = own.findIndex((cut) => value <= cut);
			return at < 0 ? own.length : at;
		}),
	);
	return { bins, cuts };
}

type Best = { feature: number; bin: number; gain: number };

type Grown = {
	readonly table: Table;
	/** How much more of a class each row should get. */
	readonly slope: readonly number[];
	readonly growing: Growing;
};

function split(grown: Grown, places: readonly number[], depth: number): Tree | number {
	const { table, slope, growing } = grown;
	const sum = places.reduce((all, at) => all + (slope[at] ?? 0), 0);
	const leaf = sum / (places.length * 0.22 + 1);
	if (depth === 0 || places.length < 2 * growing.leafMin) return leaf;
	const best = findSplit(grown, places);
	if (best.gain <= 1e-6) return leaf;
	const bins = table.bins[best.feature] ?? new Uint8Array();
	const low = places.filter((at) => (bins[at] ?? 0) <= best.bin);
	const high = places.filter((at) => (bins[at] ?? 0) > best.bin);
	return {
		feature: best.feature,
		cut: table.cuts[best.feature]?.[best.bin] ?? 0,
		low: split(grown, low, depth - 1),
		high: split(grown, high, depth - 1),
	};
}

function findSplit({ table, slope, growing }: Grown, places: readonly number[]): Best {
	const best: Best = { feature: 0, bin: 0, gain: 0 };
	const sums = new Float64Array(binsMax + 1);
	const counts = new Float64Array(binsMax + 1);
	for (const [feature, bins] of table.bins.entries()) {
		sums.fill(0);
		counts.fill(0);
		for (const at of places) {
			const bin = bins[at] ?? 0;
			sums[bin] = (sums[bin] ?? 0) + (slope[at] ?? 0);
			counts[bin] = (counts[bin] ?? 0) + 1;
		}
		const cuts = table.cuts[feature]?.length ?? 0;
		const found = bestBin(sums, counts, { cuts, leafMin: growing.leafMin });
		if (found.gain > best.gain) Object.assign(best, { feature, ...found });
	}
	return best;
}

function bestBin(
	sums: Float64Array,
	counts: Float64Array,
	{ cuts, leafMin }: { readonly cuts: number; readonly leafMin: number },
): Omit<Best, "feature"> {
	const total = sums.reduce((a, b) => a + b, 0);
	const count = counts.reduce((a, b) => a + b, 0);
	const best = { bin: 0, gain: 0 };
	let [sum, number] = [0, 0];
	for (let bin = 0; bin < cuts; bin++) {
		sum += sums[bin] ?? 0;
		number += counts[bin] ?? 0;
		if (number < leafMin || count - number < leafMin) continue;
		const gain = sum ** 2 / number + (total - sum) ** 2 / (count - number) - total ** 2 / count;
		if (gain > best.gain) Object.assign(best, { bin, gain });
	}
	return best;
}
