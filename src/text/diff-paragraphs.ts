// What was changed between two texts, paragraph by paragraph.

/** Words of the older text and those that stand in the newer in their place; one may be empty. */
export type ParagraphChange = { readonly before: string; readonly after: string };

/** Paragraphs of a text that are compared; the rest of a longer one counts as one. */
const paragraphsMax = 1500;

/**
 * The paragraphs (divided by blank lines) that were replaced, removed or added, in the order of the
 * newer text. Spaces, kinds of quotation marks and dashes do not count. At most 1500 × 1500 steps.
 */
export function diffParagraphs(before: string, after: string): readonly ParagraphChange[] {
	const [older, newer] = [split(before), split(after)];
	const kept = commonPairs(
		older.map(({ key }) => key),
		newer.map(({ key }) => key),
	);
	const changes: ParagraphChange[] = [];
	let [from, to] = [0, 0];
	for (const [x, y] of [...kept, [older.length, newer.length] as const]) {
		const removed = older.slice(from, x).map(({ words }) => words);
		const added = newer.slice(to, y).map(({ words }) => words);
		if (removed.length + added.length > 0) {
			changes.push({ before: removed.join("\n\n"), after: added.join("\n\n") });
		}
		[from, to] = [x + 1, y + 1];
	}
	return changes;
}

type Paragraph = { readonly words: string; readonly key: string };

function split(text: string): readonly Paragraph[] {
	const all = text.split("\n\n").filter((words) => words.trim() !== "");
	const rest = all.slice(paragraphsMax);
	const whole = rest.length === 0 ? all : [...all.slice(0, paragraphsMax), rest.join("\n\n")];
	return whole.map((words) => ({ words, key: plain(words) }));
}

function plain(words: string): string {
	return words
		.normalize("NFKC")
		.replace(/[\u2018\u2019\u201a\u2032`]/g, "'")
		.replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
		.replace(/[\u2010-\u2015]/g, "-")
		.replace(/\s+/g, " ")
		.trim();
}

/** The pairs of equal paragraphs of a longest common subsequence, in order. */
function commonPairs(
	older: readonly string[],
	newer: readonly string[],
): readonly (readonly [number, number])[] {
	const width = newer.length + 1;
	const lengths = new Uint16Array((older.length + 1) * width);
	const at = (x: number, y: number): number => lengths[x * width + y] ?? 0;
	for (let x = older.length - 1; x >= 0; x--) {
		for (let y = newer.length - 1; y >= 0; y--) {
			const longest =
				older[x] === newer[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
			lengths[x * width + y] = longest;
		}
	}
	const pairs: [number, number][] = [];
	let [x, y] = [0, 0];
	while (x < older.length && y < newer.length) {
		if (older[x] === newer[y]) pairs.push([x++, y++]);
		else if (at(x + 1, y) >= at(x, y + 1)) x++;
		else y++;
	}
	return pairs;
}
