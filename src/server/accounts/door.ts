// What the way in needs: who knocks, who is known, what is under way. One for a server.

import { hasAccounts } from "../../actions/accounts/account.ts";
import { createPasskeys, type Passkeys } from "../../actions/accounts/passkeys.ts";
import {
	createProvider,
	type Provider,
	type ProviderOptions,
} from "../../actions/accounts/provider.ts";
import { createSignIn, type SignIn } from "../../actions/accounts/sign-in.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { type ClientOf, makeClientOf } from "./client-of.ts";
import { createRate, type Rate } from "./rate.ts";

export type DoorOptions = {
	/** The address that the server listens on. */
	readonly host: string;
	readonly trustedProxies?: readonly string[] | undefined;
	readonly requestsPerMinuteMax?: number | undefined;
	readonly identityProvider?: ProviderOptions | undefined;
	/** "open" where everybody may read /metrics. */
	readonly metrics?: "accounts" | "open" | "off" | undefined;
};

export type Door = {
	readonly workspace: Workspace;
	readonly clientOf: ClientOf;
	readonly signIn: SignIn;
	readonly passkeys: Passkeys;
	readonly provider: Provider | undefined;
	readonly rate: Rate;
	/** Whether anybody who reaches the server may read /metrics. */
	readonly hasOpenMetrics: boolean;
	/** Whether nobody but programs of this machine can reach the server. */
	readonly isLoopback: boolean;
	/** Whether there are accounts; known again a moment after another process adds the first. */
	readonly isClosed: () => Promise<boolean>;
};

const requestsPerMinute = 1_200;

/** How long it may take until the first account that another process adds is seen. */
const lookMs = 500;

export function createDoor(workspace: Workspace, options: DoorOptions): Door {
	const { host, trustedProxies = [], identityProvider } = options;
	let looked = { atMs: Number.NEGATIVE_INFINITY, isClosed: false };
	return {
		workspace,
		clientOf: makeClientOf(trustedProxies, workspace.options.publicUrl),
		signIn: createSignIn(),
		passkeys: createPasskeys(),
		provider: identityProvider === undefined ? undefined : createProvider(identityProvider),
		rate: createRate(options.requestsPerMinuteMax ?? requestsPerMinute),
		hasOpenMetrics: options.metrics === "open",
		isLoopback: isLoopback(host),
		isClosed: async () => {
			// Steady, unlike the workspace's clock, which tests set.
			const nowMs = performance.now();
			if (nowMs - looked.atMs > lookMs) {
				looked = { atMs: nowMs, isClosed: await hasAccounts(workspace) };
			}
			return looked.isClosed;
		},
	};
}

/** Whether an address is this machine's own, which no other machine can reach. */
export function isLoopback(host: string): boolean {
	return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
