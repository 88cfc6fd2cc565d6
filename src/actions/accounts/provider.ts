// Signing in at a provider of identities (OpenID Connect, authorization code with PKCE).

import type { Configuration } from "openid-client";
import type { Role } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { type Account, findAccount, listAccounts, parseAccountName } from "./account.ts";
import { addAccount, linkIdentity } from "./change-accounts.ts";
import { makeKey } from "./secret.ts";
import { createSteps } from "./steps.ts";

export type ProviderOptions = {
	readonly issuer: string;
	readonly clientId: string;
	/** None for a public client, which PKCE alone protects. */
	readonly clientSecret: string | undefined;
	/** What people read on the button. */
	readonly name: string;
	/** The role of somebody who comes for the first time; none where an owner must link them. */
	readonly newRole: Role | undefined;
};

/** Nobody was signed in; `why` is a word for the page that says so. */
export type Unproved = {
	readonly failed: string;
	readonly why: "unreachable" | "refused" | "unlinked";
};

export type Provider = {
	readonly name: string;
	/** Where to send the browser, and the name under which its return will be known. */
	readonly begin: (
		workspace: Workspace,
		asked: {
			/** The address here that the provider sends the browser back to. */
			readonly answerUrl: string;
			/** The account to link, where somebody is signed in already. */
			readonly link?: Account | undefined;
			/** The path to go on to afterwards. */
			readonly to: string;
		},
	) => Promise<{ readonly url: string; readonly step: string } | Unproved>;
	/** The account of somebody who comes back; `url` is the address that they came back to. */
	readonly finish: (
		workspace: Workspace,
		asked: { readonly url: URL; readonly step: string; readonly address: string },
	) => Promise<{ readonly account: Account; readonly to: string } | Unproved>;
};

/** Loaded when the first person comes: few servers have a provider. */
const library = () => import("openid-client");

type Left = {
	readonly verifier: string;
	readonly state: string;
	readonly nonce: string;
	readonly answerUrl: string;
	readonly link: string | undefined;
	readonly to: string;
};

const secondsMax = 10;
const unreachable: Unproved = {
	why: "unreachable",
	failed: "The provider of identities does not answer. Try again later.",
};
const refused: Unproved = {
	why: "refused",
	failed: "The provider did not say who you are. Begin again.",
};
const unlinked: Unproved = {
	why: "unlinked",
	failed:
		"Nobody here is linked to this identity. Sign in with your password first and link it on your account's page.",
};

/** A provider; asks it who it is when the first person comes. */
export function createProvider(options: ProviderOptions): Provider {
	const steps = createSteps<Left>();
	let found: Promise<Configuration> | undefined;
	const configuration = async (): Promise<Configuration | undefined> => {
		found ??= discover(options);
		// One that does not answer now may answer the next one who comes.
		return await found.catch(() => {
			found = undefined;
			return undefined;
		});
	};
	return {
		name: options.name,
		begin: async ({ now }, { answerUrl, link, to }) => {
			const config = await configuration();
			if (config === undefined) return unreachable;
			const oidc = await library();
			const left: Left = {
				...{ verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState() },
				...{ nonce: oidc.randomNonce(), answerUrl, link: link?.name, to },
			};
			const url = oidc.buildAuthorizationUrl(config, {
				...{ redirect_uri: answerUrl, scope: "openid profile email" },
				...{ state: left.state, nonce: left.nonce, code_challenge_method: "S256" },
				code_challenge: await oidc.calculatePKCECodeChallenge(left.verifier),
			});
			return { url: url.href, step: steps.put(left, now()) };
		},
		finish: async (workspace, { url, step, address }) => {
			const left = steps.take(step, workspace.now());
			if (left === undefined) return refused;
			const config = await configuration();
			if (config === undefined) return unreachable;
			const back = new URL(left.answerUrl);
			back.search = url.search;
			const oidc = await library();
			const tokens = await oidc
				.authorizationCodeGrant(config, back, {
					...{ pkceCodeVerifier: left.verifier, expectedState: left.state },
					...{ expectedNonce: left.nonce, idTokenExpected: true },
				})
				.catch(() => undefined);
			const claims = tokens?.claims();
			if (claims === undefined) return refused;
			const account = await findOrAdd(workspace, { claims, link: left.link, address, options });
			if (!("failed" in account)) return { account, to: left.to };
			return "why" in account ? account : { failed: account.failed, why: "refused" };
		},
	};
}

async function discover(options: ProviderOptions): Promise<Configuration> {
	const { issuer, clientId, clientSecret } = options;
	const url = new URL(issuer);
	const oidc = await library();
	const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
	return await oidc.discovery(
		url,
		clientId,
		undefined,
		clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret),
		{ timeout: secondsMax, execute: isHere ? [oidc.allowInsecureRequests] : [] },
	);
}

type Claims = {
	readonly iss: string;
	readonly sub: string;
	readonly [name: string]: unknown;
};

async function findOrAdd(
	workspace: Workspace,
	asked: {
		readonly claims: Claims;
		readonly link: string | undefined;
		readonly address: string;
		readonly options: ProviderOptions;
	},
): Promise<Account | Unproved | { readonly failed: string }> {
	const { claims, link, address, options } = asked;
	const identity = { issuer: claims.iss, subject: claims.sub };
	const known = (await listAccounts(workspace)).find(
		({ identity: own }) => own?.issuer === claims.iss && own.subject === claims.sub,
	);
	if (link !== undefined) {
		if (known !== undefined && known.name !== link) {
			return { failed: "This identity belongs to another account here." };
		}
		return await linkIdentity(workspace, link, identity, { by: link, address });
	}
	if (known !== undefined) return known;
	if (options.newRole === undefined) return unlinked;
	const name = await freeName(workspace, claims);
	const asker = { by: options.name, address };
	const account = { name, role: options.newRole, password: undefined, identity };
	return await addAccount(workspace, account, asker);
}

/** A name after what the provider calls them; one that is taken gets a number. */
async function freeName(workspace: Workspace, claims: Claims): Promise<string> {
	const { preferred_username: preferred, email } = claims;
	const told = [preferred, email].find((claim) => typeof claim === "string");
	const name =
		parseAccountName(String(told ?? "").split("@")[0] ?? "") ?? makeKey("u").toLowerCase();
	for (let number = 2; number < 100; number++) {
		const tried = number === 2 ? name : `${name}-${number - 1}`;
		if ((await findAccount(workspace, tried)) === undefined) return tried;
	}
	return makeKey("u").toLowerCase();
}
