// Ports for servers of which others must know before they listen, or that come back at the same one.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

const file = "/proc/sys/net/ipv4/ip_local_port_range";

/** The system draws ports for connections from here on: between two looks it might give one of these. */
const drawnFrom = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : 32_768;
const portMin = 12_000;

/** So many ports on which nobody listens, and which the system gives to nobody by itself. */
export async function findPorts(count: number): Promise<readonly number[]> {
	const found = new Set<number>();
	while (found.size < count) {
		const port = portMin + Math.floor(Math.random() * (drawnFrom - portMin));
		if (await isFree(port)) found.add(port);
	}
	return [...found];
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer()
			.once("error", () => resolve(false))
			.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});
}
