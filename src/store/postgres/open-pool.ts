// Connections for the store: to the one of several servers that is the primary.

import type { PostgresPool } from "kysely";
import type pg from "pg";
import { StoreError } from "../store-error.ts";
import { migrate } from "./migrate.ts";
import { asStoreError } from "./postgres-error.ts";
import { makeWrap } from "./prepared-client.ts";
import { makeServerPool, type ServerAddress } from "./server-pool.ts";

export type PoolOptions = {
	/** A primary and standbys that may become it, in any order. */
	readonly addresses: readonly ServerAddress[];
	readonly connectionsMax: number;
	/** Whether it must be a primary, whose tables are brought to this format. */
	readonly writes: boolean;
};

/** A pool for Kysely. The first connection brings the tables to the format of this program. */
export async function openPool(options: PoolOptions): Promise<PostgresPool> {
	const { addresses, connectionsMax, writes } = options;
	const servers = addresses.map((address) => makeServerPool(address, connectionsMax));
	const connect = makeConnect(servers, writes && servers.length > 1);
	const end = async (): Promise<void> => {
		await Promise.all(servers.map((server) => server.end()));
	};
	try {
		const client = await connect();
		try {
			if (writes) await migrate(client, addresses[0]?.schema ?? "public");
		} finally {
			client.release();
		}
	} catch (error) {
		await end();
		throw asStoreError(error);
	}
	const wrap = makeWrap();
	return { options: {}, end, connect: async () => wrap(await connect()) };
}

/** Connects to the server that answered last; to the next where it does not, or is a standby. */
function makeConnect(
	servers: readonly pg.Pool[],
	mustBePrimary: boolean,
): () => Promise<pg.PoolClient> {
	const primaries = new WeakSet<pg.PoolClient>();
	let current = 0;

	const tryServer = async (server: pg.Pool): Promise<pg.PoolClient> => {
		const client = await server.connect();
		if (!mustBePrimary || primaries.has(client)) return client;
		try {
			const { rows } = await client.query<{ standby: boolean }>(
				"SELECT pg_is_in_recovery() AS standby",
			);
			if (rows[0]?.standby === true) throw standbyOnly();
			primaries.add(client);
			return client;
		} catch (error) {
			client.release(true);
			throw error;
		}
	};

	return async () => {
		let failure: unknown = standbyOnly();
		for (let tries = 0; tries < servers.length; tries++) {
			const server = servers[current];
			if (server === undefined) break;
			try {
				return await tryServer(server);
			} catch (error) {
				failure = error;
				if (asStoreError(error).kind === "busy") throw error;
				current = (current + 1) % servers.length;
			}
		}
		throw failure;
	};
}

function standbyOnly(): StoreError {
	return new StoreError(
		"unreachable",
		"None of the databases in --store is a primary now. Work goes on when one is.",
	);
}
