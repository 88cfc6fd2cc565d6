// Settings: texts by key.

import type { Kysely } from "kysely";
import type { SettingTable } from "../store.ts";
import type { Schema } from "./schema.ts";

/** The setting table of a database. */
export function makeSettingTable(db: Kysely<Schema>): SettingTable {
	return {
		find: async (key) => {
			const row = await db
				.selectFrom("settings")
				.select("value")
				.where("key", "=", key)
				.executeTakeFirst();
			return row?.value;
		},
		put: async (key, value) => {
			await db
				.insertInto("settings")
				.values({ key, value })
				.onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
				.execute();
		},
	};
}
