// CPU time and memory of processes, as Linux counts them in /proc.

import { readdirSync, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Linux counts in hundredths of a second on every machine that we know. */
const ticksPerSecond = 100;

type Usage = { readonly cpuSeconds: number; readonly peakMb: number };

/** The usage of one process so far; undefined where it has ended. */
export function usageOf(pid: number): Usage | undefined {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		const peakKb = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
		return { cpuSeconds: cpuOf(pid, false), peakMb: peakKb / 1000 };
	} catch {
		return undefined;
	}
}

/** User and system time of a process, with that of its children that have ended where asked for. */
function cpuOf(pid: number, withEnded: boolean): number {
	const fields = statFields(pid);
	const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
	const ended = withEnded ? endedUser + endedSystem : 0;
	return (user + system + ended) / ticksPerSecond;
}

/** CPU time of a process's first thread so far, in milliseconds, finer than `usageOf`; 0 where it has ended. */
export function cpuMsOf(pid: number): number {
	try {
		return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
	} catch {
		return 0;
	}
}

/** The process id of a PostgreSQL server, by its data folder. */
export function postmasterOf(dataFolder: string): number {
	return Number(readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n")[0]);
}

/** The fields of `stat` after the name, which may hold spaces: the first is the state. */
function statFields(pid: number): readonly string[] {
	const text = readFileSync(`/proc/${pid}/stat`, "utf8");
	return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** The processes that a process has started and that run. */
export function childrenOf(parent: number): readonly number[] {
	return readdirSync("/proc")
		.map(Number)
		.filter((pid) => {
			try {
				return pid > 0 && Number(statFields(pid)[1]) === parent;
			} catch {
				return false;
			}
		});
}

export type ServerUsage = { readonly postgres: number; readonly nats: number };

/** Collects the usage of the processes of a run. */
export function createUsage() {
	const latest = new Map<number, Usage>();
	return {
		/** Looks at these processes; what was seen last counts. */
		note: (pids: readonly number[]): void => {
			for (const pid of pids) {
				const usage = usageOf(pid);
				if (usage !== undefined) latest.set(pid, usage);
			}
		},
		processes: (): readonly Usage[] => [...latest.values()],
		/** CPU-seconds of a PostgreSQL server, by its data folder, and of a broker, so far. */
		measure: async (of: {
			readonly postgres: string;
			readonly nats: number | undefined;
		}): Promise<ServerUsage> => {
			const postmaster = postmasterOf(of.postgres);
			const running = childrenOf(postmaster).map((pid) => usageOf(pid)?.cpuSeconds ?? 0);
			const postgres = running.reduce((sum, seconds) => sum + seconds, cpuOf(postmaster, true));
			return { postgres, nats: of.nats === undefined ? 0 : cpuOf(of.nats, true) };
		},
		folderBytes: async (folder: string): Promise<number> => {
			const names = await readdir(folder, { recursive: true });
			const sizes = names.map((name) => stat(join(folder, name)).then(({ size }) => size));
			const found = await Promise.allSettled(sizes);
			return found.reduce((sum, one) => sum + (one.status === "fulfilled" ? one.value : 0), 0);
		},
	};
}
