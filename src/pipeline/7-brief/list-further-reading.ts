// Which articles of a story are worth reading in full, and what several of them point to.

import type { Article } from "../../news/article.ts";
import type { FurtherReading } from "../../news/brief.ts";
import type { Claim } from "../../news/claim.ts";
import type { ArticleId } from "../../news/span.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";
import type { WeighedClaim } from "./rank-claims.ts";

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
export function listFurtherReading(
	scene: BriefScene,
	weighed: readonly WeighedClaim[],
): readonly FurtherReading[] {
	return [...listFullest(scene, weighed), ...listPointedTo(scene)];
}

function listFullest(
	scene: BriefScene,
	weighed: readonly WeighedClaim[],
): readonly FurtherReading[] {
	const tellers = listTellers(scene, weighed);
	const all = scene.record.claims.length;
	const seen = new Set<Claim>();
	const chosen: FurtherReading[] = [];
	while (chosen.length < articlesMax) {
		const next = fullest(tellers, seen);
		if (next === undefined) break;
		const { fresh, article, claims } = next;
		for (const claim of claims) seen.add(claim);
		const { id: articleId, url, title, publisher } = article;
		chosen.push({
			...{ articleId, url, title, publisher: publisher.name },
			why: whyOf({ own: claims.length, all, fresh, isFirst: chosen.length === 0 }),
		});
	}
	return chosen;
}

/** An original with the claims that it tells, each once. */
type Teller = { readonly article: Article; readonly claims: readonly Claim[] };

type Freshest = Teller & { readonly fresh: number };

/** The article that tells most of what is not told yet; the shorter of equals. */
function fullest(tellers: readonly Teller[], seen: ReadonlySet<Claim>): Freshest | undefined {
	let best: Freshest | undefined;
	for (const { article, claims } of tellers) {
		if (claims.length < (best?.fresh ?? claimsMin)) continue;
		const fresh = claims.reduce((sum, claim) => sum + (seen.has(claim) ? 0 : 1), 0);
		if (fresh < claimsMin) continue;
		const one = { article, claims, fresh };
		if (best === undefined || compareFreshest(one, best) < 0) best = one;
	}
	return best;
}

function compareFreshest(a: Freshest, b: Freshest): number {
	return (
		b.fresh - a.fresh ||
		a.article.text.length - b.article.text.length ||
		compareText(a.article.id, b.article.id)
	);
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

function listTellers(
	{ articles, repeats }: BriefScene,
	weighed: readonly WeighedClaim[],
): readonly Teller[] {
	const told = new Map<ArticleId, Claim[]>();
	for (const { claim, facts } of weighed) {
		for (const id of facts.articles) {
			const list = told.get(id);
			if (list === undefined) told.set(id, [claim]);
			else list.push(claim);
		}
	}
	return [...told].flatMap(([id, claims]) => {
		const article = articles.get(id);
		return article === undefined || repeats.has(id) ? [] : [{ article, claims }];
	});
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
