// Derives the stories that are sent to a worker, of which only what it lacks is sent.

import type { Change } from "../news/change.ts";
import { createPacker } from "../store/pack-derived.ts";
import type { DerivedStory, PackedStory } from "../store/store.ts";
import { createDeriver, type Deriver } from "./derive-story.ts";
import { keepMembers, type Lacking, type SentStory } from "./kept-members.ts";
import { keepStories } from "./kept-stories.ts";
import { listChanges } from "./list-changes.ts";

/** A story to derive, which revision of it this is, and whether it is to come back unpacked. */
export type DeriveInput = SentStory & { readonly revision: number; readonly isOpen: boolean };

/** What is derived of a story, with all the changes that it holds; or what is lacking for it. */
export type DeriveOutput =
	| { readonly story: PackedStory | DerivedStory; readonly changes: readonly Change[] }
	| Lacking;

type Kept = {
	readonly takeMembers: ReturnType<typeof keepMembers>;
	readonly derive: Deriver;
	readonly pack: ReturnType<typeof createPacker>;
};

/** The task of a worker. What it packs saves two ways through a message of all that a story holds. */
export function createSentDeriver(): (input: DeriveInput) => DeriveOutput {
	const kept = keepStories<Kept>();
	return ({ revision, isOpen, ...sent }) => {
		const { id } = sent.outline;
		const own = kept.find(id) ?? {
			...{ takeMembers: keepMembers(), derive: createDeriver(), pack: createPacker() },
		};
		const material = own.takeMembers(sent);
		if ("lacks" in material) return material;
		// What broke half-way is of no more use.
		kept.drop(id);
		const derived = own.derive(material, revision);
		const { summary, searchable } = derived;
		const story = isOpen ? derived : { revision, summary, searchable, packed: own.pack(derived) };
		const changes = listChanges(derived);
		kept.put(id, own, material.statements.length);
		return { story, changes };
	};
}
