// Made by training/fit-pairs.ts from the invented stories; docs/notes/claims.md has its figures.

/** What speaks for one claim before anything is known, and the weight of each of `pairFeatureNames`. */
export const pairWeights: readonly number[] = [
	-3.714,
	2.206, // score
	3.212, // lesser share
	-0.135, // greater share
	0.971, // telling words shared
	-2.234, // score by words shared
	0.149, // words shared as they are
	0.629, // number shared
	0.341, // names shared
	-0.675, // number in one only
	0.912, // just behind another's words
	0.157, // just behind, with other sign
	1.236, // just behind, and answers
	0.159, // answers
	1.439, // answers who speaks of the speaker
	-0.338, // one speaker
	0.405, // one speaker in two articles
	-0.157, // one article
	-0.498, // days between
	0.188, // one negated
	0.171, // other speaker, other sign
	-0.236, // words of the shorter
	0.143, // words of the longer
	-1.011, // other modality
	-1.062, // lesser share around
	2.094, // greater share around
];
