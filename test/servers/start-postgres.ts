// A real PostgreSQL server for tests: its own data folder, reached by a socket in it, gone after them.

import { execFile, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The folder of the newest PostgreSQL that is installed, 15 or later; undefined where none is. */
export function findPostgres(): string | undefined {
	const root = "/usr/lib/postgresql";
	const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
	const newest = Math.max(0, ...versions.filter((version) => version >= 15));
	if (newest > 0) return join(root, String(newest), "bin");
	const told = spawnSync("sh", ["-c", "command -v initdb"], { encoding: "utf8" });
	return told.status === 0 ? dirname(told.stdout.trim()) : undefined;
}

export type TestPostgres = {
	/** Where its programs are. */
	readonly bin: string;
	/** The address of its database; with a schema of its own where one is named. */
	readonly url: (schema?: string) => string;
	readonly dataFolder: string;
	readonly socketFolder: string;
	/** Stops it like a machine that loses power, or in good order. */
	readonly stop: (how: "immediate" | "fast") => Promise<void>;
	readonly start: () => Promise<void>;
	/** Starts it where it does not run any more. */
	readonly revive: () => Promise<void>;
	/** Makes a standby the primary. */
	readonly promote: () => Promise<void>;
	/** Stops it and removes all that it kept. */
	readonly remove: () => Promise<void>;
};

const settings = [
	...["fsync=off", "full_page_writes=off", "shared_buffers=64MB"],
	...["listen_addresses=", "max_connections=200", "autovacuum_naptime=5s"],
	...["wal_level=replica", "max_wal_senders=4", "hot_standby=on", "log_min_messages=fatal"],
];

/**
 * Makes an empty server and starts it; its files lie where is said. They are not synced: tests kill
 * processes, not power. Its log is kept in small files, which a small disk can hold.
 */
export async function startPostgres(bin: string, parent = tmpdir()): Promise<TestPostgres> {
	const folder = makeOwnedFolder(parent);
	const data = join(folder, "data");
	await runAsServer(join(bin, "initdb"), [
		...["-D", data, "-U", "onrecord", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
		...["--no-sync", "--no-instructions", "--wal-segsize=1"],
	]);
	const server = describeServer(bin, { folder, data });
	await server.start();
	return server;
}

/** Makes a standby that follows a server, and starts it. */
export async function startStandby(primary: TestPostgres): Promise<TestPostgres> {
	const { bin } = primary;
	const folder = makeOwnedFolder(tmpdir());
	const data = join(folder, "data");
	await runAsServer(join(bin, "pg_basebackup"), [
		...["-h", primary.socketFolder, "-U", "onrecord", "-D", data, "-R", "-X", "stream"],
		...["--checkpoint=fast", "--no-sync"],
	]);
	const server = describeServer(bin, { folder, data });
	await server.start();
	return server;
}

/** After a crash it reads its log first, however busy the machine is. */
const startSecondsMax = "300";

function describeServer(
	bin: string,
	{ folder, data }: { readonly folder: string; readonly data: string },
): TestPostgres {
	const options = [...settings, `unix_socket_directories=${folder}`];
	const control = (args: readonly string[]) =>
		runDetached(join(bin, "pg_ctl"), ["-D", data, "-w", "-t", startSecondsMax, ...args]);
	const stop = async (how: string): Promise<void> => {
		await control(["stop", "-m", how]).catch(() => undefined);
	};
	const start = async (): Promise<void> => {
		const told = options.map((option) => `-c ${option}`).join(" ");
		await control(["start", "-l", join(folder, "log"), "-o", told]);
	};
	return {
		bin,
		url: (schema) => {
			const base = `postgres://onrecord@localhost/postgres?host=${folder}`;
			return schema === undefined ? base : `${base}&schema=${schema}`;
		},
		...{ dataFolder: data, socketFolder: folder, stop },
		start,
		revive: () => control(["status"]).catch(start),
		promote: () => control(["promote"]),
		remove: async () => {
			await stop("immediate");
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function makeOwnedFolder(parent: string): string {
	const folder = mkdtempSync(join(parent, "onrecord-pg-"));
	const user = serverUser();
	if (user !== undefined) chownSync(folder, user.uid, user.gid);
	return folder;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it, or nobody. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const lines = readFileSync("/etc/passwd", "utf8").split("\n");
	const line = ["postgres:", "nobody:"]
		.map((name) => lines.find((one) => one.startsWith(name)))
		.find((one) => one !== undefined);
	const [, , uid, gid] = (line ?? "").split(":").map(Number);
	return { uid: uid ?? 65_534, gid: gid ?? 65_534 };
}

async function runAsServer(file: string, args: readonly string[]): Promise<void> {
	await run(file, [...args], { ...serverUser(), cwd: "/" });
}

/** The server inherits its parent's pipes: who waits for their end would wait for the server's. */
async function runDetached(file: string, args: readonly string[]): Promise<void> {
	const child = spawn(file, [...args], { ...serverUser(), cwd: "/", stdio: "ignore" });
	const code = await new Promise((resolve) => child.on("exit", resolve));
	if (code !== 0) throw new Error(`${file} ended with code ${String(code)}.`);
}
