// Connections to the web, each checked at the moment it is made.

import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { refusalOf } from "./check-address.ts";
import { FetchError } from "./fetch-error.ts";
import type { FetchPolicy } from "./fetch-policy.ts";
import { HostHolds } from "./host-holds.ts";

/** Open connections under one policy. Close it when nothing more is fetched. */
export type WebClient = {
	readonly policy: FetchPolicy;
	readonly agent: Agent;
	readonly holds: HostHolds;
	readonly close: () => Promise<void>;
};

/**
 * Opens a client. Every connection goes to an address that was checked after the name was
 * resolved and that is the one connected to: a name that answers differently the second time
 * gains nothing.
 */
export function openWebClient(policy: FetchPolicy): WebClient {
	const agent = new Agent({
		allowH2: false,
		pipelining: 1,
		connections: policy.connectionsPerHostMax,
		maxHeaderSize: policy.headerBytesMax,
		headersTimeout: policy.totalMsMax,
		bodyTimeout: policy.totalMsMax,
		keepAliveTimeout: 4_000,
		keepAliveMaxTimeout: 10_000,
		connect: checkedConnector(policy),
	});
	return { policy, agent, holds: new HostHolds(), close: () => agent.destroy() };
}

function checkedConnector(policy: FetchPolicy): buildConnector.connector {
	const { connectMsMax, trustedCertificates } = policy;
	const ca = trustedCertificates === undefined ? {} : { ca: trustedCertificates };
	const common = { allowH2: false, timeout: connectMsMax, ...ca };
	const checked = buildConnector({ ...common, lookup: checkedLookup(policy) } as ConnectorOptions);
	const free = buildConnector({ ...common, lookup: freeLookup(policy) } as ConnectorOptions);
	return (options, callback) => {
		if (isAllowedHost(policy, options.hostname, options.port, options.protocol)) {
			return free(options, callback);
		}
		// A host that is an address is connected to without any look-up.
		const literal = options.hostname.replace(/^\[|\]$/g, "");
		const refusal = /^[\d.]+$|:/.test(literal) ? refusalOf(literal) : undefined;
		if (refusal === undefined) return checked(options, callback);
		callback(
			new FetchError(`No request goes there: ${refusal}.`, { failure: "address-refused" }),
			null,
		);
	};
}

/** The builder's type demands a port, which comes with each connection. */
type ConnectorOptions = buildConnector.BuildOptions;

function checkedLookup(policy: FetchPolicy): LookupFunction {
	return lookupWith(policy, (host, addresses) => {
		const refusal = addresses.map(({ address }) => refusalOf(address)).find(Boolean);
		if (refusal === undefined) return;
		throw new FetchError(`No request goes to ${host}: ${refusal}.`, { failure: "address-refused" });
	});
}

function freeLookup(policy: FetchPolicy): LookupFunction {
	return lookupWith(policy, () => undefined);
}

function lookupWith(
	policy: FetchPolicy,
	check: (host: string, addresses: readonly LookupAddress[]) => void,
): LookupFunction {
	const resolve = policy.resolve ?? ((host: string) => lookup(host, { all: true }));
	return (host, { all }, callback) => {
		resolve(host)
			.then((addresses) => {
				const [first] = addresses;
				if (first === undefined)
					throw new FetchError(`${host} has no address.`, { failure: "network" });
				check(host, addresses);
				if (all === true) callback(null, [...addresses]);
				else callback(null, first.address, first.family);
			})
			.catch((error: unknown) => {
				callback(error instanceof Error ? error : new Error(String(error)), "", 0);
			});
	};
}

/** Whether the owner lets requests go to a host wherever it is, with or without a port. */
function isAllowedHost(
	{ allowedHosts }: FetchPolicy,
	hostname: string,
	port: string,
	protocol: string,
): boolean {
	const host = hostname.toLowerCase();
	const fullPort = port === "" ? (protocol === "https:" && "443") || "80" : port;
	return allowedHosts.some((allowed) => {
		const own = allowed.toLowerCase();
		return own === host || own === `${host}:${fullPort}`;
	});
}
