// Proves regular expressions safe and keeps the list; `node bench/prove-regexes.ts`, minutes.

import { check } from "recheck";
import { boundedRegexes } from "../test/regexes/bounded.data.ts";
import { findRegexes } from "../test/regexes/find-regexes.ts";
import { markOf, readProved, writeProved } from "../test/regexes/proved.ts";

const limits = { timeout: 20_000, attackTimeout: 3_000, incubationTimeout: 5_000 };
const bounded = new Set(boundedRegexes.map(([regex]) => regex));
const proved = readProved();
const kept: string[] = [];
let openCount = 0;

for (const { regex, source, flags, path } of findRegexes().literals) {
	const mark = markOf(regex);
	if (proved.has(mark)) kept.push(mark);
	else if (!bounded.has(regex)) {
		const found = await check(source, flags, limits);
		if (found.status === "safe") kept.push(mark);
		else {
			openCount++;
			const degree = found.status === "vulnerable" ? found.complexity.summary : "";
			process.stdout.write(`${found.status} ${degree} ${path} ${regex}\n`);
		}
	}
	if (kept.length % 50 === 0) writeProved(new Set([...kept, ...proved]));
}
writeProved(kept);
process.stdout.write(`${kept.length} proved safe, ${bounded.size} bounded, ${openCount} open.\n`);
process.exit(openCount === 0 ? 0 : 1);
