// Statements of a story that compare alike with everything, brought together: copies cost no comparison.

import { compareGistIds, type Gist } from "./gist.ts";
import type { Group, Pair } from "./join-groups.ts";

/** Gists with one signature. What follows from it is kept with it by those who join it. */
export type Content = {
	readonly signature: string;
	/** In order of their statements' ids; another list as soon as one came, went or weighs anew. */
	gists: readonly Gist[];
	/** The one that stands for all when candidates are looked for. */
	first: Gist | undefined;
	/** All pairs with one of its gists. */
	readonly pairs: Set<Pair>;
	/** The group that it was in before each band of pairs, and behind the last one. */
	readonly groups: Group[];
};

export type Contents = {
	readonly all: () => readonly Content[];
	readonly of: (gist: Gist) => Content | undefined;
	/** Takes what came and went; gives the contents whose gists are others now. */
	readonly change: (came: readonly Gist[], gone: readonly Gist[]) => ReadonlySet<Content>;
};

/** The contents of a story. One without gists is forgotten. */
export function keepContents(): Contents {
	const bySignature = new Map<string, Content>();
	const byGist = new Map<Gist, Content>();
	const open = (signature: string): Content => {
		const known = bySignature.get(signature);
		if (known !== undefined) return known;
		const content: Content = {
			signature,
			gists: [],
			first: undefined,
			pairs: new Set(),
			groups: [],
		};
		bySignature.set(signature, content);
		return content;
	};
	const change = (came: readonly Gist[], gone: readonly Gist[]): ReadonlySet<Content> => {
		const touched = new Set<Content>();
		for (const gist of gone) {
			const content = byGist.get(gist);
			if (content === undefined) continue;
			byGist.delete(gist);
			content.gists = content.gists.filter((other) => other !== gist);
			touched.add(content);
		}
		for (const gist of came) {
			const content = open(signatureOf(gist));
			byGist.set(gist, content);
			content.gists = [...content.gists, gist];
			touched.add(content);
		}
		for (const content of touched) {
			content.gists = content.gists.toSorted(compareGistIds);
			if (content.gists.length === 0) bySignature.delete(content.signature);
		}
		return touched;
	};
	return { all: () => [...bySignature.values()], of: (gist) => byGist.get(gist), change };
}

const signatures = new WeakMap<Gist, string>();

/** Equal for contents that compare alike with everything. */
function signatureOf(gist: Gist): string {
	const known = signatures.get(gist);
	if (known !== undefined) return known;
	const { content, keys, modality, negated, dates } = gist;
	const days = dates.map(({ earliestMs }) => earliestMs).join(" ");
	const signature = [content, keys.join(" "), modality, negated, days].join("\n");
	signatures.set(gist, signature);
	return signature;
}
