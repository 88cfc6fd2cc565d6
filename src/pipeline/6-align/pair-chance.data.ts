// Made by training/fit-pairs.ts from the invented stories; docs/notes/claims.md has its figures.

/** What speaks for one claim before anything is known, and the weight of each of `pairFeatureNames`. */
export const pairWeights: readonly number[] = [
	-3.719,
	2.193, // score
	3.189, // lesser share
	-0.137, // greater share
	0.947, // telling words shared
	-2.225, // score by words shared
	0.163, // words shared as they are
	0.675, // number shared
	0.345, // names shared
	-0.677, // number in one only
	0.917, // just behind another's words
	0.16, // just behind, with other sign
	1.243, // just behind, and answers
	0.16, // answers
	1.437, // answers who speaks of the speaker
	-0.339, // one speaker
	0.406, // one speaker in two articles
	-0.155, // one article
	-0.496, // days between
	0.184, // one negated
	0.176, // other speaker, other sign
	-0.237, // words of the shorter
	0.144, // words of the longer
	-1.018, // other modality
	-1.024, // lesser share around
	2.103, // greater share around
];
