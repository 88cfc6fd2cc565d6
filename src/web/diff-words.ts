// What changed between two texts, word by word, for showing both in one line.

export type WordPiece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Longer middles are shown as removed and added whole: the table below is this squared. */
const middleWordsMax = 600;

/**
 * The pieces in reading order: without the added ones they are `before`, without the removed ones
 * `after`, to the character.
 */
export function diffWords(before: string, after: string): readonly WordPiece[] {
	const old = cut(before);
	const now = cut(after);
	let start = 0;
	while (start < old.length && start < now.length && old[start] === now[start]) start++;
	let end = 0;
	while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) {
		end++;
	}
	const oldMiddle = old.slice(start, old.length - end);
	const nowMiddle = now.slice(start, now.length - end);
	return join([
		{ kind: "same", text: old.slice(0, start).join("") },
		...diffMiddle(oldMiddle, nowMiddle),
		{ kind: "same", text: old.slice(old.length - end).join("") },
	]);
}

/** Words with the blanks behind them. */
function cut(text: string): readonly string[] {
	return text.match(/\S+\s*|^\s+/g) ?? [];
}

function diffMiddle(old: readonly string[], now: readonly string[]): readonly WordPiece[] {
	if (old.length > middleWordsMax || now.length > middleWordsMax) {
		return [
			{ kind: "removed", text: old.join("") },
			{ kind: "added", text: now.join("") },
		];
	}
	const shared = tableOf(old, now);
	const at = (i: number, j: number) => shared[i * (now.length + 1) + j] ?? 0;
	const pieces: WordPiece[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		if (i < old.length && j < now.length && old[i] === now[j]) {
			pieces.push({ kind: "same", text: old[i] ?? "" });
			i++;
			j++;
		} else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
			pieces.push({ kind: "removed", text: old[i++] ?? "" });
		} else pieces.push({ kind: "added", text: now[j++] ?? "" });
	}
	return pieces;
}

/** Lengths of the longest common subsequences of the ends of both. */
function tableOf(old: readonly string[], now: readonly string[]): Uint16Array {
	const width = now.length + 1;
	const table = new Uint16Array((old.length + 1) * width);
	for (let i = old.length - 1; i >= 0; i--) {
		for (let j = now.length - 1; j >= 0; j--) {
			const below = table[(i + 1) * width + j] ?? 0;
			const right = table[i * width + j + 1] ?? 0;
			const diagonal = (table[(i + 1) * width + j + 1] ?? 0) + 1;
			table[i * width + j] = old[i] === now[j] ? diagonal : Math.max(below, right);
		}
	}
	return table;
}

/** Neighbours of one kind as one piece; removed words stand before those that replace them. */
function join(pieces: readonly WordPiece[]): readonly WordPiece[] {
	const joined: WordPiece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (piece.text === "") continue;
		if (last?.kind === piece.kind)
			joined[joined.length - 1] = { ...last, text: last.text + piece.text };
		else joined.push(piece);
	}
	return joined;
}
