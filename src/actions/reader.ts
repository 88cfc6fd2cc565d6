// Who asks: every action that keeps something for a person takes a reader first.

/** Roles, those that may do less first: each may do what the ones before it may. */
export const roles = ["reader", "editor", "owner"] as const;

/** What a person may do: read and follow; correct and add sources too; settings and accounts too. */
export type Role = (typeof roles)[number];

export type Reader = {
	/** The account's id; "local" for the one user of a machine without accounts. */
	readonly id: string;
	readonly role: Role;
	/** The account's name, for logs that people read. */
	readonly name?: string | undefined;
};

/** The one who uses this machine, where there are no accounts: everything is theirs. */
export const localReader: Reader = { id: "local", role: "owner" };
