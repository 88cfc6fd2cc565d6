// The seat of a writer: a lock of the server's on the one connection by which the writer commits.

import { type Kysely, sql } from "kysely";
import type { WriterSeat } from "../shared-work.ts";
import type { Intake } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Schema } from "../tables/schema.ts";
import { asStoreError } from "./postgres-error.ts";

export type SeatParts = {
	readonly db: Kysely<Schema>;
	readonly name: string;
	/** Called once when the seat is taken. */
	readonly open: (db: Kysely<Schema>) => Promise<void>;
	/** Saves over the connection that holds the lock. */
	readonly save: (db: Kysely<Schema>, intake: Intake) => Promise<void>;
};

/**
 * Takes the seat, or gives undefined where another process has it. The lock lives as long as its
 * connection: however the process ends, the server frees it, and when the connection breaks, so do
 * the commits that go over it.
 */
export async function takeSeat(parts: SeatParts): Promise<WriterSeat | undefined> {
	const { db, name, save } = parts;
	let leave: () => void = () => undefined;
	const left = new Promise<void>((resolve) => {
		leave = resolve;
	});
	let isHeld = false;
	const drop = (): void => {
		isHeld = false;
		leave();
	};
	let ended: Promise<void> = Promise.resolve();
	const seat = await new Promise<WriterSeat | undefined>((resolve, reject) => {
		ended = db
			.connection()
			.execute(async (held) => {
				if (!(await lock(held, name))) {
					resolve(undefined);
					return;
				}
				await parts.open(held);
				isHeld = true;
				resolve({
					isHeld: () => isHeld,
					saveIntake: async (intake) => {
						if (!isHeld) throw lostSeat();
						try {
							await save(held, intake);
						} catch (error) {
							drop();
							throw asStoreError(error);
						}
					},
					confirm: async () => {
						if (isHeld) await sql`SELECT 1`.execute(held).catch(drop);
						return isHeld;
					},
					release: async () => {
						drop();
						await ended;
					},
				});
				await left;
				await unlock(held, name);
			})
			.catch(reject);
	});
	return seat;
}

async function lock(db: Kysely<Schema>, name: string): Promise<boolean> {
	const { rows } = await sql<{ taken: boolean }>`
		SELECT pg_try_advisory_lock(
			hashtextextended('onrecord seat ' || current_schema() || ' ' || ${name}, 0)) AS taken`.execute(
		db,
	);
	return rows[0]?.taken === true;
}

/** On a connection that broke the server has done this. */
async function unlock(db: Kysely<Schema>, name: string): Promise<void> {
	await sql`
		SELECT pg_advisory_unlock(
			hashtextextended('onrecord seat ' || current_schema() || ' ' || ${name}, 0))`
		.execute(db)
		.catch(() => undefined);
}

function lostSeat(): StoreError {
	return new StoreError("busy", "Another process has become the writer.");
}
