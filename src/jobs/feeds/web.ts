// The web as the jobs see it: one client, one gate, each site's robots.txt.

import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { type FetchedPage, fetchPage } from "../../pipeline/1-fetch/http/fetch-page.ts";
import { defaultPolicy } from "../../pipeline/1-fetch/http/fetch-policy.ts";
import { defaultGateLimits, HostGate } from "../../pipeline/1-fetch/http/host-gate.ts";
import {
	allowAll,
	allowNone,
	isAllowed,
	parseRobots,
	type RobotsRules,
} from "../../pipeline/1-fetch/http/robots.ts";
import { openWebClient, type WebClient } from "../../pipeline/1-fetch/http/web-client.ts";

export type Web = {
	readonly client: WebClient;
	/** Runs a request in its host's turn. */
	readonly inTurn: <Value>(url: string, request: () => Promise<Value>) => Promise<Value>;
	/** Fetches an address in its host's turn, asking robots.txt first. Rejects with a FetchError. */
	readonly fetchAsRobot: (url: string) => Promise<FetchedPage>;
	readonly close: () => Promise<void>;
};

export type WebOptions = {
	/** Hosts at private addresses that may be fetched. */
	readonly allowedHosts: readonly string[];
	readonly bytesMax: number;
	/** The least time between two requests to one host, in milliseconds. */
	readonly gapMs?: number;
};

const productToken = "onrecord";

/** Sites whose robots.txt is remembered. */
const sitesMax = 5_000;

/** Opens the web; close it when nothing more is fetched. */
export function openWeb({ allowedHosts, bytesMax, gapMs }: WebOptions): Web {
	const client = openWebClient({ ...defaultPolicy, allowedHosts, bytesMax });
	const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
	const limits = { ...defaultGateLimits, ...(gapMs !== undefined && { gapMs }) };
	const gate = new HostGate(limits, { nowMs: Date.now, wait });
	const rulesOf = new Map<string, Promise<RobotsRules>>();

	const askRules = (origin: string): Promise<RobotsRules> => {
		const known = rulesOf.get(origin);
		if (known !== undefined) return known;
		const [oldest] = rulesOf.keys();
		if (rulesOf.size >= sitesMax && oldest !== undefined) rulesOf.delete(oldest);
		const asked = readRobots(client, origin);
		rulesOf.set(origin, asked);
		return asked;
	};

	const inTurn: Web["inTurn"] = (url, request) => gate.run(URL.parse(url)?.host ?? url, request);

	return {
		client,
		inTurn,
		fetchAsRobot: async (url) => {
			const address = URL.parse(url);
			if (address !== null) {
				const rules = await askRules(address.origin);
				if (!isAllowed(rules, address.pathname + address.search)) {
					const detail = "The site's robots.txt asks not to read it.";
					throw new FetchError(detail, { failure: "address-refused" });
				}
			}
			return await inTurn(url, () => fetchPage(client, { url }));
		},
		close: () => client.close(),
	};
}

async function readRobots(client: WebClient, origin: string): Promise<RobotsRules> {
	try {
		const { page } = await fetchPage(client, { url: `${origin}/robots.txt` });
		const text = new TextDecoder().decode(page?.bytes ?? new Uint8Array());
		return parseRobots(text, productToken);
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		const isMissing = error.status !== undefined && error.status >= 400 && error.status < 500;
		return isMissing ? allowAll : allowNone;
	}
}
