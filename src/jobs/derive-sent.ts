// Derives the stories that are sent to a worker, of which only what it lacks is sent.

import type { DerivedStory } from "../store/store.ts";
import { createDeriver, type Deriver } from "./derive-story.ts";
import { keepMembers, type Lacking, type SentStory } from "./kept-members.ts";
import { keepStories } from "./kept-stories.ts";

/** A story to derive, and which revision of it this is. */
export type DeriveInput = SentStory & { readonly revision: number };

type Kept = { readonly takeMembers: ReturnType<typeof keepMembers>; readonly derive: Deriver };

/** The task of a worker: what is derived of a story, or what is lacking for it. */
export function createSentDeriver(): (input: DeriveInput) => DerivedStory | Lacking {
	const kept = keepStories<Kept>();
	return ({ revision, ...sent }) => {
		const { id } = sent.outline;
		const own = kept.find(id) ?? { takeMembers: keepMembers(), derive: createDeriver() };
		const material = own.takeMembers(sent);
		if ("lacks" in material) return material;
		// What broke half-way is of no more use.
		kept.drop(id);
		const derived = own.derive(material, revision);
		kept.put(id, own, material.statements.length);
		return derived;
	};
}
