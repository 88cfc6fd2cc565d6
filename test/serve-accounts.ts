// A server in the test's own process over an empty folder, with accounts to knock at its door.

import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findAccount } from "../src/actions/accounts/account.ts";
import { makeToken } from "../src/actions/accounts/api-token.ts";
import { addAccount } from "../src/actions/accounts/change-accounts.ts";
import type { Scope } from "../src/actions/accounts/scope.ts";
import { openSession } from "../src/actions/accounts/session.ts";
import type { Role } from "../src/actions/reader.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "../src/actions/workspace.ts";
import { type AppOptions, createApp } from "../src/server/app.ts";
import { makeFolder } from "./make-folder.ts";

export const ownHost = "127.0.0.1:7711";

export type Headers = Readonly<Record<string, string>>;
export type Ask = (path: string, init?: RequestInit & { headers?: Headers }) => Promise<Response>;

export type Served = {
	readonly workspace: Workspace;
	readonly app: ReturnType<typeof createApp>;
	readonly ask: Ask;
	/** The cookie of a new session of an account. */
	readonly signIn: (name: string) => Promise<string>;
	readonly token: (name: string, scopes: readonly Scope[]) => Promise<string>;
};

/** Opens a workspace that is closed with the test. */
export function openEmptyWorkspace(
	options: Pick<Partial<WorkspaceOptions>, "publicUrl" | "now" | "corsOrigins"> = {},
): Workspace {
	const workspace = openWorkspace({
		...{ dataFolder: makeFolder(), workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
		...options,
	});
	onTestFinished(() => workspace.close());
	return workspace;
}

/** Serves it; roles by the names of the accounts. No password is hashed: that takes its time. */
export async function serveAccounts(
	accounts: Readonly<Record<string, Role>>,
	options: Partial<AppOptions> & Pick<Partial<WorkspaceOptions>, "publicUrl" | "corsOrigins"> = {},
): Promise<Served> {
	const { publicUrl, corsOrigins, ...appOptions } = options;
	const workspace = openEmptyWorkspace({ publicUrl, corsOrigins });
	for (const [name, role] of Object.entries(accounts)) {
		await addAccount(workspace, { name, role, password: undefined }, { by: "test" });
	}
	const webFolder = join(workspace.options.dataFolder, "web");
	const app = createApp(workspace, { host: "127.0.0.1", webFolder, ...appOptions });
	const find = async (name: string) => {
		const account = await findAccount(workspace, name);
		if (account === undefined) throw new Error(`There is no ${name}.`);
		return account;
	};
	return {
		workspace,
		app,
		ask: async (path, init = {}) => {
			const headers = { host: ownHost, ...init.headers };
			return await app.request(`http://${ownHost}${path}`, { ...init, headers });
		},
		signIn: async (name) => {
			const from = { how: "password", browser: "test", address: "127.0.0.1" } as const;
			return `onrecord=${await openSession(workspace, await find(name), from)}`;
		},
		token: async (name, scopes) => {
			const made = await makeToken(workspace, await find(name), {
				...{ name: "test", scopes: [...scopes] },
			});
			if ("failed" in made) throw new Error(made.failed);
			return made.token;
		},
	};
}
