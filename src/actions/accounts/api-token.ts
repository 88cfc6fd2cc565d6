// Tokens for programs: feed readers, scripts, assistants. Shown once, kept as hashes.

import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { type Account, findAccount } from "./account.ts";
import { scopes } from "./scope.ts";
import { hashSecret, makeKey, makeSecret } from "./secret.ts";
import type { Who } from "./who.ts";

const tokenSchema = z.object({
	account: z.string(),
	name: z.string(),
	hash: z.string(),
	scopes: z.array(z.enum(scopes)),
	createdMs: z.number(),
	endsMs: z.number().optional(),
	/** When it was used last, to the nearest minutes. */
	usedMs: z.number().optional(),
});

export type ApiToken = z.infer<typeof tokenSchema>;

export const keptTokens = keptKind({
	...{ kind: "api-token", isPrivate: true },
	schema: tokenSchema,
});

/** Where a Fever key leads: that protocol sends md5 of "name:password" and nothing else. */
const keptFeverKeys = keptKind({
	...{ kind: "fever-key", isPrivate: true },
	schema: z.object({ owner: z.string(), token: z.string() }),
});

/** What every token begins with, so that scanners of leaked secrets know it. */
export const tokenPrefix = "onr_";

/** Tokens of one account. */
const tokensMax = 100;

/** How exactly we know when a token was used last; a note of it is a commit. */
const usedStepMs = 5 * 60_000;

export type NewToken = Pick<ApiToken, "name" | "scopes"> & { readonly endsMs?: number | undefined };

/** Makes a token; the answer holds it, and it can never be read again. */
export async function makeToken(
	{ store, now }: Workspace,
	account: Account,
	{ name, scopes: held, endsMs }: NewToken,
): Promise<{ readonly token: string; readonly key: string } | { readonly failed: string }> {
	if ((await keptTokens.count(store, account.id)) >= tokensMax) {
		return { failed: `There are ${tokensMax} tokens already. Remove some first.` };
	}
	const key = makeKey("t");
	const secret = makeSecret();
	const token = `${tokenPrefix}${account.id}.${key}.${secret}`;
	const hash = hashSecret(secret);
	const atMs = now();
	const value = { account: account.name, name, hash, scopes: held, createdMs: atMs, endsMs };
	await keptTokens.put(store, { owner: account.id, key, value, atMs });
	const feverKey = hashSecret(feverKeyOf(account.name, token));
	const link = { owner: account.id, token: key };
	await keptFeverKeys.put(store, { owner: "", key: feverKey, value: link, atMs });
	return { token, key };
}

/** What a client of the Fever API sends for a name and a password, in lower case. */
export function feverKeyOf(name: string, password: string): string {
	return createHash("md5").update(`${name}:${password}`).digest("hex");
}

/** Whose token it is; undefined for one that ended, was removed or never was. */
export async function findToken(workspace: Workspace, text: string): Promise<Who | undefined> {
	if (!text.startsWith(tokenPrefix) || text.length > 300) return undefined;
	const [owner = "", key = "", secret = ""] = text.slice(tokenPrefix.length).split(".");
	const kept = await keptTokens.find(workspace.store, owner, key);
	if (kept === undefined) return undefined;
	const [told, known] = [Buffer.from(hashSecret(secret)), Buffer.from(kept.value.hash)];
	if (told.length !== known.length || !timingSafeEqual(told, known)) return undefined;
	return await useToken(workspace, owner, key);
}

/** Whose Fever key it is: md5 of the account's name, a colon and one of its tokens. */
export async function findFeverKey(workspace: Workspace, text: string): Promise<Who | undefined> {
	const { store } = workspace;
	const link = await keptFeverKeys.find(store, "", hashSecret(text.toLowerCase()));
	return link && (await useToken(workspace, link.value.owner, link.value.token));
}

async function useToken(
	workspace: Workspace,
	owner: string,
	key: string,
): Promise<Who | undefined> {
	const { store, now } = workspace;
	const kept = await keptTokens.find(store, owner, key);
	if (kept === undefined) return undefined;
	const { value } = kept;
	const nowMs = now();
	if (value.endsMs !== undefined && value.endsMs <= nowMs) return undefined;
	const account = await findAccount(workspace, value.account);
	if (account?.id !== owner) return undefined;
	if (nowMs - (value.usedMs ?? 0) > usedStepMs) {
		await keptTokens.replace(store, kept, { ...kept, value: { ...value, usedMs: nowMs } });
	}
	const reader: Reader = { id: account.id, role: account.role, name: account.name };
	return { reader, by: "token", scopes: value.scopes, key };
}

/** The tokens of an account, the newest first; no secrets. */
export async function listTokens({ store }: Workspace, accountId: string) {
	return await keptTokens.list(store, { owner: accountId, limit: tokensMax });
}

/** Ends a token at once. */
export async function removeToken(
	{ store }: Workspace,
	accountId: string,
	key: string,
): Promise<boolean> {
	return await keptTokens.remove(store, accountId, key);
}
