// Moves a whole record from a data folder to a database or back: resumable, then compared row by row.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { openPostgresStore } from "../store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { takeWriterLock } from "../store/sqlite/writer-lock.ts";
import type { ExportedRow, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";

export type Move = {
	/** A data folder, or the address of a database. */
	readonly from: string;
	readonly to: string;
	/** Told now and then: how many rows are moved, or compared. */
	readonly onProgress: (progress: MoveProgress) => void;
	readonly signal: AbortSignal;
};

export type MoveProgress = { readonly phase: "moving" | "comparing"; readonly rows: number };

export type Moved = {
	/** Whether all is moved and equal; false where it was stopped or tables differ. */
	readonly isDone: boolean;
	readonly rows: number;
	/** Tables that are not the same on both sides, with a sentence about each. */
	readonly differences: readonly string[];
};

const rowsPerCommit = 500;

/** Where a move has come to, kept in the target. */
const placeSetting = "move";
type Place = { readonly from: string; readonly rows: number; readonly after: ExportedRow };

/**
 * Moves every row, private documents too, and compares both sides by counts and checksums. Stopped
 * or killed, the same call goes on from there. Rejects with a StoreError where either side is at
 * work in another process, and where the target holds something else.
 */
export async function moveStore({ from, to, onProgress, signal }: Move): Promise<Moved> {
	if (!isDatabase(from) && !existsSync(join(from, "onrecord.sqlite"))) {
		throw new StoreError("not-a-store", `There is no record in ${from}.`);
	}
	if (from === to || (!isDatabase(from) && resolve(from) === resolve(to))) {
		throw new StoreError("not-a-store", "FROM and TO are the same.");
	}
	const source = await openSide(from);
	try {
		const target = await openSide(to);
		try {
			const isMoved = await moveRows(source.store, target.store, { from, onProgress, signal });
			if (!isMoved) return { isDone: false, rows: 0, differences: [] };
			return await compare(source.store, target.store, { onProgress, signal });
		} finally {
			await target.close();
		}
	} finally {
		await source.close();
	}
}

type Side = { readonly store: Store; readonly close: () => Promise<void> };

function isDatabase(address: string): boolean {
	return /^postgres(?:ql)?:\/\//.test(address);
}

/** Opens one side while nobody else works on it. */
async function openSide(address: string): Promise<Side> {
	if (!isDatabase(address)) {
		const store = openSqliteStore({ folder: address });
		const lock = takeWriterLock(address);
		if (lock === undefined) {
			await store.close();
			throw atWork("The data folder is in use.");
		}
		const close = async (): Promise<void> => {
			await store.close();
			lock.release();
		};
		return { store, close };
	}
	const store = openPostgresStore({ url: address });
	try {
		const seats = await Promise.all(["tend", "fetch"].map((name) => store.shared?.takeSeat(name)));
		if (seats.includes(undefined)) throw atWork("Other processes work on the database.");
		const close = async (): Promise<void> => {
			for (const seat of seats) await seat?.release();
			await store.close();
		};
		return { store, close };
	} catch (error) {
		await store.close();
		throw error;
	}
}

function atWork(why: string): StoreError {
	return new StoreError("busy", `${why} Stop \`onrecord serve\` and \`work\`, then move it.`);
}

async function moveRows(
	source: Store,
	target: Store,
	{ from, onProgress, signal }: Omit<Move, "to">,
): Promise<boolean> {
	const place = await findPlace(target, from);
	let rows: ExportedRow[] = [];
	let moved = place?.rows ?? 0;
	const commit = async (): Promise<void> => {
		const last = rows.at(-1);
		if (last === undefined) return;
		await target.importRows(rows.map(settle));
		moved += rows.length;
		rows = [];
		const now: Place = { from, rows: moved, after: keysOnly(last) };
		await target.settings.put(placeSetting, JSON.stringify(now));
		onProgress({ phase: "moving", rows: moved });
	};
	for await (const row of source.exportRows({ after: place?.after, withPrivate: true })) {
		if (isOfMove(row)) continue;
		rows.push(row);
		if (rows.length < rowsPerCommit) continue;
		await commit();
		if (signal.aborted) return false;
	}
	await commit();
	return true;
}

async function findPlace(target: Store, from: string): Promise<Place | undefined> {
	const told = await target.settings.find(placeSetting);
	if (told !== undefined) {
		const place = JSON.parse(told) as Place;
		if (place.from === from) return place;
	}
	const { pages, articles } = await target.count();
	if (pages + articles === 0 && told === undefined) return undefined;
	throw new StoreError(
		"failed",
		"The target already holds something else. Move into an empty data folder or database.",
	);
}

/** What an export needs to go on after a row: columns that are short. */
function keysOnly({ table, row }: ExportedRow): ExportedRow {
	const keys = Object.entries(row).filter(
		([, value]) => typeof value !== "string" || value.length < 2_000,
	);
	return { table, row: Object.fromEntries(keys) };
}

function isOfMove({ table, row }: ExportedRow): boolean {
	return table === "settings" && row["key"] === placeSetting;
}

/** Work that was lent or half done is done anew on the other side. */
function settle(exported: ExportedRow): ExportedRow {
	if (exported.table !== "jobs") return exported;
	const { row } = exported;
	const kind = String(row["kind"]).startsWith("write:") ? "intake" : (row["kind"] ?? "");
	const state = row["state"] === "leased" ? "waiting" : (row["state"] ?? "");
	return { table: "jobs", row: { ...row, kind, state, lease_until_ms: 0 } };
}

type Sum = { rows: number; sum: bigint };

async function compare(
	source: Store,
	target: Store,
	parts: Pick<Move, "onProgress" | "signal">,
): Promise<Moved> {
	const before = await sumTables(source, parts);
	const after = await sumTables(target, parts);
	const differences: string[] = [];
	let rows = 0;
	for (const table of new Set([...before.keys(), ...after.keys()])) {
		const [one, other] = [before.get(table), after.get(table)];
		rows += one?.rows ?? 0;
		if (one?.rows !== other?.rows) {
			differences.push(`${table} has ${one?.rows ?? 0} rows here and ${other?.rows ?? 0} there.`);
		} else if (one?.sum !== other?.sum) differences.push(`${table} has rows that differ.`);
	}
	return { isDone: differences.length === 0 && !parts.signal.aborted, rows, differences };
}

/** How many rows each table has, and a checksum that does not depend on their order. */
async function sumTables(
	store: Store,
	{ onProgress, signal }: Pick<Move, "onProgress" | "signal">,
): Promise<ReadonlyMap<string, Sum>> {
	const sums = new Map<string, Sum>();
	let rows = 0;
	for await (const row of store.exportRows({ withPrivate: true })) {
		if (signal.aborted) break;
		if (isOfMove(row)) continue;
		const known = sums.get(row.table) ?? { rows: 0, sum: 0n };
		sums.set(row.table, {
			rows: known.rows + 1,
			sum: BigInt.asUintN(64, known.sum + hashRow(settle(row))),
		});
		rows++;
		if (rows % rowsPerCommit === 0) onProgress({ phase: "comparing", rows });
	}
	return sums;
}

/** 64 bits of the row's columns in the order of their names. */
function hashRow({ row }: ExportedRow): bigint {
	const names = Object.keys(row).sort((a, b) => (a < b ? -1 : 1));
	// PostgreSQL keeps no U+0000; see docs/postgresql.md.
	const text = JSON.stringify(names.map((name) => [name, row[name]])).replaceAll("\\u0000", "");
	return createHash("sha256").update(text).digest().readBigUInt64BE();
}
