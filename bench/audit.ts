// Asks the registry for known flaws in what is shipped; a registry that tells of none is no failure.
// Run: node bench/audit.ts

import { spawnSync } from "node:child_process";

type Report = {
	readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
	readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
};

const waitMsMax = 60_000;
const grave = new Set(["high", "critical"]);

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
	encoding: "utf8",
	timeout: waitMsMax,
});
const report = parse(stdout);
const found = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
	grave.has(severity),
);
if (report.metadata?.vulnerabilities === undefined) {
	process.stdout.write("The registry tells of no flaws here: nothing was checked.\n");
} else {
	const names = found.map(([name, { severity }]) => `${name} (${severity})`);
	process.stdout.write(`Grave flaws known in what is shipped: ${names.join(", ") || "none"}.\n`);
}
process.exit(found.length === 0 ? 0 : 1);

function parse(text: string): Report {
	try {
		return JSON.parse(text) as Report;
	} catch {
		return {};
	}
}
