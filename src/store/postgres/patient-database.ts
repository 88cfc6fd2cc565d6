// A database whose transactions are run again where they ran into another one.

import { Kysely, type Transaction, type TransactionBuilder } from "kysely";
import { isCollision } from "./postgres-error.ts";

const triesMax = 6;
const firstWaitMs = 10;

/** Runs a transaction again where it ran into another one; it must be safe to run twice. */
export async function runPatiently<Value>(run: () => Promise<Value>): Promise<Value> {
	for (let tries = 1; ; tries++) {
		try {
			return await run();
		} catch (error) {
			if (!isCollision(error) || tries === triesMax) throw error;
			const waitMs = firstWaitMs * 2 ** tries * (1 + Math.random());
			await new Promise((resolve) => setTimeout(resolve, waitMs));
		}
	}
}

/** Every transaction of it is run patiently. */
export class PatientDatabase<Tables> extends Kysely<Tables> {
	override transaction(): TransactionBuilder<Tables> {
		const builder = super.transaction();
		const execute = builder.execute.bind(builder) as TransactionBuilder<Tables>["execute"];
		builder.execute = <Value>(run: (trx: Transaction<Tables>) => Promise<Value>) =>
			runPatiently(() => execute(run));
		return builder;
	}
}
