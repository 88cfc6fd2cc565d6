// Passkeys (WebAuthn): adding one to an account, and signing in with it.

import type {
	AuthenticationResponseJSON,
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import type { Workspace } from "../workspace.ts";
import { type Account, findAccount } from "./account.ts";
import { createSteps } from "./steps.ts";

const passkeySchema = z.object({
	account: z.string(),
	name: z.string(),
	publicKey: z.string(),
	counter: z.number(),
	transports: z.array(z.string()),
	createdMs: z.number(),
	usedMs: z.number().optional(),
});

/** Passkeys by the id of their credential. */
const keptPasskeys = keptKind({ ...{ kind: "passkey", isPrivate: true }, schema: passkeySchema });

/** The name and address under which browsers know this server. */
export type Site = {
	/** "https://news.example". */
	readonly origin: string;
	/** "news.example": what a passkey is bound to. */
	readonly name: string;
};

type Refused = { readonly failed: string };

/** Options for the browser, and the name under which the answer will be known. */
export type Begun<Options> = { readonly step: string; readonly options: Options };

export type Passkeys = {
	readonly beginAdding: (
		workspace: Workspace,
		account: Account,
		site: Site,
	) => Promise<Begun<PublicKeyCredentialCreationOptionsJSON>>;
	readonly add: (
		workspace: Workspace,
		account: Account,
		answer: PasskeyAnswer<RegistrationResponseJSON> & { readonly name: string },
	) => Promise<Refused | { readonly key: string }>;
	readonly beginSignIn: (
		workspace: Workspace,
		site: Site,
	) => Promise<Begun<PublicKeyCredentialRequestOptionsJSON>>;
	readonly signIn: (
		workspace: Workspace,
		answer: PasskeyAnswer<AuthenticationResponseJSON>,
	) => Promise<Refused | Account>;
};

export type PasskeyAnswer<Response> = {
	readonly step: string;
	readonly response: Response;
	readonly site: Site;
};

/** Loaded with the first passkey: few starts of the program see one. */
const library = () => import("@simplewebauthn/server");

/** Passkeys of one account. */
const passkeysMax = 20;
const unknown: Refused = { failed: "This passkey is not known here." };
const late: Refused = { failed: "That took too long, or was answered before. Begin again." };

/** The door for passkeys, with what is under way; one for a server. */
export function createPasskeys(): Passkeys {
	const steps = createSteps<{ readonly challenge: string; readonly accountId?: string }>();
	return {
		beginAdding: async ({ store, now }, account, site) => {
			const have = await keptPasskeys.list(store, { owner: account.id, limit: passkeysMax });
			const options = await (await library()).generateRegistrationOptions({
				...{ rpName: "Onrecord", rpID: site.name, userName: account.name },
				userID: new Uint8Array(Buffer.from(account.id)),
				attestationType: "none",
				excludeCredentials: have.map(({ key }) => ({ id: key })),
				// The key itself says whose it is, and asks its holder for finger, face or PIN.
				authenticatorSelection: { residentKey: "required", userVerification: "required" },
			});
			const left = { challenge: options.challenge, accountId: account.id };
			return { step: steps.put(left, now()), options };
		},
		add: async (workspace, account, answer) => {
			const left = steps.take(answer.step, workspace.now());
			if (left?.accountId !== account.id) return late;
			return await addPasskey(workspace, account, { ...answer, challenge: left.challenge });
		},
		beginSignIn: async ({ now }, site) => {
			const options = await (await library()).generateAuthenticationOptions({
				...{ rpID: site.name, userVerification: "required" },
			});
			return { step: steps.put({ challenge: options.challenge }, now()), options };
		},
		signIn: async (workspace, { step, response, site }) => {
			const left = steps.take(step, workspace.now());
			if (left === undefined || left.accountId !== undefined) return late;
			return await checkPasskey(workspace, { response, site, challenge: left.challenge });
		},
	};
}

type Challenged<Response> = Omit<PasskeyAnswer<Response>, "step"> & { readonly challenge: string };

async function addPasskey(
	{ store, now }: Workspace,
	account: Account,
	asked: Challenged<RegistrationResponseJSON> & { readonly name: string },
): Promise<Refused | { readonly key: string }> {
	const { response, site, challenge, name } = asked;
	if ((await keptPasskeys.count(store, account.id)) >= passkeysMax) {
		return { failed: `There are ${passkeysMax} passkeys already. Remove one first.` };
	}
	const { verifyRegistrationResponse } = await library();
	const verified = await verifyRegistrationResponse({
		...{ response, expectedChallenge: challenge },
		...{ expectedOrigin: site.origin, expectedRPID: site.name },
	}).catch(() => undefined);
	if (verified?.verified !== true) return { failed: "The answer of the passkey does not hold." };
	const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
	const value = {
		...{ account: account.name, name, counter, transports: [...transports], createdMs: now() },
		publicKey: Buffer.from(publicKey).toString("base64url"),
	};
	const isNew = await keptPasskeys.putNew(store, {
		...{ owner: account.id, key: id, value, atMs: now() },
	});
	return isNew ? { key: id } : { failed: "This passkey was added before." };
}

async function checkPasskey(
	workspace: Workspace,
	{ response, site, challenge }: Challenged<AuthenticationResponseJSON>,
): Promise<Refused | Account> {
	const { store, now } = workspace;
	// What a browser sends is believed in nothing, the kinds of its values included.
	const { userHandle }: { readonly userHandle?: unknown } = response.response;
	if (typeof userHandle !== "string") return unknown;
	const owner = Buffer.from(userHandle, "base64url").toString();
	const kept = await keptPasskeys.find(store, owner, response.id);
	if (kept === undefined) return unknown;
	const { value } = kept;
	const { verifyAuthenticationResponse } = await library();
	const verified = await verifyAuthenticationResponse({
		...{ response, expectedChallenge: challenge },
		...{ expectedOrigin: site.origin, expectedRPID: site.name },
		credential: {
			...{ id: kept.key, counter: value.counter },
			publicKey: new Uint8Array(Buffer.from(value.publicKey, "base64url")),
		},
	}).catch(() => undefined);
	if (verified?.verified !== true) return unknown;
	const used = { ...value, counter: verified.authenticationInfo.newCounter, usedMs: now() };
	// A counter that moved meanwhile: the same answer was used elsewhere, or the key was copied.
	if (!(await keptPasskeys.replace(store, kept, { ...kept, value: used }))) return unknown;
	const account = await findAccount(workspace, value.account);
	return account?.id === owner ? account : unknown;
}

/** The passkeys of an account, without their keys' parts. */
export async function listPasskeys({ store }: Workspace, accountId: string) {
	return await keptPasskeys.list(store, { owner: accountId, limit: passkeysMax });
}

export async function removePasskey(
	{ store }: Workspace,
	accountId: string,
	key: string,
): Promise<boolean> {
	return await keptPasskeys.remove(store, accountId, key);
}
