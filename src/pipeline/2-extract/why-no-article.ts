// Pages that are no articles: fronts, walls, questions for consent, errors.

import type { Page } from "../../news/page.ts";
import type { Problem, Skip } from "../../news/skip.ts";
import type { DraftBlock } from "./draft.ts";
import { type TextSums, weightedLength } from "./find-body.ts";
import { sectionNames } from "./furniture-lines.data.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";
import { stringOf, typesOf } from "./read-json-ld.ts";

/** What a page turned out to be, as far as it decides whether it is an article. */
export type PageFindings = {
	readonly title: string | undefined;
	readonly blocks: readonly DraftBlock[];
	readonly facts: PageFacts;
	readonly sums: TextSums;
	readonly page: Page;
};

/** Letters of prose from which on a page is an article, whatever else stands on it. */
const articleLengthMin = 900;

/** Letters below which a page that does not call itself an article is none. */
const textLengthMin = 100;

/** Letters of a paywalled page below which there is nothing worth reading. */
const openingLengthMin = 300;

/** The share of links in all text from which on a page without long text is a list of links. */
const indexLinkShareMin = 0.5;

const errorWords =
	/\b(?:40[34]|50[023]) ?(?:error|not found|forbidden|bad gateway|service)|\bpage (?:not found|cannot be found|doesn['’]t exist|does not exist)|\b(?:access denied|access to this page has been denied|are you a robot|verify(?:ing)? (?:that )?you are (?:a )?human|unusual traffic|attention required|just a moment|service (?:temporarily )?unavailable|bad gateway|too many requests|request blocked|enable javascript and cookies)\b|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata/iu;

const consentPhrases: readonly RegExp[] = [
	/\bcookies?\b/iu,
	/\b(?:we value your privacy|your privacy choices|privacy settings|datenschutzeinstellungen|vie privée|consent|einwilligung|zustimmung|consentement|consentimiento)\b/iu,
	/\b(?:accept all|reject all|manage (?:options|preferences|choices)|alle akzeptieren|tout accepter|aceptar todo|accetta tutto|our partners|unsere partner|nos partenaires)\b/iu,
];

const paywallWords =
	/\b(?:subscribers? only|for subscribers|subscribe to (?:continue|read|unlock)|to (?:continue|keep) reading|sign (?:up|in) to (?:read|continue)|already a subscriber|this (?:article|content) is (?:for|only|exclusive|reserved)|nur für abonnenten|réservé aux abonnés|solo para suscriptores|riservato agli abbonati)\b|有料会員|会員限定/iu;

/** Why a page is no article; undefined for one that is. */
export function whyNoArticle(findings: PageFindings): Skip | undefined {
	const { blocks, title, facts, page } = findings;
	const text = blocks.map((block) => block.text).join("\n");
	const length = weightedLength(text);
	if (length >= articleLengthMin) return undefined;
	const words = `${title ?? ""}\n${facts.documentTitle ?? ""}\n${text}`;
	if (errorWords.test(words) && length < articleLengthMin / 2) {
		return { skip: "error-page", detail: "The site answered with an error or a check for robots." };
	}
	// What stands in a feed is an article, however little of it there is.
	const named = callsItselfArticle(facts) || page.hints.title !== undefined;
	if (!named && consentPhrases.filter((phrase) => phrase.test(words)).length >= 2) {
		return { skip: "consent-page", detail: "The site asks for consent before it shows the page." };
	}
	if (length < openingLengthMin && isPaywalled(facts, text)) {
		return { skip: "paywall", detail: "All but the opening is for subscribers." };
	}
	if (!named && isIndex(findings)) {
		return { skip: "index-page", detail: "The page is a list of links to articles." };
	}
	if (blocks.length === 0 || (!named && length < textLengthMin)) {
		return { skip: "no-article", detail: "The page has no running text." };
	}
	return undefined;
}

/** A flaw of an article of which only the opening may be there. */
export function paywallProblem({ facts, blocks }: PageFindings): readonly Problem[] {
	const tail = blocks
		.slice(-3)
		.map(({ text }) => text)
		.join("\n");
	if (!isClosed(facts) && !paywallWords.test(tail)) return [];
	return [{ code: "paywall", detail: "The page is for subscribers; parts of it may be missing." }];
}

function isPaywalled(facts: PageFacts, text: string): boolean {
	return isClosed(facts) || paywallWords.test(text);
}

function isClosed({ ldArticle }: PageFacts): boolean {
	const free = ldArticle?.isAccessibleForFree;
	return free === false || /^(?:false|no)$/i.test(stringOf(free) ?? "");
}

function callsItselfArticle(facts: PageFacts): boolean {
	const types = facts.ldArticle === undefined ? [] : typesOf(facts.ldArticle);
	return (
		types.some((type) => /Article|Posting|Report/.test(type)) ||
		/article/i.test(metaOf(facts, "og:type") ?? "")
	);
}

/** A front page or section by what it says or where it stands, and mostly links. */
function isIndex({ facts, sums, page, blocks }: PageFindings): boolean {
	const linked = (sums.linked[0] ?? 0) / Math.max(1, sums.all[0] ?? 0);
	if (linked < indexLinkShareMin) return false;
	const collection = facts.jsonLd.some((node) =>
		typesOf(node).some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type)),
	);
	return (
		collection || (page.url !== undefined && isFrontOrSection(page.url)) || blocks.length === 0
	);
}

/** "/", "/politics/": an address of one section at most. */
function isFrontOrSection(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { pathname } = new URL(url);
	const name = pathname.replaceAll("/", "").replaceAll("-", " ");
	return pathname === "/" || (/^\/[\w-]+\/?$/.test(pathname) && sectionNames.has(name));
}
