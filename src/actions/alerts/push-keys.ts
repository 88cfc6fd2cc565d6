// The keys with which this server signs pushes to browsers (VAPID, RFC 8292).

import { createECDH } from "node:crypto";
import type { Store } from "../../store/store.ts";
import { keptPushKeys } from "./kept-alerts.ts";

type PushKeys = { readonly publicKey: string; readonly privateKey: string };

const name = { owner: "", key: "keys" } as const;

/** The keys, made at the first call and the same ever after: subscriptions depend on them. */
export async function getPushKeys(store: Store, atMs: number): Promise<PushKeys> {
	const found = await keptPushKeys.find(store, name.owner, name.key);
	if (found !== undefined) return found.value;
	const pair = createECDH("prime256v1");
	const publicKey = pair.generateKeys("base64url");
	// Keys that begin with zeros are shorter; the standard wants 32 bytes.
	const privateKey = pair.getPrivateKey().toString("hex").padStart(64, "0");
	const value = { publicKey, privateKey: Buffer.from(privateKey, "hex").toString("base64url") };
	await keptPushKeys.putNew(store, { ...name, value, atMs });
	return (await keptPushKeys.find(store, name.owner, name.key))?.value ?? value;
}
