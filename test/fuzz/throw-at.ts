// Throws broken inputs at a door and watches what it does.

import fc from "fast-check";
import { cpuMs } from "../cpu-ms.ts";
import { brokenInputs } from "./broken-inputs.ts";
import type { Door } from "./doors.ts";

/** The most processor time that one input may take, ms. */
const inputMsMax = 5_000;

export type Thrown = {
	readonly inputs: number;
	readonly slowestMs: number;
};

/**
 * Reads `count` broken inputs. Rejects with the smallest input found that makes the door throw,
 * take too long or change what all objects have.
 */
export async function throwAt(door: Door, count: number, seed: number): Promise<Thrown> {
	let slowestMs = 0;
	let inputs = 0;
	const property = fc.asyncProperty(brokenInputs(door.seeds, door.pieces), async (bytes) => {
		const startMs = cpuMs();
		await door.read(bytes);
		const ms = cpuMs() - startMs;
		inputs++;
		slowestMs = Math.max(slowestMs, ms);
		if (ms > inputMsMax) throw new Error(`${door.name}: ${Math.round(ms)} ms for one input`);
		if (Object.keys(Object.prototype).length > 0) throw new Error("All objects were changed.");
	});
	await fc.assert(property, { numRuns: count, seed });
	return { inputs, slowestMs };
}
