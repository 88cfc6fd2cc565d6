// The options of the engines: where the record is kept, how jobs reach workers, which stages run here.

import { ConfigError, type Option, type OptionReader } from "./option.ts";

/** The stages that a process of many can run; `jobs/stages.ts` says what each does. */
const stageNames = ["fetch", "analyse", "write", "derive"] as const;

export const engineOptions: readonly Option[] = [
	{
		name: "store",
		value: "ADDRESS",
		default: "the data folder",
		help: "a PostgreSQL database that holds the record, like postgres://onrecord@db.example/onrecord; ?schema=NAME at its end names a schema of its own; addresses of standbys that may take over behind it, with commas between them",
		isSecret: true,
	},
	{
		name: "store-read",
		value: "ADDRESS",
		default: "that of the store",
		help: "a standby of the database, which answers searches and lists of stories",
		isSecret: true,
	},
	{
		name: "store-connections",
		value: "NUMBER",
		default: "10",
		help: "connections of this process to the database, and as many to the standby",
	},
	{
		name: "queue",
		value: "ADDRESSES",
		default: "the store",
		help: "NATS servers with JetStream that hand jobs to workers, with commas between them, like nats://a.example,nats://b.example; needs a database as the store",
		isSecret: true,
	},
	{
		name: "stages",
		value: "STAGES",
		default: "all",
		help: "which stages this process runs over a database, with commas between them: fetch, analyse, write, derive; or all, or none",
	},
];

export type EngineConfig = {
	/** The database; undefined where the record is in the data folder. */
	readonly storeUrl: string | undefined;
	readonly storeReadUrl: string | undefined;
	readonly storeConnectionsMax: number;
	/** NATS servers; none where jobs are kept in the store alone. */
	readonly queueUrls: readonly string[];
	readonly stages: readonly (typeof stageNames)[number][];
};

/** Reads the options of the engines. Throws a ConfigError. */
export function readEngineConfig({ text, whole }: OptionReader): EngineConfig {
	const storeUrl = readDatabase("store", text("store"));
	const storeReadUrl = readDatabase("store-read", text("store-read"));
	const queueUrls = (text("queue") ?? "").split(/[\s,]+/).filter((url) => url !== "");
	const wrong = queueUrls.find((url) => !/^(?:nats|tls):\/\/\S+$/.test(url));
	if (wrong !== undefined) {
		throw new ConfigError("--queue must name servers like nats://127.0.0.1:4222.");
	}
	if (storeUrl === undefined && (storeReadUrl !== undefined || queueUrls.length > 0)) {
		throw new ConfigError("--store-read and --queue need a database: name it with --store.");
	}
	return {
		...{ storeUrl, storeReadUrl, queueUrls, stages: readStages(text("stages") ?? "all") },
		storeConnectionsMax: whole("store-connections", 10, [2, 500]),
	};
}

/** The address is not told again: it may hold a password. */
function readDatabase(name: string, url: string | undefined): string | undefined {
	if (url === undefined || /^postgres(?:ql)?:\/\/\S+$/.test(url)) return url;
	throw new ConfigError(
		`--${name} must be an address like postgres://onrecord@db.example/onrecord.`,
	);
}

function readStages(told: string): EngineConfig["stages"] {
	if (told === "all") return stageNames;
	if (told === "none") return [];
	const names = told.split(/[\s,]+/).filter((name) => name !== "");
	const unknown = names.find((name) => stageNames.every((known) => known !== name));
	if (unknown === undefined && names.length > 0) {
		return stageNames.filter((name) => names.includes(name));
	}
	throw new ConfigError(
		`--stages is "${told}", but must be all, none, or some of ${stageNames.join(", ")}.`,
	);
}
