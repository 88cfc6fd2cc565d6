// The part of the API that accounts need.

import type {
	AccountList,
	AuditLog,
	MadeToken,
	NewToken,
	OwnAccount,
	PasskeyOptions,
	SessionState,
} from "../wire/accounts.ts";
import type { Storage } from "../wire/storage.ts";
import { call, send } from "./api.ts";

const part = (text: string): string => encodeURIComponent(text);
const remove = <Answer>(path: string): Promise<Answer> => call(path, { method: "DELETE" });

export const accountsApi = {
	session: () => call<SessionState>("/session"),
	signIn: (name: string, password: string) =>
		send<SessionState>("POST", "/session", { name, password }),
	signOut: () => remove<SessionState>("/session"),
	beginPasskey: () => send<PasskeyOptions>("POST", "/session/passkey/options", {}),
	signInByPasskey: (step: string, response: unknown) =>
		send<SessionState>("POST", "/session/passkey", { step, response }),
	account: () => call<OwnAccount>("/account"),
	changePassword: (current: string | undefined, password: string) =>
		send<OwnAccount>("PUT", "/account/password", { current, password }),
	endSession: (key: string) => remove<OwnAccount>(`/account/sessions/${part(key)}`),
	endOtherSessions: () => remove<OwnAccount>("/account/sessions"),
	makeToken: (token: NewToken) => send<MadeToken>("POST", "/account/tokens", token),
	removeToken: (key: string) => remove<OwnAccount>(`/account/tokens/${part(key)}`),
	beginAddingPasskey: () => send<PasskeyOptions>("POST", "/account/passkeys/options", {}),
	addPasskey: (step: string, name: string, response: unknown) =>
		send<OwnAccount>("POST", "/account/passkeys", { step, name, response }),
	removePasskey: (key: string) => remove<OwnAccount>(`/account/passkeys/${part(key)}`),
	accounts: () => call<AccountList>("/accounts"),
	addAccount: (name: string, role: string, password: string | undefined) =>
		send<AccountList>("POST", "/accounts", { name, role, password }),
	changeRole: (name: string, role: string) =>
		send<AccountList>("PATCH", `/accounts/${part(name)}`, { role }),
	setPassword: (name: string, password: string) =>
		send<AccountList>("PATCH", `/accounts/${part(name)}`, { password }),
	removeAccount: (name: string) => remove<AccountList>(`/accounts/${part(name)}`),
	audit: () => call<AuditLog>("/audit?limit=50"),
	storage: () => call<Storage>("/storage"),
};
