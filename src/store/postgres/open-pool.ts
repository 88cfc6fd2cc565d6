// Connections to a PostgreSQL server: how many, how long a statement may take, and how they are kept.

import type { PostgresPool, PostgresPoolClient } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { asStoreError } from "./postgres-error.ts";

export type PostgresAddress = {
	/** The address without what is ours in it. */
	readonly url: string;
	/** The schema that holds the tables: `?schema=NAME` in the address, else "public". */
	readonly schema: string;
};

/** Reads an address like `postgres://user@host:5432/name?schema=onrecord`. */
export function readAddress(address: string): PostgresAddress {
	const schema = /[?&]schema=([^&]*)/.exec(address)?.[1];
	const url = address.replace(/([?&])schema=[^&]*&?/, "$1").replace(/[?&]$/, "");
	return { url, schema: schema === undefined ? "public" : decodeURIComponent(schema) };
}

export type PoolOptions = {
	readonly address: PostgresAddress;
	readonly connectionsMax: number;
	/** Whether this process brings the tables to its format: not on a replica. */
	readonly migrates: boolean;
};

/** A statement that takes longer is ended by the server: no reader may hold up the rest. */
const statementMsMax = 30_000;
const lockMsMax = 20_000;
const connectMsMax = 8_000;
const idleMsMax = 30_000;

/**
 * Of a process whose machine vanished the server learns by keepalives: its locks are free, and
 * another can be the writer, after 3 + 2 × 2 seconds.
 */
const keepAlive =
	"SET tcp_keepalives_idle = 3; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 2";

/** Numbers of 64 bits as numbers: ours are milliseconds and counts, far below 2^53. */
const numberTypes: ReadonlySet<number> = new Set([20, 1700]);

/** A pool for Kysely. The first connection brings the tables to the format of this program. */
export async function openPool({
	address: { url, schema },
	connectionsMax,
	migrates,
}: PoolOptions): Promise<PostgresPool> {
	const pool = new pg.Pool({
		connectionString: url,
		max: connectionsMax,
		connectionTimeoutMillis: connectMsMax,
		idleTimeoutMillis: idleMsMax,
		application_name: `onrecord ${process.pid}`,
		keepAlive: true,
		types: {
			getTypeParser: ((id: number, format: "text") =>
				numberTypes.has(id) ? Number : pg.types.getTypeParser(id, format)) as never,
		},
	});
	// An idle connection that breaks is replaced when one is needed.
	pool.on("error", () => undefined);
	pool.on("connect", (client) => {
		client.on("error", () => undefined);
		client
			.query(
				`SET search_path TO ${pg.escapeIdentifier(schema)};
				SET statement_timeout = ${statementMsMax}; SET lock_timeout = ${lockMsMax};
				SET idle_in_transaction_session_timeout = ${2 * statementMsMax};
				SET jit = off; ${keepAlive}`,
			)
			.catch(() => undefined);
	});
	try {
		const client = await pool.connect();
		try {
			if (migrates) await migrate(client, schema);
		} finally {
			client.release();
		}
	} catch (error) {
		await pool.end();
		throw asStoreError(error);
	}
	return { options: pool.options, end: () => pool.end(), connect: makeConnect(pool) };
}

/** Statements that are kept prepared on each connection. */
const preparedMax = 300;
/** A statement is prepared once it was seen this often: lists make many that come only once. */
const seenMin = 3;

function makeConnect(pool: pg.Pool): PostgresPool["connect"] {
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
	return async () => {
		const client = await pool.connect();
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
