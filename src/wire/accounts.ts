// Accounts, sessions, tokens and passkeys as the API tells them; never a secret, but once.

import { z } from "@hono/zod-openapi";

const name = z.string().min(1).max(64).describe("the account's name");
const password = z.string().min(1).max(1_024);
const role = z.enum(["reader", "editor", "owner"]);
const scope = z.enum(["feeds", "read", "write", "admin", "metrics"]);
const key = z.string();
const label = z.string().trim().min(1).max(100);

/** What a browser's part of a passkey sends: checked field by field by those who verify it. */
const credential = z
	.looseObject({
		id: z.string().min(1).max(2_000),
		rawId: z.string().max(2_000),
		type: z.literal("public-key"),
		response: z.record(z.string(), z.unknown()),
		clientExtensionResults: z.record(z.string(), z.unknown()),
	})
	.describe("the answer of navigator.credentials, as WebAuthn's JSON form has it");

export const sessionStateSchema = z
	.object({
		accounts: z.boolean().describe("whether there are accounts: without, everything is open"),
		signedIn: z
			.object({ name, role })
			.optional()
			.describe("who is signed in; missing where nobody is"),
		provider: z.string().optional().describe("where people may sign in besides, by its name"),
	})
	.openapi("SessionState");

export const signInSchema = z.object({ name: z.string().max(200), password }).openapi("SignIn");

export const passkeyOptionsSchema = z
	.object({
		step: z.string().describe("to be sent back with the answer, once"),
		options: z.record(z.string(), z.unknown()).describe("for navigator.credentials"),
	})
	.openapi("PasskeyOptions");

export const passkeySignInSchema = z
	.object({ step: z.string().max(100), response: credential })
	.openapi("PasskeySignIn");

export const newPasskeySchema = z
	.object({ step: z.string().max(100), name: label, response: credential })
	.openapi("NewPasskey");

export const newPasswordSchema = z
	.object({
		current: z.string().max(1_024).optional().describe("missing where there is none yet"),
		password,
	})
	.openapi("NewPassword");

export const newTokenSchema = z
	.object({
		name: label.describe("what it is for"),
		scopes: z.array(scope).min(1).max(5).readonly(),
		days: z.int().min(1).max(3_650).optional().describe("until it ends; never where missing"),
	})
	.openapi("NewToken");

export const madeTokenSchema = z
	.object({ token: z.string().describe("shown this once; only its hash is kept"), key })
	.openapi("MadeToken");

export const ownAccountSchema = z
	.object({
		name,
		role,
		hasPassword: z.boolean(),
		identity: z.string().optional().describe("the provider that it is linked to"),
		provider: z.string().optional().describe("a provider that it could be linked to"),
		sessions: z
			.array(
				z.object({
					key,
					isThis: z.boolean().describe("the one that asks"),
					how: z.enum(["password", "passkey", "provider"]),
					browser: z.string(),
					address: z.string(),
					createdMs: z.number(),
					usedMs: z.number(),
				}),
			)
			.readonly(),
		tokens: z
			.array(
				z.object({
					key,
					name: z.string(),
					scopes: z.array(scope).readonly(),
					createdMs: z.number(),
					usedMs: z.number().optional(),
					endsMs: z.number().optional(),
				}),
			)
			.readonly(),
		passkeys: z
			.array(
				z.object({ key, name: z.string(), createdMs: z.number(), usedMs: z.number().optional() }),
			)
			.readonly(),
	})
	.openapi("OwnAccount");

export const accountListSchema = z
	.object({
		accounts: z
			.array(z.object({ name, role, createdMs: z.number(), hasPassword: z.boolean() }))
			.readonly(),
	})
	.openapi("AccountList");

export const newAccountSchema = z
	.object({ name: z.string().max(200), role, password: password.optional() })
	.openapi("NewAccount");

export const accountChangeSchema = z
	.object({ role: role.optional(), password: password.optional() })
	.openapi("AccountChange");

export const auditLogSchema = z
	.object({
		entries: z
			.array(
				z.object({
					by: z.string().describe("an account's name, or where it was asked for"),
					told: z.string().describe("what was done"),
					address: z.string().optional(),
					atMs: z.number(),
				}),
			)
			.readonly()
			.describe("the newest first"),
	})
	.openapi("AuditLog");

export type SessionState = z.infer<typeof sessionStateSchema>;
export type MadeToken = z.infer<typeof madeTokenSchema>;
export type NewToken = z.infer<typeof newTokenSchema>;
export type OwnAccount = z.infer<typeof ownAccountSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
