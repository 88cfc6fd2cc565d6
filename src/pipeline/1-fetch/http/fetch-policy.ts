// What a fetch may do, and how much of it.

import type { LookupAddress } from "node:dns";

/** Names to addresses; `dns.promises.lookup` with `all: true` has this shape. */
type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export type FetchPolicy = {
	readonly userAgent: string;
	/** Hosts ("feeds.example", "127.0.0.1:8080") that may be at any address: the owner's own. */
	readonly allowedHosts: readonly string[];
	readonly redirectsMax: number;
	readonly connectMsMax: number;
	/** For one whole fetch, redirects included. */
	readonly totalMsMax: number;
	/** Of the body, after decompression. */
	readonly bytesMax: number;
	readonly headerBytesMax: number;
	/** How many times larger a body may become by decompression, beyond the first megabyte. */
	readonly ratioMax: number;
	readonly connectionsPerHostMax: number;
	/** The resolver of names; the system's where undefined. */
	readonly resolve: Resolve | undefined;
	/** Certificates (PEM) that are trusted in place of the system's; for tests of https. */
	readonly trustedCertificates?: string;
};

/** The limits that are in force where the owner sets none. */
export const defaultPolicy: FetchPolicy = {
	userAgent: "Onrecord/0.1 (news reader; feeds and articles)",
	allowedHosts: [],
	redirectsMax: 6,
	connectMsMax: 10_000,
	totalMsMax: 30_000,
	bytesMax: 16 * 1024 * 1024,
	headerBytesMax: 32 * 1024,
	ratioMax: 100,
	connectionsPerHostMax: 2,
	resolve: undefined,
};
