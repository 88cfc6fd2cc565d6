// Articles and stories as ninjs 3.0, the IPTC's news in JSON.

import { listCorrected } from "../../jobs/corrected-statements.ts";
import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef } from "../../news/statement.ts";
import { findStory } from "../find-story.ts";
import { dateOf as publishedOf } from "../list-article-heads.ts";
import { articlePath, speakerPath, storyPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import type { LinkedData } from "./article-json-ld.ts";

const standard = {
	name: "ninjs",
	version: "3.0",
	schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
};

/** An article as a text; undefined for an id that is not known. */
export async function getArticleNinjs(
	{ store }: Workspace,
	id: string,
	base: string,
): Promise<LinkedData | undefined> {
	const stored = await store.articles.find(id as ArticleId);
	if (stored === undefined) return undefined;
	const statements = await listCorrected(store, id as ArticleId);
	const { article } = stored;
	return {
		standard,
		...headOf(article, base),
		representationType: "full",
		bodies: [
			{
				...{ role: "main", contentType: "text/plain", charCount: article.text.length },
				wordCount: article.text.split(/\s+/).filter((word) => word !== "").length,
				value: article.text,
			},
		],
		...speakersOf(
			statements.map(({ speaker }) => speaker),
			base,
		),
	};
}

/** A story as a composite of its articles; undefined for an id that is not known. */
export async function getStoryNinjs(
	workspace: Workspace,
	id: string,
	base: string,
): Promise<LinkedData | undefined> {
	const found = await findStory(workspace, id);
	if (found === undefined) return undefined;
	const { material, derived } = found;
	const { summary, brief, record } = derived;
	const text = brief.keyFacts.map((line) => line.text).join("\n\n");
	return {
		standard,
		...{ uri: base + storyPath(summary.id), type: "composite", pubStatus: "usable" },
		...(timeOf(summary.firstMs) !== undefined && { firstCreated: timeOf(summary.firstMs) }),
		...(timeOf(summary.latestMs) !== undefined && { versionCreated: timeOf(summary.latestMs) }),
		title: summary.title,
		headlines: [{ role: "main", contentType: "text/plain", value: summary.title }],
		...(summary.topline !== undefined && {
			descriptions: [{ role: "summary", contentType: "text/plain", value: summary.topline.text }],
		}),
		...(text !== "" && { bodies: [{ role: "brief", contentType: "text/plain", value: text }] }),
		subjects: summary.topics.map((name) => ({ name })),
		places: summary.places.map((name) => ({ name })),
		...speakersOf(
			brief.voices.map(({ speaker }) => speaker),
			base,
		),
		associations: material.articles.map((article) => ({
			name: article.id,
			...headOf({ ...article, published: publishedOf(article, record) }, base),
		})),
	};
}

function headOf(article: Article, base: string): LinkedData {
	const { id, title, url, publisher, bylines, language, topics, section, credits } = article;
	const created = timeOf(article.published.latestMs);
	const changed = article.modified === undefined ? created : timeOf(article.modified.latestMs);
	return {
		...{ uri: base + articlePath(id), type: "text", pubStatus: "usable" },
		...(created !== undefined && { firstCreated: created, contentCreated: created }),
		...(changed !== undefined && { versionCreated: changed }),
		...(language !== "und" && { language }),
		headlines: [{ role: "main", contentType: "text/plain", value: title }],
		title,
		...(bylines.length > 0 && { by: bylines.join(", ") }),
		copyrightHolder: publisher.name,
		subjects: [...new Set([...(section === undefined ? [] : [section]), ...topics])].map(
			(name) => ({ name }),
		),
		infoSources: [
			{
				name: publisher.name,
				literal: publisher.key,
				role: "https://cv.iptc.org/newscodes/contentprodpartyrole/",
			},
			...credits.map(({ agency, kind }) => ({ name: agency, literal: kind })),
		],
		...(url !== undefined && { altIds: [{ role: "web", value: url }] }),
	};
}

/** The speakers by what ninjs has for them: persons, and organisations of any kind. */
function speakersOf(speakers: readonly SpeakerRef[], base: string): LinkedData {
	const known = [...new Map(speakers.map((speaker) => [speaker.key, speaker])).values()].filter(
		({ resolved }) => resolved,
	);
	const tell = ({ key, name }: SpeakerRef) => ({
		...{ name, rel: "speaker", uri: base + speakerPath(key), literal: key },
	});
	const organisations = new Set(["office", "organisation", "country", "outlet"]);
	return {
		people: known.filter(({ kind }) => kind === "person").map(tell),
		organisations: known.filter(({ kind }) => organisations.has(kind)).map(tell),
	};
}

function timeOf(ms: number): string | undefined {
	return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : undefined;
}
