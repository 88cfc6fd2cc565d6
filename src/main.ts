#!/usr/bin/env node

// The command line's entry.

import { runPipe } from "./jobs/pipe/run-pipe.ts";
import { pipeStages } from "./jobs/pipe/stages.ts";

const [command, name = ""] = process.argv.slice(2);
const makeStage = command === "pipe" ? pipeStages[name] : undefined;
if (makeStage === undefined) {
	console.error(`Usage: onrecord pipe ${Object.keys(pipeStages).join("|")}`);
	process.exitCode = 2;
} else {
	const stage = await makeStage({ explain: process.argv.includes("--explain") });
	await runPipe(stage, process.stdin, process.stdout);
}
