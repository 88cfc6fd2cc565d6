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
 * How much of the likeness counts however long ago, where it rests on words that are the story's
 * own: a place or a person that nobody else writes of keeps a story open for months.
 */
const ownClosenessMax = 0.8;
const ownUndatedClosenessMax = 0.7;

/** What speaks for a story apart from the clocks, each 0 to 1. */
export type Telling = {
	/** 1 where no other story is like the article, 0 where another is as like. */
	readonly contrast: number;
	/** The share of the likeness that rests on words which are the story's own. */
	readonly ownership: number;
};

/** Closeness of a clock to the clocks of a story, 0 to 1: the mean over its articles. */
export function timeCloseness(
	clockMs: number | undefined,
	clocks: readonly (number | undefined)[],
	{ contrast, ownership }: Telling,
): number {
	if (clockMs === undefined || clocks.length === 0) {
		return Math.max(undatedCloseness, ownUndatedClosenessMax * ownership ** 2);
	}
	let sum = 0;
	for (const other of clocks) sum += closenessOf(clockMs, other);
	const near = sum / clocks.length;
	const byContrast = farClosenessMin + (farClosenessMax - farClosenessMin) * contrast;
	const far = Math.max(byContrast, ownClosenessMax * ownership ** 2);
	return far + (1 - far) * near;
}

function closenessOf(clockMs: number, other: number | undefined): number {
	if (other === undefined) return undatedCloseness;
	return Math.exp(-Math.abs(clockMs - other) / dayMs / fadeDays);
}
