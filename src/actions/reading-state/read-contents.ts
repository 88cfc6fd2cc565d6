// What a feed reader shows of an item: the article's text, or the brief of the story.

import type { Article, Block } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { OutItem } from "../feeds-out/out-feed.ts";
import { articleMs } from "../feeds-out/quote-words.ts";
import { briefItem } from "../feeds-out/story-feed.ts";
import { findStory } from "../find-story.ts";
import { articlePath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import type { ReadingItem } from "./reading-item.ts";

export type ItemContents =
	| {
			readonly kind: "article";
			readonly title: string;
			readonly author: string;
			/** The article's own address. */
			readonly url: string | undefined;
			readonly path: string;
			readonly publishedMs: number;
			readonly blocks: readonly { readonly kind: Block["kind"]; readonly text: string }[];
	  }
	| {
			readonly kind: "story";
			readonly title: string;
			readonly author: string;
			readonly url: undefined;
			readonly path: string;
			readonly publishedMs: number;
			/** To be written as an item of a feed. */
			readonly brief: OutItem;
	  };

/** The contents of an item; undefined where what it stands for is on record no more. */
export async function readContents(
	workspace: Workspace,
	item: ReadingItem,
): Promise<ItemContents | undefined> {
	if (item.kind === "article") {
		const stored = await workspace.store.articles.find(item.id as ArticleId);
		return stored && articleContents(stored.article);
	}
	const found = await findStory(workspace, item.id);
	if (found === undefined) return undefined;
	const articles = new Map(found.material.articles.map((article) => [String(article.id), article]));
	const brief = briefItem(found, articles);
	return {
		...{ kind: "story", title: brief.title, author: "Onrecord", url: undefined, brief },
		...{ path: brief.path, publishedMs: brief.updatedMs },
	};
}

function articleContents(article: Article): ItemContents {
	const { id, title, url, bylines, publisher, blocks, text } = article;
	return {
		...{ kind: "article", title, url, path: articlePath(id) },
		author: bylines.length > 0 ? bylines.join(", ") : publisher.name,
		publishedMs: articleMs(article),
		blocks: blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
	};
}
