// The options of the server as others reach it: proxies, signing in, logs, metrics, how long
// what it notes is kept.

import ipaddr from "ipaddr.js";
import { ConfigError, type Option, type OptionReader } from "./option.ts";

export const serverOptions: readonly Option[] = [
	{
		name: "trust-proxy",
		value: "ADDRESSES",
		default: "none",
		help: "addresses or networks of reverse proxies, with commas between them, that are believed about where a request came from",
	},
	{
		name: "requests-per-minute-max",
		value: "NUMBER",
		default: "1200",
		help: "requests that one account, or one address without one, may make a minute where there are accounts",
	},
	{
		name: "metrics",
		value: "WHO",
		default: "accounts",
		help: "who may read /metrics: accounts (owners and tokens of scope metrics, where there are accounts), open (everybody), off (nobody)",
	},
	{
		name: "log",
		value: "WHAT",
		default: "errors",
		help: "what the server writes to standard error as JSON lines: errors, or requests too",
	},
	{
		name: "map-tiles",
		value: "URL",
		default: "none",
		help: "where map pictures come from, with {z}, {x} and {y} in it; readers' browsers ask there, and without it places are a plain list",
	},
	{
		name: "map-credit",
		value: "TEXT",
		default: "none",
		help: "who made the map, as its makers want it told below it",
	},
	{
		name: "keep-changes-days",
		value: "NUMBER",
		unit: "days",
		default: "for ever",
		help: "how long the log of changes of the record is kept; the record itself stays",
	},
	{
		name: "keep-audit-days",
		value: "NUMBER",
		unit: "days",
		default: "for ever",
		help: "how long the log of who changed what is kept",
	},
	{
		name: "oidc-issuer",
		value: "URL",
		default: "none",
		help: "a provider of identities (OpenID Connect) at which people may sign in",
	},
	{
		name: "oidc-client-id",
		value: "ID",
		default: "onrecord",
		help: "the name under which the provider knows this server",
	},
	{
		name: "oidc-client-secret",
		value: "SECRET",
		default: "none",
		help: "what the provider gave this server to prove itself; set it in the file or the environment",
		isSecret: true,
	},
	{
		name: "oidc-name",
		value: "NAME",
		default: "the provider",
		help: "what the button to sign in at the provider says",
	},
	{
		name: "oidc-new-role",
		value: "ROLE",
		default: "none",
		help: "what somebody is who comes from the provider for the first time: reader or editor; with none, they link an account that they have",
	},
];

/** A provider of identities, as the owner named it. */
type IdentityProvider = {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string | undefined;
	readonly name: string;
	readonly newRole: "reader" | "editor" | undefined;
};

/** Where the pictures of a map come from. */
type MapTiles = {
	/** An address with {z}, {x} and {y} in it. */
	readonly url: string;
	readonly credit: string;
};

export type ServerConfig = {
	/** Networks ("10.0.0.0/8") of proxies that are believed. */
	readonly trustedProxies: readonly string[];
	readonly requestsPerMinuteMax: number;
	readonly metrics: "accounts" | "open" | "off";
	readonly log: "errors" | "requests";
	readonly mapTiles: MapTiles | undefined;
	readonly keepChangesMs: number | undefined;
	readonly keepAuditMs: number | undefined;
	readonly identityProvider: IdentityProvider | undefined;
};

const dayMs = 24 * 60 * 60 * 1000;

/** The server's part of the configuration. Throws a ConfigError for a value that cannot be. */
export function readServerConfig(reader: OptionReader): ServerConfig {
	const { whole, limit } = reader;
	return {
		trustedProxies: readNetworks(reader.text("trust-proxy")),
		requestsPerMinuteMax: whole("requests-per-minute-max", 1_200, [1, 1_000_000]),
		metrics: choose(reader, "metrics", ["accounts", "open", "off"]),
		log: choose(reader, "log", ["errors", "requests"]),
		mapTiles: readTiles(reader),
		keepChangesMs: limit("keep-changes-days", dayMs),
		keepAuditMs: limit("keep-audit-days", dayMs),
		identityProvider: readProvider(reader),
	};
}

function readTiles({ text }: OptionReader): MapTiles | undefined {
	const url = text("map-tiles");
	if (url === undefined) return undefined;
	const isWhole = ["{z}", "{x}", "{y}"].every((part) => url.includes(part));
	const plain = url.replaceAll(/\{[zxy]\}/g, "1");
	if (!isWhole || !/^https?:$/.test(URL.canParse(plain) ? new URL(plain).protocol : "")) {
		throw new ConfigError(
			`--map-tiles is "${url}", but must be an address with {z}, {x} and {y}, as https://tiles.example/{z}/{x}/{y}.png.`,
		);
	}
	return { url, credit: text("map-credit") ?? "" };
}

/** One of some words; the first is the default. */
function choose<Word extends string>(
	{ text }: OptionReader,
	name: string,
	words: readonly [Word, ...Word[]],
): Word {
	const told = text(name) ?? words[0];
	const found = words.find((word) => word === told);
	if (found !== undefined) return found;
	throw new ConfigError(`--${name} is "${told}", but must be one of ${words.join(", ")}.`);
}

function readNetworks(text: string | undefined): readonly string[] {
	const networks = (text ?? "").split(/[\s,]+/).filter((part) => part !== "");
	const wrong = networks.find((part) => !ipaddr.isValid(part) && !ipaddr.isValidCIDR(part));
	if (wrong === undefined) return networks;
	throw new ConfigError(
		`--trust-proxy has "${wrong}", but must be addresses or networks like 127.0.0.1,10.0.0.0/8.`,
	);
}

function readProvider(reader: OptionReader): IdentityProvider | undefined {
	const { text } = reader;
	const issuer = text("oidc-issuer");
	const newRole = choose(reader, "oidc-new-role", ["none", "reader", "editor"]);
	if (issuer === undefined) return undefined;
	if (!isSafeIssuer(issuer)) {
		throw new ConfigError(
			`--oidc-issuer is "${issuer}", but must be an address like https://id.example (http only on this machine).`,
		);
	}
	return {
		issuer,
		clientId: text("oidc-client-id") ?? "onrecord",
		clientSecret: text("oidc-client-secret"),
		name: text("oidc-name") ?? "the provider",
		newRole: newRole === "none" ? undefined : newRole,
	};
}

function isSafeIssuer(issuer: string): boolean {
	if (!URL.canParse(issuer)) return false;
	const { protocol, hostname } = new URL(issuer);
	if (protocol === "https:") return true;
	return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
