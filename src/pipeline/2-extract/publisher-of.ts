// Who publishes a page: a stable key from its host, and the name that it gives itself.

import type { Publisher } from "../../news/publisher.ts";
import type { ArticleId } from "../../news/span.ts";

/** Second-level names under which sites are registered in many countries ("co" in co.uk). */
const sharedSecondLevels: ReadonlySet<string> = new Set(
	"co com org net gov ac edu or ne go gob gouv gen web info nom asn id ltd plc sch mil int k12 in me firm biz".split(
		" ",
	),
);

/** Hosts under which everybody may publish: there the whole host is the publisher. */
const sharedHosts =
	/(?:^|\.)(?:blogspot\.[a-z.]{1,20}|wordpress\.com|substack\.com|medium\.com|github\.io|tumblr\.com|wixsite\.com|weebly\.com|typepad\.com|livejournal\.com|ghost\.io|bearblog\.dev|pages\.dev|netlify\.app|vercel\.app|web\.app)$/;

/** The registered domain of a host ("news.alder.co.uk" is "alder.co.uk"). */
export function registeredDomain(host: string): string {
	const bare = host.toLowerCase().replace(/\.$/, "");
	if (sharedHosts.test(bare) || /^[\d.]+$|:/.test(bare)) return bare;
	const labels = bare.split(".");
	const [second = "", top = ""] = labels.slice(-2);
	const keep = top.length === 2 && sharedSecondLevels.has(second) ? 3 : 2;
	return labels.slice(-keep).join(".");
}

/**
 * The publisher of an article. A text that names no address has a publisher of its own, so that
 * nobody unknown is ever counted together with somebody else.
 */
export function publisherOf(
	url: string | undefined,
	name: string | undefined,
	id: ArticleId,
): Publisher {
	const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : "";
	const domain = host === "" ? undefined : registeredDomain(host);
	const given = name?.trim();
	if (domain !== undefined)
		return { key: domain, name: given === undefined || given === "" ? domain : given };
	if (given === undefined || given === "")
		return { key: `unknown:${id}`, name: "unknown publisher" };
	return { key: foldName(given), name: given };
}

function foldName(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "");
}
