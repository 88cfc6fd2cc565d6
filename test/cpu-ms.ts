// What work costs in processor time: a machine that does something else besides does not count.

import { readFileSync } from "node:fs";

/** Processor time of this thread so far, milliseconds. */
export function cpuMs(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

/** Linux counts in hundredths of a second on every machine that we know. */
const tickMs = 10;

/** Processor time of another process so far, milliseconds; 0 where nobody can tell. */
export function processCpuMs(pid: number | undefined): number {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		const fields = stat.slice(stat.lastIndexOf(")")).split(" ");
		const [user = 0, system = 0] = fields.slice(12).map(Number);
		return (user + system) * tickMs;
	} catch {
		return 0;
	}
}
