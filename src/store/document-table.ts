// What users keep, as small documents: follows, saved searches, accounts, alert rules. What the
// world said is never in here, and nothing that is derived.

/** A document is known by its kind, its owner ("" where it is everybody's) and its key. */
export type DocumentName = {
	readonly kind: string;
	readonly owner: string;
	readonly key: string;
};

export type StoredDocument = DocumentName & {
	/** JSON; whoever reads it checks it. */
	readonly body: string;
	/** When it was put last, milliseconds UTC. */
	readonly atMs: number;
	/** Secrets, and what is nobody else's business: left out of exports, kept in backups. */
	readonly isPrivate: boolean;
};

export type DocumentFilter = {
	readonly kind: string;
	/** All owners where none is given. */
	readonly owner?: string | undefined;
	readonly limit: number;
	/** Only documents that were put last before this, milliseconds UTC. */
	readonly beforeMs?: number | undefined;
	/** Only documents that were put last at this time or later. */
	readonly sinceMs?: number | undefined;
	/** Only these keys. */
	readonly keys?: readonly string[] | undefined;
};

export type DocumentTable = {
	/** Writes a document, over the one of the same name where there is one. Durable. */
	readonly put: (document: StoredDocument) => Promise<void>;
	/** Writes many, all or none. */
	readonly putAll: (documents: readonly StoredDocument[]) => Promise<void>;
	/** Writes a document unless there is one of its name; says whether it did. */
	readonly putNew: (document: StoredDocument) => Promise<boolean>;
	/** Writes a document if its body is still `before`; says whether it did. */
	readonly replace: (document: StoredDocument, before: string) => Promise<boolean>;
	readonly find: (name: DocumentName) => Promise<StoredDocument | undefined>;
	/** The newest first; of the same time by key. */
	readonly list: (filter: DocumentFilter) => Promise<readonly StoredDocument[]>;
	readonly count: (filter: Pick<DocumentFilter, "kind" | "owner">) => Promise<number>;
	readonly remove: (name: DocumentName) => Promise<boolean>;
	/** Removes all of a kind that were put last before a time; says how many. */
	readonly removeOld: (kind: string, beforeMs: number) => Promise<number>;
	/** Removes all of a kind that belong to nobody but those that were put last, at most so many. */
	readonly removeBeyond: (kind: string, keptMax: number) => Promise<number>;
	/** Removes everything of an owner; says how many. */
	readonly removeOwner: (owner: string) => Promise<number>;
};
