#!/usr/bin/env node

// The command line's entry: joins the surfaces, and stops in good order on Ctrl-C.

import { tellOldNode } from "./cli/node-version.ts";

const tooOld = tellOldNode(process.versions.node);
if (tooOld !== undefined) {
	process.stderr.write(`${tooOld}\n`);
	process.exit(1);
}

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
	process.on(name, () => {
		// The second one does not wait for the work at hand.
		if (stop.signal.aborted) process.exit(130);
		stop.abort();
	});
}
// A reader that closes its end early (`onrecord stories | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 1);
});

// Loaded last: who is stopped while the rest is loading ends in good order, too.
const { runCommandLine } = await import("./cli/run-command-line.ts");
const { isPlainTerminal } = await import("./config.ts");

process.exitCode = await runCommandLine(process.argv.slice(2), {
	startServer: async (workspace, address) => {
		const { startServer } = await import("./server/serve.ts");
		return await startServer(workspace, address);
	},
	startMetrics: async (workspace, address) => {
		const { startMetrics } = await import("./server/serve.ts");
		return await startMetrics(workspace, address);
	},
	runAlerts: async (workspace, options) => {
		const { runAlerts } = await import("./alerts/run-alerts.ts");
		await runAlerts(workspace, options);
	},
	stdin: process.stdin,
	stdout: process.stdout,
	stderr: process.stderr,
	plain: isPlainTerminal(),
	signal: stop.signal,
});
