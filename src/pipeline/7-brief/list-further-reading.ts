// Which articles of a story are worth reading in full, and what several of them point to.

import type { Article } from "../../news/article.ts";
import type { FurtherReading } from "../../news/brief.ts";
import type { ArticleId } from "../../news/span.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";

/** Articles and links shown at most. */
const articlesMax = 4;
const linksMax = 3;

/** Articles that must point to a page outside the story. */
const pointingMin = 2;

/** Claims that an article must tell; one that tells less is read through the brief. */
const claimsMin = 2;

/**
 * Originals in the order in which they add most: each tells claims that those before it do not.
 * Then pages outside the story that several of its articles point to, the most pointed-to first.
 */
export function listFurtherReading(scene: BriefScene): readonly FurtherReading[] {
	return [...listFullest(scene), ...listPointedTo(scene)];
}

function listFullest(scene: BriefScene): readonly FurtherReading[] {
	const told = claimsByArticle(scene);
	const all = scene.record.claims.length;
	const seen = new Set<string>();
	const chosen: FurtherReading[] = [];
	const left = scene.material.articles.filter(({ id }) => !scene.repeats.has(id));
	while (chosen.length < articlesMax) {
		const next = fullest(left, told, seen);
		if (next === undefined) break;
		const own = told.get(next.id) ?? new Set();
		const fresh = [...own].filter((id) => !seen.has(id)).length;
		for (const id of own) seen.add(id);
		left.splice(left.indexOf(next), 1);
		chosen.push({
			...{ articleId: next.id, url: next.url, title: next.title, publisher: next.publisher.name },
			why: whyOf({ own: own.size, all, fresh, isFirst: chosen.length === 0 }),
		});
	}
	return chosen;
}

/** The article that tells most of what is not told yet; the shorter of equals. */
function fullest(
	articles: readonly Article[],
	told: ReadonlyMap<ArticleId, ReadonlySet<string>>,
	seen: ReadonlySet<string>,
): Article | undefined {
	const freshOf = ({ id }: Article) => [...(told.get(id) ?? [])].filter((one) => !seen.has(one));
	const ranked = articles
		.map((article) => ({ article, fresh: freshOf(article).length }))
		.filter(({ fresh }) => fresh >= claimsMin)
		.sort(
			(a, b) =>
				b.fresh - a.fresh ||
				a.article.text.length - b.article.text.length ||
				compareText(a.article.id, b.article.id),
		);
	return ranked[0]?.article;
}

type Told = {
	readonly own: number;
	readonly all: number;
	readonly fresh: number;
	readonly isFirst: boolean;
};

function whyOf({ own, all, fresh, isFirst }: Told): string {
	if (isFirst) return `tells ${own} of the ${all} claims on record`;
	return `tells ${own} claims, ${fresh} of them not in those above`;
}

function claimsByArticle({
	record,
	statements,
}: BriefScene): ReadonlyMap<ArticleId, ReadonlySet<string>> {
	const told = new Map<ArticleId, Set<string>>();
	for (const { id, statementIds } of record.claims) {
		for (const statementId of statementIds) {
			const articleId = statements.get(statementId)?.articleId;
			if (articleId === undefined) continue;
			const list = told.get(articleId);
			if (list === undefined) told.set(articleId, new Set([id]));
			else list.add(id);
		}
	}
	return told;
}

function listPointedTo({ material, repeats }: BriefScene): readonly FurtherReading[] {
	const known = new Set(material.articles.map(({ url }) => url));
	const pointing = new Map<string, { title: string; publishers: Set<string> }>();
	for (const { id, related, publisher } of material.articles) {
		if (repeats.has(id)) continue;
		for (const { url, title } of related) {
			if (url === undefined || known.has(url) || title.trim() === "") continue;
			const entry = pointing.get(url) ?? { title, publishers: new Set<string>() };
			entry.publishers.add(publisher.key);
			pointing.set(url, entry);
		}
	}
	return [...pointing]
		.filter(([, { publishers }]) => publishers.size >= pointingMin)
		.sort((a, b) => b[1].publishers.size - a[1].publishers.size || compareText(a[0], b[0]))
		.slice(0, linksMax)
		.map(([url, { title, publishers }]) => ({
			...{ articleId: undefined, url, title, publisher: undefined },
			why: `${publishers.size} outlets of the story point to it`,
		}));
}
