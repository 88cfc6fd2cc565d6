// Secrets that we hand out once and keep only the hash of.

import { createHash, randomBytes } from "node:crypto";

/** 256 bits, as text that stands in addresses and headers as it is. */
export function makeSecret(): string {
	return randomBytes(32).toString("base64url");
}

/** A short name that nobody can guess the next one of. */
export function makeKey(prefix: string): string {
	return `${prefix}-${randomBytes(9).toString("base64url")}`;
}

/** What is kept of a secret. A secret of 256 random bits needs no slow hash. */
export function hashSecret(secret: string): string {
	return createHash("sha256").update(secret).digest("base64url");
}
