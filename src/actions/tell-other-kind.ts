// What is told of an id that names nothing of the kind that was asked for.

import type { ArticleId } from "../news/span.ts";
import type { Workspace } from "./workspace.ts";

/** The sentence where a story was asked for: what the id names instead, else where ids are listed. */
export async function tellNoStory({ store }: Workspace, id: string): Promise<string> {
	const other = await tellOtherKind({ store }, id);
	return other ?? `There is no story ${id}. \`onrecord stories\` lists the stories with their ids.`;
}

/** The sentence where an article was asked for: what the id names instead, else how one is found. */
export async function tellNoArticle({ store }: Workspace, id: string): Promise<string> {
	const other = await tellOtherKind({ store }, id);
	return other ?? `There is no article ${id}. \`onrecord search WORDS\` finds articles.`;
}

/** What an id names, with the command that shows it; undefined where it names nothing. */
async function tellOtherKind(
	{ store }: Pick<Workspace, "store">,
	id: string,
): Promise<string | undefined> {
	if (id === "") return "An id is missing: what was given is empty.";
	if ((await store.corrections.find(id)) !== undefined) {
		return `${id} is a correction: \`onrecord correct log\` lists it.`;
	}
	// A statement's id is that of its article with a number, a claim's that of its first statement.
	const part = /^(claim-)?(.+):\d+$/.exec(id);
	const articleId = (part?.[2] ?? id) as ArticleId;
	const inStory = await store.articles.findStory(articleId);
	if (inStory !== undefined) {
		if (part === null) {
			return `${id} is an article of the story ${inStory}: \`onrecord show ${id}\` prints it.`;
		}
		const kind = part[1] === undefined ? "statement" : "claim";
		return `${id} is a ${kind} of the story ${inStory}: \`onrecord claims ${inStory}\` lists it.`;
	}
	const storyId = await store.stories.resolve(id);
	return storyId && `${id} is a story: \`onrecord brief ${storyId}\` prints it.`;
}
