// What a token may be used for, besides what its account may do.

/** The scopes that a token can have. docs/accounts.md says what each is for. */
export const scopes = ["feeds", "read", "write", "admin", "metrics"] as const;

export type Scope = (typeof scopes)[number];

const included: Readonly<Record<Scope, readonly Scope[]>> = {
	feeds: ["feeds"],
	read: ["read", "feeds"],
	write: ["write", "read", "feeds"],
	admin: ["admin", "write", "read", "feeds", "metrics"],
	metrics: ["metrics"],
};

/** Whether one of the scopes is or includes the one that is needed. */
export function isInScope(held: readonly Scope[], needed: Scope): boolean {
	return held.some((scope) => included[scope].includes(needed));
}
