// The web as the jobs see it: one client, one gate, each site's robots.txt.

import {
	type FetchedPage,
	fetchPage,
	type PageRequest,
} from "../../pipeline/1-fetch/http/fetch-page.ts";
import { defaultPolicy } from "../../pipeline/1-fetch/http/fetch-policy.ts";
import { defaultGateLimits, HostGate } from "../../pipeline/1-fetch/http/host-gate.ts";
import {
	type OutgoingAnswer,
	type OutgoingRequest,
	sendRequest,
} from "../../pipeline/1-fetch/http/send-request.ts";
import { SiteRules } from "../../pipeline/1-fetch/http/site-rules.ts";
import { openWebClient, type WebClient } from "../../pipeline/1-fetch/http/web-client.ts";

export type Web = {
	readonly client: WebClient;
	/** Runs a request in its host's turn. */
	readonly inTurn: <Value>(url: string, request: () => Promise<Value>) => Promise<Value>;
	/**
	 * Fetches an address in its host's turn, as far apart as the site's robots.txt wishes. Rejects
	 * with a FetchError, `robots` where that forbids the address.
	 */
	readonly fetchAsRobot: (url: string, known?: Validators) => Promise<FetchedPage>;
	/** Sends something to an address that a person gave; any status is an answer. */
	readonly send: (request: OutgoingRequest) => Promise<OutgoingAnswer>;
	readonly close: () => Promise<void>;
};

/** What the last answer gave, by which a page that did not change costs nothing. */
export type Validators = Pick<PageRequest, "etag" | "lastModified">;

export type WebOptions = {
	/** Hosts at private addresses that may be fetched. */
	readonly allowedHosts: readonly string[];
	readonly bytesMax: number;
	/** The least time between two requests to one host, in milliseconds. */
	readonly gapMs?: number;
};

const productToken = "onrecord";

/** Opens the web; close it when nothing more is fetched. */
export function openWeb({ allowedHosts, bytesMax, gapMs }: WebOptions): Web {
	const client = openWebClient({ ...defaultPolicy, allowedHosts, bytesMax });
	const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
	const limits = { ...defaultGateLimits, ...(gapMs !== undefined && { gapMs }) };
	const gate = new HostGate(limits, { nowMs: Date.now, wait });
	const rules = new SiteRules(client, productToken);
	const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

	return {
		client,
		inTurn: (url, request) => gate.run(hostOf(url), request),
		fetchAsRobot: async (url, known = {}) => {
			const { crawlDelayMs } = await rules.check(url);
			const request = () => fetchPage(client, { url, ...known });
			return await gate.run(hostOf(url), request, crawlDelayMs);
		},
		send: (request) => sendRequest(client, request),
		close: () => client.close(),
	};
}
