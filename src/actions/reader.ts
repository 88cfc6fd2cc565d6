// Who asks: every action that keeps something for a person takes a reader first.

/** What a person may do: read and follow; correct and add sources too; settings and accounts too. */
export type Role = "reader" | "editor" | "owner";

export type Reader = {
	/** The account's id; "local" for the one user of a machine without accounts. */
	readonly id: string;
	readonly role: Role;
};

/** The one who uses this machine, where there are no accounts: everything is theirs. */
export const localReader: Reader = { id: "local", role: "owner" };
