// The articles that the matcher remembers, grouped by the text that they share.

import type { ArticleId } from "../../news/span.ts";
import type { Fingerprint } from "./fingerprint-article.ts";

/** An article as the matcher holds it. */
export type Held = Omit<Fingerprint, "hashes" | "capitalised"> & {
	readonly hashes: Uint32Array;
	readonly capitalised: Uint32Array;
	readonly family: number;
};

/** Articles of one text. `root` is the first of them that we know. */
type CopyFamily = {
	root: ArticleId;
	readonly ghost: string | undefined;
	/** The first ones, which later ones most often go back to, and the latest ones. */
	readonly first: Held[];
	readonly latest: Held[];
	generation: number;
};

const firstMax = 6;
const latestMax = 10;

/** Bounded: a family keeps its first and latest members, and dies with its generation. */
export class FamiliesOfCopies {
	private readonly families = new Map<number, CopyFamily>();
	private next = 1;

	/** A new family for an article that repeats none. */
	open(root: ArticleId, ghost: string | undefined, generation: number): number {
		const family = this.next++;
		this.families.set(family, { root, ghost, first: [], latest: [], generation });
		return family;
	}

	find(family: number): CopyFamily | undefined {
		return this.families.get(family);
	}

	/** The remembered articles of a family. */
	members(family: number): readonly Held[] {
		const found = this.families.get(family);
		return found === undefined ? [] : [...found.first, ...found.latest];
	}

	add(held: Held, generation: number): void {
		const family = this.families.get(held.family);
		if (family === undefined) return;
		family.generation = generation;
		if (family.first.length < firstMax) family.first.push(held);
		else {
			family.latest.push(held);
			if (family.latest.length > latestMax) family.latest.shift();
		}
	}

	/** Forgets the families without a member since `generation`. */
	forgetBefore(generation: number): void {
		for (const [key, family] of this.families) {
			if (family.generation < generation) this.families.delete(key);
		}
	}

	/** The family opened last. */
	get last(): number {
		return this.next - 1;
	}

	get size(): number {
		return this.families.size;
	}
}
