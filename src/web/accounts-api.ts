// The part of the API that accounts need.

import type { NewToken } from "../wire/accounts.ts";
import { client } from "./api.ts";
import type { Routes } from "./client.generated.ts";

type Body<Name extends keyof Routes> = Routes[Name] extends { readonly body: infer Told }
	? Told
	: never;

/** What a browser's own calls for passkeys answer, passed on as it is. */
type PasskeyAnswer = Body<"POST /session/passkey">["response"];
type Role = Body<"POST /accounts">["role"];

export const accountsApi = {
	session: () => client("GET /session"),
	signIn: (name: string, password: string) => client("POST /session", { body: { name, password } }),
	signOut: () => client("DELETE /session"),
	beginPasskey: () => client("POST /session/passkey/options"),
	signInByPasskey: (step: string, response: PasskeyAnswer) =>
		client("POST /session/passkey", { body: { step, response } }),
	account: () => client("GET /account"),
	changePassword: (current: string | undefined, password: string) =>
		client("PUT /account/password", {
			body: { ...(current !== undefined && { current }), password },
		}),
	endSession: (key: string) => client("DELETE /account/sessions/{key}", { path: { key } }),
	endOtherSessions: () => client("DELETE /account/sessions"),
	makeToken: (body: NewToken) => client("POST /account/tokens", { body }),
	removeToken: (key: string) => client("DELETE /account/tokens/{key}", { path: { key } }),
	beginAddingPasskey: () => client("POST /account/passkeys/options"),
	addPasskey: (step: string, name: string, response: PasskeyAnswer) =>
		client("POST /account/passkeys", { body: { step, name, response } }),
	removePasskey: (key: string) => client("DELETE /account/passkeys/{key}", { path: { key } }),
	accounts: () => client("GET /accounts"),
	addAccount: (name: string, role: Role, password: string | undefined) =>
		client("POST /accounts", { body: { name, role, ...(password !== undefined && { password }) } }),
	changeRole: (name: string, role: Role) =>
		client("PATCH /accounts/{name}", { path: { name }, body: { role } }),
	setPassword: (name: string, password: string) =>
		client("PATCH /accounts/{name}", { path: { name }, body: { password } }),
	removeAccount: (name: string) => client("DELETE /accounts/{name}", { path: { name } }),
	audit: () => client("GET /audit", { query: { limit: 50 } }),
	storage: () => client("GET /storage"),
};
