// A story as linked data (schema.org): its articles, and its claims with those who make them.

import type { Claim } from "../../news/claim.ts";
import type { SpeakerRef } from "../../news/statement.ts";
import { tellOriginsIn } from "../dossier-page/tell-origins.ts";
import { type FoundStory, findStory } from "../find-story.ts";
import { dateOf as publishedOf } from "../list-article-heads.ts";
import { articlePath, claimPath, speakerPath, storyPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import { articleJsonLd, type LinkedData } from "./article-json-ld.ts";
import { listReviews, matchReview, reviewJsonLd } from "./review-json-ld.ts";

/**
 * The graph of a story; undefined for an id that is not known. A claim has no rating: we make
 * none. Reviews that other people published are passed on as theirs.
 */
export async function getStoryJsonLd(
	workspace: Workspace,
	id: string,
	base: string,
): Promise<LinkedData | undefined> {
	const found = await findStory(workspace, id);
	if (found === undefined) return undefined;
	const { material, derived } = found;
	const { summary, record } = derived;
	const copies = new Map(material.copies.map((copy) => [copy.articleId, copy]));
	const articles = material.articles.map((article) => {
		const published = publishedOf(article, record);
		return articleJsonLd(article, { base, published, copy: copies.get(article.id) });
	});
	const claims = record.claims.map((claim) => claimJsonLd(claim, found, base));
	const reviews = listReviews(material.articles).map((review) => {
		const claim = matchReview(review, record.claims);
		return reviewJsonLd(review, claim && base + claimPath(summary.id, claim.id));
	});
	return {
		"@context": "https://schema.org",
		"@graph": [
			{
				...{ "@type": "CreativeWork", "@id": base + storyPath(summary.id), name: summary.title },
				...(summary.topline !== undefined && { abstract: summary.topline.text }),
				about: summary.topics,
				hasPart: [...articles, ...claims].map((part) => ({ "@id": part["@id"] })),
			},
			...articles,
			...claims,
			...reviews,
		],
	};
}

const asserts: ReadonlySet<string> = new Set(["asserts", "confirms", "warns", "predicts"]);

function claimJsonLd(claim: Claim, { derived }: FoundStory, base: string): LinkedData {
	const { id, wording, positions, origins, firstMs } = claim;
	const places = [wording, ...positions.flatMap(({ words }) => words)];
	const appearances = [...new Set(places.map(({ articleId }) => articleId))];
	const authors = positions.filter(({ stance }) => asserts.has(stance)).map(({ party }) => party);
	const [first] = positions.toSorted((a, b) => a.firstMs - b.firstMs);
	const firstArticle = first?.words[0]?.articleId ?? wording.articleId;
	const standing = tellOriginsIn(origins);
	return {
		...{ "@type": "Claim", "@id": base + claimPath(derived.summary.id, id), text: wording.words },
		author: distinct(authors).map((party) => partyJsonLd(party, base)),
		appearance: appearances.map((articleId) => ({ "@id": base + articlePath(articleId) })),
		firstAppearance: { "@id": base + articlePath(firstArticle) },
		...(Math.abs(firstMs) < 8e15 && { dateCreated: new Date(firstMs).toISOString() }),
		disambiguatingDescription: `${standing.charAt(0).toUpperCase()}${standing.slice(1)}; ${claim.status.replaceAll("-", " ")}, by the record alone.`,
	};
}

function distinct(parties: readonly SpeakerRef[]): readonly SpeakerRef[] {
	return [...new Map(parties.map((party) => [party.key, party])).values()];
}

function partyJsonLd({ key, name, kind, role }: SpeakerRef, base: string): LinkedData {
	const type = kind === "person" ? "Person" : "Organization";
	return {
		...{ "@type": type, "@id": base + speakerPath(key), name },
		...(role !== undefined && kind === "person" && { jobTitle: role }),
	};
}
