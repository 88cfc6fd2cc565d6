// The months by which large tables are partitioned.

import { type Kysely, sql } from "kysely";
import type { Schema } from "../tables/schema.ts";

/** A month as the number of months since the year 0: partitions are ranges of it. */
export type Month = number;

/** The month of a time, milliseconds UTC; for a time that is no date the first of all. */
export function monthOf(ms: number): Month {
	const date = new Date(ms);
	return Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Months that are made before they begin. */
const monthsAhead = 2;

/** Opens partitions when they are needed, and asks for each only once. */
export type Months = {
	/** Makes sure that rows of this month can be written. */
	readonly open: (db: Kysely<Schema>, month: Month) => Promise<void>;
	/** Opens this month and those that follow. */
	readonly openAhead: (db: Kysely<Schema>, nowMs: number) => Promise<void>;
	/** Forgets a month whose partitions were dropped. */
	readonly forget: (month: Month) => void;
};

export function makeMonths(): Months {
	const known = new Set<Month>();
	const open = async (db: Kysely<Schema>, month: Month): Promise<void> => {
		if (known.has(month)) return;
		const { rows } = await sql<{ was_open: boolean }>`
			SELECT open_month(${month}::integer) AS was_open`.execute(db);
		// One that was made in this transaction is gone again if it is rolled back.
		if (rows[0]?.was_open === true) known.add(month);
	};
	return {
		open,
		openAhead: async (db, nowMs) => {
			for (let ahead = 0; ahead <= monthsAhead; ahead++) await open(db, monthOf(nowMs) + ahead);
		},
		forget: (month) => {
			known.delete(month);
		},
	};
}

/** The end of the names of a month's partitions: "2026_11". */
export function monthSuffix(month: Month): string {
	return `${Math.floor(month / 12)}_${String((month % 12) + 1).padStart(2, "0")}`;
}
