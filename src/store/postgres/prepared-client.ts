// A connection as Kysely takes it, with the statements that come often kept prepared.

import type { PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Statements that are kept prepared on each connection. */
const preparedMax = 300;
/** A statement is prepared once it was seen this often: lists make many that come only once. */
const seenMin = 3;

/** Wraps the connections of one process; a statement has one name on all of them. */
export function makeWrap(): (client: pg.PoolClient) => PostgresPoolClient {
	const seen = new Map<string, number>();
	const names = new Map<string, string>();
	const nameOf = (text: string): string | undefined => {
		const name = names.get(text);
		if (name !== undefined || names.size >= preparedMax) return name;
		const times = (seen.get(text) ?? 0) + 1;
		if (seen.size > 10 * preparedMax) seen.clear();
		seen.set(text, times);
		if (times < seenMin) return undefined;
		const made = `onrecord_${names.size}`;
		names.set(text, made);
		return made;
	};
	const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
	return (client) => {
		const known = wrapped.get(client);
		if (known !== undefined) return known;
		const query = (text: string, values: readonly unknown[] = []) => {
			const name = values.length === 0 ? undefined : nameOf(text);
			return client.query({ text, values: values.map(withoutNul), ...(name && { name }) });
		};
		const made = {
			query,
			release: (destroy?: boolean) => client.release(destroy),
			get processID() {
				return (client as unknown as { readonly processID: number }).processID;
			},
		} as unknown as PostgresPoolClient;
		wrapped.set(client, made);
		return made;
	};
}

/** PostgreSQL keeps every character but U+0000; text that has one is a mistake of its page. */
function withoutNul(value: unknown): unknown {
	return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "") : value;
}
