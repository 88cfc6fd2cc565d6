// The robots.txt of each site, asked for once a day.

import { FetchError } from "./fetch-error.ts";
import { fetchPage } from "./fetch-page.ts";
import { allowAll, allowNone, isAllowed, parseRobots, type RobotsRules } from "./robots.ts";
import type { WebClient } from "./web-client.ts";

/** RFC 9309, section 2.4: rules are not kept for more than a day. */
const keptMsMax = 24 * 60 * 60 * 1000;

/** A site that could not tell its rules is asked again soon. */
const unknownMsMax = 10 * 60 * 1000;

/** Sites whose rules are remembered; the one asked longest ago goes first. */
const sitesMax = 5000;

type Kept = { readonly rules: Promise<KnownRules>; readonly askedMs: number };
type KnownRules = { readonly rules: RobotsRules; readonly isKnown: boolean };

/** Asks sites for their rules and remembers them. */
export class SiteRules {
	readonly #client: WebClient;
	readonly #productToken: string;
	readonly #sites = new Map<string, Kept>();

	constructor(client: WebClient, productToken: string) {
		this.#client = client;
		this.#productToken = productToken;
	}

	/**
	 * The rules of the site of an address, for its `crawlDelayMs` and sitemaps.
	 *
	 * @throws FetchError `robots` where they forbid the address: for good, or, with `retry`, until
	 * the site can tell its rules.
	 */
	async check(url: string): Promise<RobotsRules> {
		const address = URL.parse(url);
		if (address === null) return allowAll;
		const { rules, isKnown } = await this.#rulesOf(address.origin);
		if (isAllowed(rules, address.pathname + address.search)) return rules;
		const detail = isKnown
			? "The site's robots.txt asks not to read it."
			: "The site's robots.txt cannot be read at present.";
		const waitMs = isKnown ? undefined : unknownMsMax;
		throw new FetchError(detail, { failure: "robots", retry: !isKnown, waitMs });
	}

	async #rulesOf(origin: string): Promise<KnownRules> {
		const nowMs = Date.now();
		const kept = this.#sites.get(origin);
		if (kept !== undefined) {
			const { isKnown } = await kept.rules;
			if (nowMs - kept.askedMs < (isKnown ? keptMsMax : unknownMsMax)) return kept.rules;
		}
		const [oldest] = this.#sites.keys();
		if (this.#sites.size >= sitesMax && oldest !== undefined) this.#sites.delete(oldest);
		const rules = askRules(this.#client, origin, this.#productToken);
		this.#sites.delete(origin);
		this.#sites.set(origin, { rules, askedMs: nowMs });
		return rules;
	}
}

/** RFC 9309, section 2.3.1: what a missing and an unreachable robots.txt mean. */
async function askRules(
	client: WebClient,
	origin: string,
	productToken: string,
): Promise<KnownRules> {
	try {
		const { page } = await fetchPage(client, { url: `${origin}/robots.txt` });
		const text = new TextDecoder().decode(page?.bytes ?? new Uint8Array());
		return { rules: parseRobots(text, productToken), isKnown: true };
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		const status = error.status ?? 500;
		const isMissing = status >= 400 && status < 500 && status !== 429;
		return isMissing ? { rules: allowAll, isKnown: true } : { rules: allowNone, isKnown: false };
	}
}
