// Learns the network: gradients by hand, steps by Adam (Kingma and Ba 2015).

import { type Matrix, type MatrixKernel, openKernel } from "../src/text/syntax/matrix-kernel.ts";
import {
	arcWidth,
	lstmNames,
	type NetworkSize,
	type NetworkWeights,
	turn,
	weightShapes,
} from "../src/text/syntax/network.ts";
import { seededRandom, shuffled } from "./averaged-weights.ts";
import {
	openWorkspace,
	runLayers,
	scoreArcs,
	scoreLabels,
	scoreTags,
	scoreThings,
	type Workspace,
} from "./float-network.ts";

/** A sentence for the network. Heads and labels by position from 1; tags by word from 0. */
export type NetworkExample = {
	/** Rows of the embedding for each word, `featureCount` a word. */
	readonly rows: Int32Array;
	/** How likely the word's own row is hidden in training, by word. */
	readonly hideShare: Float32Array;
	readonly tags: Uint8Array;
	readonly heads: Int32Array;
	readonly labels: Uint8Array;
	/** Kind of thing each word is about, where the treebank tells it. */
	readonly things?: Uint8Array;
};

export type NetworkOptions = {
	readonly size: NetworkSize;
	readonly featureCount: number;
	readonly embeddingRows: number;
	readonly epochs: number;
	readonly rate: number;
	readonly dropout: number;
	readonly batchWords: number;
	readonly wordsMax: number;
	/** Row that stands for a tag not told, as one in ten is in training. */
	readonly hiddenTagRow: number;
};

/** A network while it learns. */
export type TrainedNetwork = {
	readonly kernel: MatrixKernel;
	readonly weights: NetworkWeights;
	readonly embedding: Float32Array;
	readonly space: Workspace;
};

/** Loss of a row of scores against the right column; the scores become gradients. */
function softmaxLoss(
	scores: Float32Array,
	from: number,
	count: number,
	right: number,
	scale: number,
	banned = -1,
): number {
	let top = Number.NEGATIVE_INFINITY;
	for (let c = 0; c < count; c++) {
		if (c !== banned) top = Math.max(top, scores[from + c] as number);
	}
	let sum = 0;
	for (let c = 0; c < count; c++) {
		const value = c === banned ? 0 : Math.exp((scores[from + c] as number) - top);
		scores[from + c] = value;
		sum += value;
	}
	const loss = -Math.log(Math.max((scores[from + right] as number) / sum, 1e-9));
	for (let c = 0; c < count; c++) scores[from + c] = ((scores[from + c] as number) / sum) * scale;
	scores[from + right] = (scores[from + right] as number) - scale;
	return loss;
}

export function trainNetwork(
	examples: readonly NetworkExample[],
	options: NetworkOptions,
	onEpoch: (epoch: number, network: TrainedNetwork, loss: number) => void,
): TrainedNetwork {
	const { size, featureCount, wordsMax } = options;
	const kernel = openKernel(192 * 2 ** 20);
	const random = seededRandom(21);
	const shapes = Object.entries(weightShapes(size));
	const weights: Record<string, Matrix> = {};
	const turned: Record<string, Matrix> = {};
	const gradients: Record<string, Matrix> = {};
	const moments: Record<string, { first: Float32Array; second: Float32Array }> = {};
	for (const [name, [rows, columns]] of shapes) {
		weights[name] = kernel.allocate(rows, columns);
		gradients[name] = kernel.allocate(rows, columns);
		turned[name] = kernel.allocate(columns, rows);
		moments[name] = {
			first: new Float32Array(rows * columns),
			second: new Float32Array(rows * columns),
		};
		const reach = name.includes("bias") ? 0 : Math.sqrt(6 / (rows + columns));
		const data = (weights[name] as Matrix).data;
		for (let at = 0; at < data.length; at++) data[at] = (random() * 2 - 1) * reach;
	}
	for (const name of lstmNames)
		(weights[`${name}.bias`] as Matrix).data.fill(1, size.hidden, 2 * size.hidden);
	const width = size.input;
	const embedding = new Float32Array(options.embeddingRows * width);
	for (let at = 0; at < embedding.length; at++) embedding[at] = (random() * 2 - 1) * 0.05;
	const embeddingFirst = new Float32Array(embedding.length);
	const embeddingSecond = new Float32Array(embedding.length);
	const embeddingGradient = new Float32Array(embedding.length);
	const touched = new Set<number>();
	const space = openWorkspace(kernel, size, wordsMax);
	const back = openWorkspace(kernel, size, wordsMax);
	const rowsMax = arcWidth(wordsMax);
	const scratch = kernel.allocate(rowsMax, Math.max(rowsMax, 4 * size.hidden));
	const scratch2 = kernel.allocate(rowsMax, 2 * size.hidden + size.input);
	const carry = kernel.allocate(1, size.hidden);
	const W = (name: string) => weights[name] as Matrix;
	const G = (name: string) => gradients[name] as Matrix;
	const wantsTurned = shapes
		.map(([name]) => name)
		.filter((name) => !name.includes("bias") && !name.includes("Root"));

	const turnWeights = () => {
		for (const name of wantsTurned)
			turn(W(name), W(name).rows, (turned[name] as Matrix).data, W(name).rows);
	};
	/** G(name) += source^T * delta, over `count` rows. */
	const learnWeights = (
		name: string,
		source: Matrix,
		delta: Matrix,
		count: number,
		deltaFrom = 0,
	) => {
		const rows = (count + 3) & ~3;
		turn(source, count, scratch2.data, rows);
		delta.data.fill(0, (deltaFrom + count) * delta.columns, (deltaFrom + rows) * delta.columns);
		kernel.multiply(
			G(name).at,
			scratch2.at,
			delta.at + deltaFrom * delta.columns * 4,
			source.columns,
			rows,
			delta.columns,
		);
	};
	const learnBias = (name: string, delta: Matrix, count: number, from = 0) => {
		const bias = G(name).data;
		for (let row = from; row < from + count; row++) {
			for (let c = 0; c < delta.columns; c++)
				bias[c] = (bias[c] as number) + (delta.data[row * delta.columns + c] as number);
		}
	};
	/** target += delta * weights^T. */
	const passBack = (name: string, target: Matrix, delta: Matrix, count: number, deltaFrom = 0) => {
		kernel.multiply(
			target.at,
			delta.at + deltaFrom * delta.columns * 4,
			(turned[name] as Matrix).at,
			count,
			delta.columns,
			target.columns,
		);
	};

	const backLstm = (layer: number, count: number) => {
		const name = lstmNames[layer] as string;
		const isBackward = layer % 2 === 1;
		const input = layer < 2 ? space.input : space.layer1;
		const inputBack = layer < 2 ? back.input : back.layer1;
		const output = layer < 2 ? space.layer1 : space.layer2;
		const outputBack = (layer < 2 ? back.layer1 : back.layer2).data;
		const H = size.hidden;
		const offset = isBackward ? H : 0;
		const gates = (space.gates[layer] as Matrix).data;
		const delta = back.gates[layer] as Matrix;
		const cells = (space.cells[layer] as Matrix).data;
		const shown = (space.squashed[layer] as Matrix).data;
		const cellCarry = new Float32Array(H);
		carry.data.fill(0);
		for (let step = count - 1; step >= 0; step--) {
			const at = isBackward ? count - 1 - step : step;
			const before = isBackward ? at + 1 : at - 1;
			const row = at * 4 * H;
			for (let h = 0; h < H; h++) {
				const i = gates[row + h] as number;
				const f = gates[row + H + h] as number;
				const o = gates[row + 2 * H + h] as number;
				const g = gates[row + 3 * H + h] as number;
				const s = shown[at * H + h] as number;
				const dh = (outputBack[at * 2 * H + offset + h] as number) + (carry.data[h] as number);
				const dc = dh * o * (1 - s * s) + (cellCarry[h] as number);
				const old = step > 0 ? (cells[before * H + h] as number) : 0;
				delta.data[row + h] = dc * g * i * (1 - i);
				delta.data[row + H + h] = dc * old * f * (1 - f);
				delta.data[row + 2 * H + h] = dh * s * o * (1 - o);
				delta.data[row + 3 * H + h] = dc * i * (1 - g * g);
				cellCarry[h] = dc * f;
			}
			carry.data.fill(0);
			if (step > 0)
				kernel.multiply(
					carry.at,
					delta.at + row * 4,
					(turned[`${name}.state`] as Matrix).at,
					1,
					4 * H,
					H,
				);
		}
		learnBias(`${name}.bias`, delta, count);
		learnWeights(`${name}.input`, input, delta, count);
		// The states before each step, as columns; the first step had none.
		const rows = (count + 3) & ~3;
		for (let h = 0; h < H; h++) {
			for (let at = 0; at < rows; at++) {
				const before = isBackward ? at + 1 : at - 1;
				const inside = at < count && before >= 0 && before < count;
				scratch2.data[h * rows + at] = inside
					? ((plain[layer < 2 ? 0 : 1] as Float32Array)[before * 2 * H + offset + h] as number)
					: 0;
			}
		}
		kernel.multiply(G(`${name}.state`).at, scratch2.at, delta.at, H, rows, 4 * H);
		passBack(`${name}.input`, inputBack, delta, count);
		void output;
	};

	/** The layers' outputs before the masks, which the states saw. */
	const plain = [
		new Float32Array(rowsMax * 2 * size.hidden),
		new Float32Array(rowsMax * 2 * size.hidden),
	];
	const maskOf = (matrix: Matrix) => new Float32Array(matrix.columns);
	const masks = [maskOf(space.input), maskOf(space.layer1), maskOf(space.layer2)] as const;
	const applyMask = (matrix: Matrix, count: number, mask: Float32Array) => {
		for (let row = 0; row < count; row++) {
			for (let c = 0; c < matrix.columns; c++)
				matrix.data[row * matrix.columns + c] =
					(matrix.data[row * matrix.columns + c] as number) * (mask[c] as number);
		}
	};
	const drawMasks = () => {
		for (const mask of masks) {
			for (let c = 0; c < mask.length; c++)
				mask[c] = random() < options.dropout ? 0 : 1 / (1 - options.dropout);
		}
	};

	const learnSentence = (example: NetworkExample): number => {
		const count = example.tags.length;
		const rows = example.rows.slice();
		for (let word = 0; word < count; word++) {
			if (random() < (example.hideShare[word] as number)) rows[word * featureCount] = 0;
			if (random() < 0.1) rows[(word + 1) * featureCount - 1] = options.hiddenTagRow;
		}
		embedRows(embedding, rows, featureCount, space.input, count);
		drawMasks();
		runLayers(kernel, weights, space, {
			count,
			masks: {
				input: (matrix, n) => applyMask(matrix, n, masks[0]),
				layer1: (matrix, n) => {
					plain[0]?.set(matrix.data.subarray(0, n * matrix.columns));
					applyMask(matrix, n, masks[1]);
				},
				layer2: (matrix, n) => {
					plain[1]?.set(matrix.data.subarray(0, n * matrix.columns));
					applyMask(matrix, n, masks[2]);
				},
			},
		});
		back.layer2.data.fill(0, 0, count * back.layer2.columns);
		back.layer1.data.fill(0, 0, count * back.layer1.columns);
		back.input.data.fill(0, 0, count * back.input.columns);
		let loss = 0;
		// Tags.
		scoreTags(kernel, weights, space, count);
		for (let word = 0; word < count; word++) {
			loss += softmaxLoss(
				space.tagScores.data,
				word * size.tags,
				size.tags,
				example.tags[word] as number,
				1,
			);
		}
		learnBias("tag.bias", space.tagScores, count);
		learnWeights("tag", space.layer2, space.tagScores, count);
		passBack("tag", back.layer2, space.tagScores, count);
		if (example.things) {
			scoreThings(kernel, weights, space, count);
			for (let word = 0; word < count; word++) {
				softmaxLoss(
					space.thingScores.data,
					word * size.things,
					size.things,
					example.things[word] as number,
					0.3,
				);
			}
			learnBias("thing.bias", space.thingScores, count);
			learnWeights("thing", space.layer2, space.thingScores, count);
			passBack("thing", back.layer2, space.thingScores, count);
		}
		// Arcs.
		scoreArcs(kernel, weights, space, count);
		const wide = arcWidth(count);
		const scores = space.arcScores;
		for (let word = 0; word < count; word++) {
			loss += softmaxLoss(
				scores.data,
				word * wide,
				count + 1,
				example.heads[word + 1] as number,
				1,
				word + 1,
			);
			scores.data.fill(0, word * wide + count + 1, (word + 1) * wide);
		}
		const A = size.arc;
		const scoresShape = { ...scores, columns: wide };
		space.arcHead.data.fill(0, (count + 1) * A, wide * A);
		back.arcQuery.data.fill(0, 0, count * A);
		kernel.multiply(back.arcQuery.at, scores.at, space.arcHead.at, count, wide, A);
		const padded = (count + 3) & ~3;
		turn(scoresShape, count, scratch.data, padded);
		space.arcQuery.data.fill(0, count * A, padded * A);
		back.arcHead.data.fill(0, 0, wide * A);
		kernel.multiply(back.arcHead.at, scratch.at, space.arcQuery.at, wide, padded, A);
		learnBias("arcPair.bias", back.arcQuery, count);
		learnWeights("arcPair", space.arcDependent, back.arcQuery, count);
		back.arcDependent.data.fill(0, 0, count * A);
		passBack("arcPair", back.arcDependent, back.arcQuery, count);
		for (let at = 0; at < count * A; at++)
			if (space.arcDependent.data[at] === 0) back.arcDependent.data[at] = 0;
		for (let at = A; at < (count + 1) * A; at++)
			if (space.arcHead.data[at] === 0) back.arcHead.data[at] = 0;
		learnBias("arcRoot", back.arcHead, 1);
		learnBias("arcDependent.bias", back.arcDependent, count);
		learnWeights("arcDependent", space.layer2, back.arcDependent, count);
		passBack("arcDependent", back.layer2, back.arcDependent, count);
		learnBias("arcHead.bias", back.arcHead, count, 1);
		back.arcHead.data.copyWithin(0, A, (count + 1) * A);
		learnWeights("arcHead", space.layer2, back.arcHead, count);
		passBack("arcHead", back.layer2, back.arcHead, count);
		// Labels, on the right heads.
		scoreLabels(kernel, weights, space, example.heads.subarray(0, count + 1));
		for (let word = 0; word < count; word++) {
			loss += softmaxLoss(
				space.labelScores.data,
				word * size.relations,
				size.relations,
				example.labels[word + 1] as number,
				1,
			);
		}
		learnBias("label.bias", space.labelScores, count);
		learnWeights("label", space.labelHidden, space.labelScores, count);
		back.labelHidden.data.fill(0, 0, count * size.label);
		passBack("label", back.labelHidden, space.labelScores, count);
		const L = size.label;
		back.labelHead.data.fill(0, 0, (count + 4) * L);
		for (let word = 0; word < count; word++) {
			const head = example.heads[word + 1] as number;
			for (let c = 0; c < L; c++) {
				const at = word * L + c;
				if (space.labelHidden.data[at] === 0) back.labelHidden.data[at] = 0;
				const to = head * L + c;
				back.labelHead.data[to] =
					(back.labelHead.data[to] as number) + (back.labelHidden.data[at] as number);
			}
		}
		learnBias("labelDependent.bias", back.labelHidden, count);
		learnWeights("labelDependent", space.layer2, back.labelHidden, count);
		passBack("labelDependent", back.layer2, back.labelHidden, count);
		learnBias("labelRoot", back.labelHead, 1);
		back.labelHead.data.copyWithin(0, L, (count + 1) * L);
		learnWeights("labelHead", space.layer2, back.labelHead, count);
		passBack("labelHead", back.layer2, back.labelHead, count);
		// Layers.
		applyMask(back.layer2, count, masks[2]);
		backLstm(2, count);
		backLstm(3, count);
		applyMask(back.layer1, count, masks[1]);
		backLstm(0, count);
		backLstm(1, count);
		applyMask(back.input, count, masks[0]);
		for (let word = 0; word < count; word++) {
			for (let f = 0; f < featureCount; f++) {
				const row = rows[word * featureCount + f] as number;
				touched.add(row);
				for (let c = 0; c < width; c++) {
					embeddingGradient[row * width + c] =
						(embeddingGradient[row * width + c] as number) +
						(back.input.data[word * width + c] as number);
				}
			}
		}
		return loss;
	};

	let steps = 0;
	const update = (rate: number, wordCount: number) => {
		steps++;
		const [b1, b2] = [0.9, 0.95];
		const correction = Math.sqrt(1 - b2 ** steps) / (1 - b1 ** steps);
		let norm = 0;
		for (const [name] of shapes) {
			const data = G(name).data;
			for (let at = 0; at < data.length; at++) norm += (data[at] as number) ** 2;
		}
		const scale = Math.min(1, (5 * wordCount) / 20 / Math.sqrt(norm)) / wordCount;
		const step = (
			w: Float32Array,
			g: Float32Array,
			m: Float32Array,
			v: Float32Array,
			from: number,
			to: number,
		) => {
			for (let at = from; at < to; at++) {
				const gradient = (g[at] as number) * scale;
				g[at] = 0;
				const first = b1 * (m[at] as number) + (1 - b1) * gradient;
				const second = b2 * (v[at] as number) + (1 - b2) * gradient * gradient;
				m[at] = first;
				v[at] = second;
				w[at] = (w[at] as number) - (rate * correction * first) / (Math.sqrt(second) + 1e-8);
			}
		};
		for (const [name] of shapes) {
			const { first, second } = moments[name] as { first: Float32Array; second: Float32Array };
			step(W(name).data, G(name).data, first, second, 0, W(name).data.length);
		}
		for (const row of touched) {
			step(
				embedding,
				embeddingGradient,
				embeddingFirst,
				embeddingSecond,
				row * width,
				(row + 1) * width,
			);
		}
		touched.clear();
		turnWeights();
	};

	turnWeights();
	const usable = examples.filter(({ tags }) => tags.length <= wordsMax && tags.length > 0);
	const totalWords = usable.reduce((sum, { tags }) => sum + tags.length, 0) * options.epochs;
	let seen = 0;
	const network = { kernel, weights, embedding, space };
	for (let epoch = 1; epoch <= options.epochs; epoch++) {
		let batch = 0;
		let loss = 0;
		for (const example of shuffled(usable, random)) {
			loss += learnSentence(example);
			batch += example.tags.length;
			seen += example.tags.length;
			if (batch >= options.batchWords) {
				const progress = seen / totalWords;
				const rate =
					options.rate *
					Math.min(1, progress * 50 + 0.1) *
					Math.max(0.02, Math.min(1, 1.4 * (1 - progress)));
				update(rate, batch);
				batch = 0;
			}
		}
		onEpoch(epoch, network, loss / (totalWords / options.epochs));
	}
	return network;
}

/** Sums the rows of each word into the network's input. */
export function embedRows(
	embedding: Float32Array,
	rows: Int32Array,
	featureCount: number,
	input: Matrix,
	count: number,
): void {
	const width = input.columns;
	input.data.fill(0, 0, count * width);
	for (let word = 0; word < count; word++) {
		for (let f = 0; f < featureCount; f++) {
			const from = (rows[word * featureCount + f] as number) * width;
			for (let c = 0; c < width; c++)
				input.data[word * width + c] =
					(input.data[word * width + c] as number) + (embedding[from + c] as number);
		}
	}
}
