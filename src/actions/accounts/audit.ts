// The log of what was done to settings, sources, accounts and the record: who, when, what.

import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import type { Workspace } from "../workspace.ts";
import { makeKey } from "./secret.ts";

const auditSchema = z.object({
	/** The account's name; "this machine" without accounts, "command line" from there. */
	by: z.string(),
	/** A sentence without secrets. */
	told: z.string(),
	/** Where the request came from, where it came over the network. */
	address: z.string().optional(),
});

export type AuditEntry = z.infer<typeof auditSchema>;

const keptAudit = keptKind({ ...{ kind: "audit", isPrivate: true }, schema: auditSchema });

const toldLengthMax = 1_000;

/** Notes what was done. */
export async function noteAudit({ store, now }: Workspace, entry: AuditEntry): Promise<void> {
	const value = { ...entry, told: entry.told.slice(0, toldLengthMax) };
	await keptAudit.put(store, { owner: "", key: makeKey("w"), value, atMs: now() });
}

export type AuditLine = AuditEntry & { readonly atMs: number };

/** The newest entries, corrections of stories among them, which keep a log of their own. */
export async function listAudit(
	{ store }: Workspace,
	{ limit }: { readonly limit: number },
): Promise<readonly AuditLine[]> {
	const noted = await keptAudit.list(store, { owner: "", limit });
	const corrections = await store.corrections.list(limit);
	const lines: readonly AuditLine[] = [
		...noted.map(({ value, atMs }) => ({ ...value, atMs })),
		...corrections.map(({ by, told, atMs }) => ({ by, told, atMs })),
	];
	return lines.toSorted((one, other) => other.atMs - one.atMs).slice(0, limit);
}

/** Forgets what was noted before a time; says how much. */
export async function dropOldAudit({ store }: Workspace, beforeMs: number): Promise<number> {
	return await keptAudit.removeOld(store, beforeMs);
}
