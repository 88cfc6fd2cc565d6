// Real NATS servers with JetStream for tests: one alone, or three as a cluster.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { patience } from "../patience.ts";
import { findPorts } from "./find-ports.ts";
import type { TestHost } from "./start-network.ts";

/** Whether nats-server is installed; in Debian it lies where only root looks. */
export function findNats(): string | undefined {
	return ["nats-server", "/usr/sbin/nats-server"].find(
		(file) => spawnSync(file, ["--version"]).status === 0,
	);
}

export type TestNats = {
	/** Addresses of the servers. */
	readonly urls: readonly string[];
	/** Ends one of them without warning, and starts it again. */
	readonly kill: (at: number) => Promise<void>;
	readonly start: (at: number) => Promise<void>;
	/** Cuts one off, as a broken network does: it lives on and answers nobody; and back again. */
	readonly freeze: (at: number) => void;
	readonly thaw: (at: number) => void;
	readonly remove: () => Promise<void>;
};

type NatsOptions = {
	/** Where its files lie. */
	readonly parent?: string;
	/** The most that its messages may take; whatever the disk has where it is not told. */
	readonly bytesMax?: number;
};

/** Starts so many servers on free ports; more than one are a cluster. */
export async function startNats(
	file: string,
	count: number,
	options: NatsOptions = {},
): Promise<TestNats> {
	const ports = await findPorts(count * 2);
	const at = Array.from({ length: count }, (_, index) => ({
		listen: `127.0.0.1:${ports[index]}`,
		route: `127.0.0.1:${ports[count + index]}`,
		command: (...told: Parameters<Place["command"]>) => told,
	}));
	return await startCluster(file, at, options);
}

/** Starts a cluster with a server on each host of a network. */
export async function startNatsOn(file: string, hosts: readonly TestHost[]): Promise<TestNats> {
	const at = hosts.map(({ address, command }) => ({
		...{ listen: `${address}:4222`, route: `${address}:6222`, command },
	}));
	return await startCluster(file, at);
}

type Place = {
	/** Where clients reach it, and where its peers do. */
	readonly listen: string;
	readonly route: string;
	readonly command: TestHost["command"];
};

async function startCluster(
	file: string,
	places: readonly Place[],
	{ parent = tmpdir(), bytesMax }: NatsOptions = {},
): Promise<TestNats> {
	const folder = mkdtempSync(join(parent, "onrecord-nats-"));
	const configs = writeConfigs(folder, places, bytesMax);
	const running: (Server | undefined)[] = [];
	const start = async (at: number): Promise<void> => {
		const [program, args] = places[at]?.command(file, ["-c", configs[at] ?? ""]) ?? [file, []];
		running[at] = startServer(program, args);
		await waitForWords([running[at]], "Server is ready");
	};
	const kill = async (at: number): Promise<void> => {
		const child = running[at]?.child;
		running[at] = undefined;
		if (child === undefined) return;
		const ended = new Promise((resolve) => child.on("exit", resolve));
		child.kill("SIGKILL");
		await ended;
	};
	const remove = async (): Promise<void> => {
		await Promise.all(configs.map((_, at) => kill(at)));
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await Promise.all(configs.map((_, at) => start(at)));
		// Who is chosen to lead a cluster says so; those that follow sometimes say nothing.
		if (places.length > 1) await waitForWords(running, "Self is new JetStream cluster metadata");
	} catch (error) {
		await remove();
		throw error;
	}
	return {
		urls: places.map(({ listen }) => `nats://${listen}`),
		...{ kill, start },
		freeze: (at) => {
			running[at]?.child.kill("SIGSTOP");
		},
		thaw: (at) => {
			running[at]?.child.kill("SIGCONT");
		},
		remove,
	};
}

/** Writes what each server reads at its start; gives the files. */
function writeConfigs(
	folder: string,
	places: readonly Place[],
	bytesMax: number | undefined,
): readonly string[] {
	const bound = bytesMax === undefined ? "" : `, max_file: ${bytesMax}`;
	const routes = places.map(({ route }) => `"nats://${route}"`).join(", ");
	return places.map(({ listen, route }, at) => {
		const path = join(folder, `${at}.conf`);
		const lines = [
			...[`listen: "${listen}"`, `server_name: n${at}`],
			`jetstream { store_dir: "${join(folder, String(at))}" ${bound} }`,
		];
		const cluster = `cluster { name: test, listen: "${route}", routes: [${routes}] }`;
		writeFileSync(path, [...lines, ...(places.length > 1 ? [cluster] : [])].join("\n"));
		return path;
	});
}

type Server = { readonly child: ChildProcess; readonly log: () => string };

function startServer(file: string, args: readonly string[]): Server {
	const child = spawn(file, [...args], { stdio: ["ignore", "ignore", "pipe"] });
	let log = "";
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		log += text;
	});
	return { child, log: () => log };
}

/** Waits until one of some servers has said something. */
async function waitForWords(servers: readonly (Server | undefined)[], words: string) {
	await vi.waitFor(
		() => expect(servers.map((server) => server?.log() ?? "").join("\n")).toContain(words),
		patience,
	);
}
