// Real NATS servers with JetStream for tests: one alone, or three as a cluster.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { vi } from "vitest";

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

/** Starts so many servers on free ports; more than one are a cluster. */
export async function startNats(file: string, count: number): Promise<TestNats> {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-nats-"));
	const ports = await findPorts(count * 2);
	const routes = ports.slice(count).map((port) => `"nats://127.0.0.1:${port}"`);
	const configs = Array.from({ length: count }, (_, at) => {
		const path = join(folder, `${at}.conf`);
		const cluster = `cluster { name: test, listen: "127.0.0.1:${ports[count + at]}", routes: [${routes.join(", ")}] }`;
		writeFileSync(
			path,
			`listen: "127.0.0.1:${ports[at]}"\nserver_name: n${at}\njetstream { store_dir: "${join(folder, String(at))}" }\n${count > 1 ? cluster : ""}\n`,
		);
		return path;
	});
	const running: (ChildProcess | undefined)[] = [];
	const start = async (at: number): Promise<void> => {
		running[at] = await startServer(file, configs[at] ?? "");
	};
	const kill = async (at: number): Promise<void> => {
		const child = running[at];
		running[at] = undefined;
		if (child === undefined) return;
		const ended = new Promise((resolve) => child.on("exit", resolve));
		child.kill("SIGKILL");
		await ended;
	};
	await Promise.all(configs.map((_, at) => start(at)));
	const urls = ports.slice(0, count).map((port) => `nats://127.0.0.1:${port}`);
	await waitForLeader(urls);
	return {
		urls,
		...{ kill, start },
		freeze: (at) => {
			running[at]?.kill("SIGSTOP");
		},
		thaw: (at) => {
			running[at]?.kill("SIGCONT");
		},
		remove: async () => {
			await Promise.all(configs.map((_, at) => kill(at)));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function startServer(file: string, config: string): Promise<ChildProcess> {
	const child = spawn(file, ["-c", config], { stdio: ["ignore", "ignore", "pipe"] });
	await new Promise<void>((resolve, reject) => {
		child.stderr.setEncoding("utf8").on("data", (text: string) => {
			if (text.includes("Server is ready")) resolve();
		});
		child.on("error", reject);
		child.on("exit", (code) => reject(new Error(`nats-server ended with code ${code}.`)));
	});
	return child;
}

/** A cluster that has just started has to choose who leads it. */
async function waitForLeader(servers: readonly string[]): Promise<void> {
	const connection = await connect({ servers: [...servers] });
	await vi.waitFor(() => jetstreamManager(connection, { timeout: 1_000 }), {
		...{ timeout: 30_000, interval: 50 },
	});
	await connection.close();
}

/** Ports that were free a moment ago. */
async function findPorts(count: number): Promise<readonly number[]> {
	const servers = await Promise.all(
		Array.from(
			{ length: count },
			() =>
				new Promise<ReturnType<typeof createServer>>((resolve) => {
					const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
				}),
		),
	);
	const ports = servers.map((server) => {
		const address = server.address();
		return typeof address === "object" && address !== null ? address.port : 0;
	});
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}
