// Sessions of browsers: opened by signing in, kept as hashes, renewed daily, ended at will.

import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import type { Workspace } from "../workspace.ts";
import { type Account, findAccount } from "./account.ts";
import { hashSecret, makeSecret } from "./secret.ts";

const sessionSchema = z.object({
	account: z.string(),
	createdMs: z.number(),
	/** When the secret was made: it is replaced daily. */
	renewedMs: z.number(),
	endsMs: z.number(),
	how: z.enum(["password", "passkey", "provider"]),
	/** What the browser calls itself, so that its owner knows it again. */
	browser: z.string(),
	address: z.string(),
});

export type Session = z.infer<typeof sessionSchema>;

export const keptSessions = keptKind({
	...{ kind: "session", isPrivate: true },
	schema: sessionSchema,
});

const dayMs = 24 * 60 * 60 * 1000;

/** A session ends so long after signing in, whatever happens. */
export const sessionMsMax = 90 * dayMs;

/** A session that nobody uses ends. */
export const idleMsMax = 14 * dayMs;
const renewMs = dayMs;

/** The old secret works so long after a new one was given: requests may be under way. */
const graceMs = 60_000;

/** How exactly we know when a session was used last; a note of it is a commit. */
const seenStepMs = 5 * 60_000;

/** Sessions of one account; the ones that were used longest ago end first. */
const sessionsMax = 100;
const browserLengthMax = 200;

export type NewSession = Pick<Session, "how" | "browser" | "address">;

/** Opens a session; the answer is what the browser keeps, and nobody else ever sees again. */
export async function openSession(
	{ store, now }: Workspace,
	account: Account,
	{ how, browser, address }: NewSession,
): Promise<string> {
	const secret = makeSecret();
	const atMs = now();
	const value: Session = {
		account: account.name,
		...{ createdMs: atMs, renewedMs: atMs, endsMs: atMs + sessionMsMax },
		...{ how, browser: browser.slice(0, browserLengthMax), address },
	};
	const open = await keptSessions.list(store, { owner: account.id, limit: sessionsMax * 2 });
	for (const { owner, key } of open.slice(sessionsMax - 1)) {
		await keptSessions.remove(store, owner, key);
	}
	await keptSessions.put(store, { owner: account.id, key: hashSecret(secret), value, atMs });
	return `${account.id}.${secret}`;
}

export type FoundSession = {
	readonly account: Account;
	readonly key: string;
	/** A new value for the browser to keep, where the old one has served its day. */
	readonly renewed?: string;
};

/** The session of a value that a browser sent; undefined where it has ended or never was. */
export async function findSession(
	workspace: Workspace,
	text: string,
): Promise<FoundSession | undefined> {
	const { store, now } = workspace;
	const [owner = "", secret = ""] = text.split(".");
	if (secret.length !== 43) return undefined;
	const key = hashSecret(secret);
	const kept = await keptSessions.find(store, owner, key);
	const nowMs = now();
	if (kept === undefined || kept.value.endsMs <= nowMs) return undefined;
	if (nowMs - kept.atMs > idleMsMax) return undefined;
	const account = await findAccount(workspace, kept.value.account);
	if (account?.id !== owner) return undefined;
	if (nowMs - kept.value.renewedMs < renewMs) {
		if (nowMs - kept.atMs > seenStepMs) {
			await keptSessions.replace(store, kept, { ...kept, atMs: nowMs });
		}
		return { account, key };
	}
	// Whoever ends the old secret makes the new one: requests side by side make no two of them.
	const ending = { ...kept.value, renewedMs: nowMs, endsMs: nowMs + graceMs };
	if (!(await keptSessions.replace(store, kept, { ...kept, value: ending }))) {
		return { account, key };
	}
	const next = makeSecret();
	const value = { ...kept.value, renewedMs: nowMs };
	const renewedKey = hashSecret(next);
	await keptSessions.put(store, { owner, key: renewedKey, value, atMs: nowMs });
	return { account, key: renewedKey, renewed: `${owner}.${next}` };
}

/** Ends a session of an account, by its key. */
export async function endSession(
	{ store }: Workspace,
	accountId: string,
	key: string,
): Promise<boolean> {
	return await keptSessions.remove(store, accountId, key);
}

/** Ends all sessions of an account but one. */
export async function endOtherSessions(
	{ store }: Workspace,
	accountId: string,
	keptKey?: string,
): Promise<number> {
	const open = await keptSessions.list(store, { owner: accountId, limit: sessionsMax * 4 });
	const others = open.filter(({ key }) => key !== keptKey);
	for (const { owner, key } of others) await keptSessions.remove(store, owner, key);
	return others.length;
}

/** The open sessions of an account, the one used last first. */
export async function listSessions({ store, now }: Workspace, accountId: string) {
	const kept = await keptSessions.list(store, { owner: accountId, limit: sessionsMax });
	const nowMs = now();
	return kept.filter(({ value, atMs }) => value.endsMs > nowMs && nowMs - atMs <= idleMsMax);
}
