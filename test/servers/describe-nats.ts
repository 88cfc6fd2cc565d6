// Tests over real NATS servers of their own.

import { afterAll, beforeAll, describe } from "vitest";
import { tellLeftOut } from "./left-out.ts";
import { findNats, startNats, type TestNats } from "./start-nats.ts";

/**
 * Describes tests over three servers that are a cluster, started before the first of them and gone
 * after the last. Where NATS is not installed they are left out, and the run says what was.
 */
export function describeNats(
	name: string,
	what: string,
	tests: (nats: () => TestNats) => void,
): void {
	const file = findNats();
	if (file === undefined) tellLeftOut(what, "nats-server");
	describe.runIf(file !== undefined)(name, () => {
		let nats: TestNats | undefined;
		beforeAll(async () => {
			nats = await startNats(file ?? "", 3);
		});
		afterAll(() => nats?.remove());
		tests(() => {
			if (nats === undefined) throw new Error("The servers are not started.");
			return nats;
		});
	});
}
