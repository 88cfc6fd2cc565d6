// The members of one story that a worker has, so that only those that it lacks are sent to it.

import type { ArticleId } from "../news/span.ts";
import type { StoryMaterial } from "../news/story.ts";
import type { StoryMember, StoryOutline } from "../store/store.ts";

/** A story as it is sent to a worker. */
export type SentStory = {
	readonly outline: StoryOutline;
	/** The articles that were loaded for it; one of them that is not among `members` is gone. */
	readonly asked: readonly ArticleId[];
	readonly members: readonly StoryMember[];
};

/** The articles without which a worker cannot put a story together. */
export type Lacking = { readonly lacks: readonly ArticleId[] };

type Kept = StoryMember & { readonly version: string };

/**
 * Puts the material of a story together from what is sent and what was sent before, or says what is
 * lacking. A member is known by its id and version as the outline has them, so what the sender
 * believes to be here never matters. The values of members that stayed are the same objects.
 */
export function keepMembers(): (sent: SentStory) => StoryMaterial | Lacking {
	let kept: ReadonlyMap<ArticleId, Kept> = new Map();
	return ({ outline: { members: outlined, ...rest }, asked, members }) => {
		const sent = new Map(members.map((member) => [member.article.id, member]));
		const loaded = new Set(asked);
		const now = new Map<ArticleId, Kept>();
		const lacks: ArticleId[] = [];
		for (const { articleId, version } of outlined) {
			const known = kept.get(articleId);
			const member = sent.get(articleId);
			if (known?.version === version) now.set(articleId, known);
			else if (member !== undefined) now.set(articleId, { ...member, version });
			else if (!loaded.has(articleId)) lacks.push(articleId);
		}
		if (lacks.length > 0) return { lacks };
		kept = now;
		const all = [...now.values()];
		return {
			...rest,
			articles: all.map(({ article }) => article),
			statements: all.flatMap(({ statements }) => statements),
			copies: all.flatMap(({ copy }) => copy ?? []),
		};
	};
}
