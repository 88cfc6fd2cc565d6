// How much the clocks of articles speak for one story (docs/notes/stories.md has the figures).

const dayMs = 24 * 60 * 60 * 1000;

/** Days in which closeness falls to about a third. */
const fadeDays = 1;

/** The closeness of an article without a date, or to one. */
const undatedCloseness = 0.4;

/**
 * How much of the likeness counts however long ago, for an article that no other story is like.
 * Where several stories compete, as in a saga with news every day, it falls towards
 * `farClosenessMin`: then the days tell them apart.
 */
const farClosenessMax = 0.35;
const farClosenessMin = 0.02;

/**
 * Closeness of a clock to the clocks of a story, 0 to 1: the mean over its articles. `contrast`
 * is 1 where no other story is like the article, 0 where another is as like.
 */
export function timeCloseness(
	clockMs: number | undefined,
	clocks: readonly (number | undefined)[],
	contrast: number,
): number {
	if (clockMs === undefined || clocks.length === 0) return undatedCloseness;
	let sum = 0;
	for (const other of clocks) sum += closenessOf(clockMs, other);
	const near = sum / clocks.length;
	const far = farClosenessMin + (farClosenessMax - farClosenessMin) * contrast;
	return far + (1 - far) * near;
}

function closenessOf(clockMs: number, other: number | undefined): number {
	if (other === undefined) return undatedCloseness;
	return Math.exp(-Math.abs(clockMs - other) / dayMs / fadeDays);
}
