// Connections to one PostgreSQL server: how many, how long a statement may take, how they are kept.

import pg from "pg";

export type ServerAddress = {
	/** The address without what is ours in it. */
	readonly url: string;
	/** The schema that holds the tables: `?schema=NAME` in the address, else "public". */
	readonly schema: string;
};

/** Reads addresses like `postgres://user@host:5432/name?schema=onrecord`, with commas between them. */
export function readAddresses(text: string): readonly ServerAddress[] {
	return text.split(/,(?=postgres(?:ql)?:)/).map(readAddress);
}

function readAddress(address: string): ServerAddress {
	const schema = /[?&]schema=([^&]*)/.exec(address)?.[1];
	const url = address.replace(/([?&])schema=[^&]*&?/, "$1").replace(/[?&]$/, "");
	return { url, schema: schema === undefined ? "public" : decodeURIComponent(schema) };
}

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

/** What came in last is in no order in an index of words, and every search reads it: at most 512 kB. */
const forWords = "SET gin_pending_list_limit = 512;";

/** Numbers of 64 bits as numbers: ours are milliseconds and counts, far below 2^53. */
const numberTypes: ReadonlySet<number> = new Set([20, 1700]);

/** A pool over one server; nothing is connected yet. */
export function makeServerPool({ url, schema }: ServerAddress, connectionsMax: number): pg.Pool {
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
				SET jit = off; ${forWords} ${keepAlive}`,
			)
			.catch(() => undefined);
	});
	return pool;
}
