// Every option: name, default, unit, help. Flags win over the environment, that over a file.

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type EngineConfig, engineOptions, readEngineConfig } from "./engine-options.ts";
import { ConfigError, type Option, type OptionReader } from "./option.ts";
import { readServerConfig, type ServerConfig, serverOptions } from "./server-options.ts";

/** The options of every command, in the order in which help shows them. */
export const options: readonly Option[] = [
	{
		name: "data",
		value: "DIR",
		default: "./onrecord-data",
		help: "the data folder; it is made where there is none",
	},
	{
		name: "host",
		value: "ADDRESS",
		default: "127.0.0.1",
		help: "the address that the server listens on",
	},
	{
		name: "port",
		value: "NUMBER",
		default: "7711",
		help: "the port that the server listens on; 0 takes a free one",
	},
	{
		name: "metrics-port",
		value: "NUMBER",
		default: "none",
		help: "the port on which onrecord work answers /metrics, /healthz and /readyz, at --host; 0 takes a free one",
	},
	{
		name: "public-url",
		value: "URL",
		default: "none",
		help: "where others reach this server, for links, signing in and hubs that push feeds (WebSub); without accounts only /api/v1/push/ answers there",
	},
	{
		name: "hub",
		value: "URL",
		default: "none",
		help: "the WebSub hub that our feeds name, and that is told when they change; needs --public-url",
	},
	{
		name: "workers",
		value: "NUMBER",
		default: "one per core, at most 8",
		help: "threads that run the stages",
	},
	{
		name: "page-mb-max",
		value: "NUMBER",
		unit: "megabytes",
		default: "20",
		help: "the largest page or message that is read",
	},
	{
		name: "stage-seconds-max",
		value: "NUMBER",
		unit: "seconds",
		default: "60",
		help: "a page or story that takes longer is set aside",
	},
	{
		name: "tries-max",
		value: "NUMBER",
		default: "3",
		help: "tries before a page that fails is set aside",
	},
	{
		name: "remember-articles",
		value: "NUMBER",
		default: "12000",
		help: "how many articles copies and stories are looked for among, newest first; about 12 MB of memory for each thousand",
	},
	{
		name: "keep-pages-days",
		value: "NUMBER",
		unit: "days",
		default: "for ever",
		help: "how long pages are kept as they came; their articles stay",
	},
	{
		name: "keep-pages-mb",
		value: "NUMBER",
		unit: "megabytes",
		default: "no limit",
		help: "how much room packed pages may take; the oldest go first, their articles stay",
	},
	{
		name: "cors-origins",
		value: "ORIGINS",
		default: "none",
		help: "origins whose pages may use the API, like https://desk.example, with commas between them; they show an API token, cookies are not accepted from there",
	},
	{
		name: "allow-hosts",
		value: "HOSTS",
		default: "none",
		help: "hosts at private addresses that may be fetched, with commas between them",
	},
	{
		name: "smtp-url",
		value: "URL",
		default: "none",
		help: "the mail server for alerts, like smtps://user:password@mail.example",
		isSecret: true,
	},
	{
		name: "mail-from",
		value: "ADDRESS",
		default: "none",
		help: "the address that alerts by mail come from",
	},
	{
		name: "llm",
		value: "URL",
		default: "none",
		help: "an OpenAI-compatible endpoint that may rephrase toplines and key facts; every sentence is checked against its sources, and the plain one shown where it fails",
	},
	{
		name: "llm-model",
		value: "NAME",
		default: "default",
		help: "the model to ask for at --llm",
	},
	{
		name: "llm-seconds-max",
		value: "NUMBER",
		unit: "seconds",
		default: "20",
		help: "how long the endpoint at --llm may take for one sentence",
	},
	...engineOptions,
	...serverOptions,
];

/** What the program runs with, every value checked. */
export type Config = {
	readonly dataFolder: string;
	readonly host: string;
	readonly port: number;
	/** Where `onrecord work` gives its numbers; undefined where it does not. */
	readonly metricsPort: number | undefined;
	/** Where hubs reach this server, where it is public. */
	readonly publicUrl: string | undefined;
	/** The WebSub hub of the feeds that we give, where the owner has named one. */
	readonly hubUrl: string | undefined;
	readonly workers: number;
	readonly pageBytesMax: number;
	readonly stageMsMax: number;
	readonly triesMax: number;
	/** How many articles matching and clustering remember. */
	readonly rememberArticles: number;
	/** How long the bytes of pages are kept; undefined for ever. */
	readonly keepPagesMs: number | undefined;
	readonly keepPagesBytesMax: number | undefined;
	/** Origins whose pages may use the API. */
	readonly corsOrigins: readonly string[];
	/** Hosts ("feeds.example", "127.0.0.1:8080") that may be at a private address. */
	readonly allowedHosts: readonly string[];
	/** The mail server for alerts, where the owner has named one. */
	readonly mail: { readonly url: string; readonly from: string } | undefined;
	/** The language model that may rephrase, where the owner has named one. */
	readonly languageModel:
		| { readonly url: string; readonly model: string; readonly waitMsMax: number }
		| undefined;
	/** Where the record is kept, and which stages run here. */
	readonly engines: EngineConfig;
	/** How the server shows itself to others. */
	readonly server: ServerConfig;
};

/** Where values come from: each a map of option names to texts; `file` holds JSON. */
export type ConfigSources = {
	readonly flags: Readonly<Record<string, string | undefined>>;
	readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
	readonly file?: string | undefined;
};

/** The texts of all options that are set, with where each comes from. */
export function readOptions(
	sources: ConfigSources,
): ReadonlyMap<string, { readonly text: string; readonly from: string }> {
	const environment = sources.environment ?? process.env;
	const path = sources.file ?? environment["ONRECORD_CONFIG"];
	const file = path === undefined ? {} : readFile(path);
	const found = new Map<string, { text: string; from: string }>();
	for (const { name } of options) {
		const variable = `ONRECORD_${name.toUpperCase().replaceAll("-", "_")}`;
		const flag = sources.flags[name];
		const told = environment[variable];
		const kept = file[name];
		if (flag !== undefined) found.set(name, { text: flag, from: `--${name}` });
		else if (told !== undefined) found.set(name, { text: told, from: variable });
		else if (kept !== undefined) found.set(name, { text: String(kept), from: path ?? "" });
	}
	return found;
}

/** The configuration. Throws a ConfigError for a value out of its range and a file that is broken. */
export function readConfig(sources: ConfigSources): Config {
	const reader = makeReader(readOptions(sources));
	const { text, whole, limit } = reader;
	return {
		dataFolder: text("data") ?? "./onrecord-data",
		host: text("host") ?? "127.0.0.1",
		port: whole("port", 7711, [0, 65_535]),
		metricsPort:
			text("metrics-port") === undefined ? undefined : whole("metrics-port", 0, [0, 65_535]),
		publicUrl: readAddress("public-url", text("public-url"), "https://news.example"),
		hubUrl: readAddress("hub", text("hub"), "https://hub.example/"),
		workers: whole("workers", Math.min(availableParallelism(), 8), [1, 256]),
		pageBytesMax: whole("page-mb-max", 20, [1, 1000]) * 1_000_000,
		stageMsMax: whole("stage-seconds-max", 60, [1, 3600]) * 1000,
		triesMax: whole("tries-max", 3, [1, 20]),
		rememberArticles: whole("remember-articles", 12_000, [1_000, 2_000_000]),
		keepPagesMs: limit("keep-pages-days", 24 * 60 * 60 * 1000),
		keepPagesBytesMax: limit("keep-pages-mb", 1_000_000),
		corsOrigins: readOrigins(text("cors-origins") ?? ""),
		allowedHosts: (text("allow-hosts") ?? "").split(/[\s,]+/).filter((host) => host !== ""),
		mail: readMail(text("smtp-url"), text("mail-from")),
		languageModel: readModel(text("llm"), {
			model: text("llm-model") ?? "default",
			waitMsMax: whole("llm-seconds-max", 20, [1, 600]) * 1000,
		}),
		engines: readEngineConfig(reader),
		server: readServerConfig(reader),
	};
}

function makeReader(found: ReturnType<typeof readOptions>): OptionReader {
	const text = (name: string): string | undefined => found.get(name)?.text;
	const whole = (name: string, fallback: number, range: readonly [number, number]): number => {
		const value = text(name);
		if (value === undefined) return fallback;
		const [min, max] = range;
		const number = Number(value);
		if (Number.isInteger(number) && number >= min && number <= max) return number;
		const from = found.get(name)?.from;
		throw new ConfigError(
			`${from} is "${value}", but must be a whole number from ${min} to ${max}.`,
		);
	};
	const limit = (name: string, unit: number): number | undefined =>
		text(name) === undefined ? undefined : whole(name, 0, [1, 1_000_000]) * unit;
	return { text, whole, limit };
}

function readAddress(name: string, url: string | undefined, like: string): string | undefined {
	if (url === undefined || (/^https?:\/\//.test(url) && URL.canParse(url))) return url;
	throw new ConfigError(`--${name} is "${url}", but must be an address like ${like}.`);
}

function readOrigins(list: string): readonly string[] {
	return list
		.split(/[\s,]+/)
		.filter((origin) => origin !== "")
		.map((origin) => {
			if (/^https?:\/\//.test(origin) && URL.canParse(origin)) return new URL(origin).origin;
			throw new ConfigError(
				`--cors-origins names "${origin}", but must name addresses like https://desk.example.`,
			);
		});
}

function readMail(url: string | undefined, from: string | undefined): Config["mail"] {
	if (url === undefined) return undefined;
	// The value is not repeated: it holds a password.
	if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
		throw new ConfigError("--smtp-url must be an address like smtps://user:password@mail.example.");
	}
	if (from?.includes("@") === true) return { url, from };
	throw new ConfigError("--smtp-url needs --mail-from, like alerts@news.example.");
}

function readModel(
	url: string | undefined,
	options: { readonly model: string; readonly waitMsMax: number },
): Config["languageModel"] {
	if (url === undefined) return undefined;
	if (/^https?:\/\//.test(url) && URL.canParse(url)) return { url, ...options };
	throw new ConfigError(
		`--llm is "${url}", but must be an address like http://127.0.0.1:11434/v1.`,
	);
}

function readFile(path: string): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		const why = cause instanceof SyntaxError ? "is not JSON" : "cannot be opened";
		throw new ConfigError(`The configuration file ${path} ${why}.`, { cause });
	}
	if (value === null || typeof value !== "object") {
		throw new ConfigError(`The configuration file ${path} must hold a JSON object.`);
	}
	const unknown = Object.keys(value).find((name) => options.every((known) => known.name !== name));
	if (unknown === undefined) return value as Record<string, unknown>;
	throw new ConfigError(`The configuration file ${path} sets "${unknown}", which is no option.`);
}

/** Whether the person wants no colours and bold (no-color.org, or a terminal without them). */
export function isPlainTerminal(environment = process.env): boolean {
	return (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
}
