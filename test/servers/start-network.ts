// Hosts in network namespaces of their own, joined by a switch whose lines can be cut.

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";

export type TestHost = {
	readonly address: string;
	/** A program and its arguments as they are run on the host. */
	readonly command: Command;
};

type Command = (file: string, args: readonly string[]) => readonly [string, readonly string[]];

export type TestNetwork = {
	readonly hosts: readonly TestHost[];
	/** Cuts the line of a host: it reaches nobody, nobody reaches it, and nobody is told; and mends it. */
	readonly cut: (at: number) => void;
	readonly mend: (at: number) => void;
	/** Hosts that reach all others but not each other, until `on` is false. */
	readonly part: (hosts: readonly number[], on: boolean) => void;
	/** Whether one host can connect to a port of another. */
	readonly reaches: (from: number, to: number, port: number) => boolean;
	/** Ends what holds the namespaces; with it they are gone. */
	readonly remove: () => Promise<void>;
};

/** Namespaces live as long as a process that sleeps in each of them; no longer than this. */
const lifeSeconds = 900;

/** What a machine lacks on which no network can be made; undefined where one can. */
export function whyNoNetwork(): string | undefined {
	const script =
		"ip link add name probe type veth peer name other && ip link add name sw type bridge";
	const { status, stderr, error } = spawnSync(...inNewNamespace(script), {
		encoding: "utf8",
	});
	if (status === 0) return undefined;
	const told = error?.message ?? stderr.trim().split("\n")[0] ?? "";
	return `right to make networks of its own (${told})`;
}

/** Makes so many hosts on one switch, reached from nowhere else. */
export async function startNetwork(count: number): Promise<TestNetwork> {
	const held = await Promise.all(Array.from({ length: count + 1 }, holdNamespace));
	const [sw, ...pids] = held.map(({ pid = 0 }) => pid);
	const ip = (pid: number | undefined, line: string): void => {
		const [file, args] = within(pid ?? 0, "ip", line.split(" "));
		execFileSync(file, [...args]);
	};
	ip(sw, "link add name sw type bridge");
	ip(sw, "link set dev sw up");
	for (const [at, pid] of pids.entries()) {
		ip(sw, `link add name line${at} type veth peer name eth0 netns ${pid}`);
		ip(sw, `link set dev line${at} master sw up`);
		ip(pid, `address add ${addressOf(at)}/24 dev eth0`);
		ip(pid, "link set dev eth0 up");
	}
	const hosts = pids.map((pid, at) => ({
		address: addressOf(at),
		command: (file: string, args: readonly string[]) => within(pid, file, args),
	}));
	return {
		hosts,
		cut: (at) => ip(sw, `link set dev line${at} down`),
		mend: (at) => ip(sw, `link set dev line${at} up`),
		part: (parted, on) => {
			for (const at of parted) {
				ip(sw, `link set dev line${at} type bridge_slave isolated ${on ? "on" : "off"}`);
			}
		},
		reaches: (from, to, port) => {
			const script = `require("node:net").connect({ host: "${addressOf(to)}", port: ${port}, timeout: 300 })
				.on("connect", () => process.exit(0)).on("error", () => process.exit(1)).on("timeout", () => process.exit(1))`;
			const [file, args] = within(pids[from] ?? 0, process.execPath, ["-e", script]);
			return spawnSync(file, [...args]).status === 0;
		},
		remove: async () => {
			await Promise.all(held.map(end));
		},
	};
}

/** Of the addresses for measuring networks (RFC 2544): no host outside has one. */
function addressOf(at: number): string {
	return `198.18.0.${at + 1}`;
}

function within(pid: number, file: string, args: readonly string[]): ReturnType<Command> {
	return ["nsenter", [`--net=/proc/${pid}/ns/net`, file, ...args]];
}

function inNewNamespace(script: string): [string, string[]] {
	return ["unshare", ["--net", "sh", "-c", script]];
}

async function holdNamespace(): Promise<ChildProcess> {
	const script = `ip link set dev lo up && echo here && exec sleep ${lifeSeconds}`;
	const child = spawn(...inNewNamespace(script), {
		stdio: ["ignore", "pipe", "ignore"],
	});
	await new Promise<void>((resolve, reject) => {
		child.stdout.once("data", () => resolve());
		child.once("exit", (code) => reject(new Error(`unshare ended with code ${code}.`)));
	});
	return child;
}

async function end(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGKILL");
	await ended;
}
