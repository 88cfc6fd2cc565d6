// One kind of thing that readers keep (follows, saved searches, rules), typed, over documents.

import type { z } from "zod";
import type { DocumentFilter, StoredDocument } from "../store/document-table.ts";
import type { Store } from "../store/store.ts";

/** A kept thing with the name and the time under which it is kept. */
export type Kept<Value> = {
	readonly owner: string;
	readonly key: string;
	readonly value: Value;
	/** When it was put last, milliseconds UTC. */
	readonly atMs: number;
};

export type KeptKind<Value> = {
	readonly put: (store: Store, kept: Kept<Value>) => Promise<void>;
	readonly putAll: (store: Store, kept: readonly Kept<Value>[]) => Promise<void>;
	/** Puts it unless the owner has one of that key; says whether it did. */
	readonly putNew: (store: Store, kept: Kept<Value>) => Promise<boolean>;
	/** Puts `after` if what is kept is still `before`; says whether it did. */
	readonly replace: (store: Store, before: Kept<Value>, after: Kept<Value>) => Promise<boolean>;
	readonly find: (store: Store, owner: string, key: string) => Promise<Kept<Value> | undefined>;
	/** The newest first. */
	readonly list: (
		store: Store,
		filter: Omit<DocumentFilter, "kind">,
	) => Promise<readonly Kept<Value>[]>;
	readonly count: (store: Store, owner?: string) => Promise<number>;
	readonly remove: (store: Store, owner: string, key: string) => Promise<boolean>;
	readonly removeOld: (store: Store, beforeMs: number) => Promise<number>;
};

export type KeptOptions<Value> = {
	/** The name of the kind in the store; never changed once it is in use. */
	readonly kind: string;
	/** What a kept value must be; one that is not (of another version) counts as not there. */
	readonly schema: z.ZodType<Value>;
	/** Secrets, and what is nobody else's business: left out of exports. */
	readonly isPrivate: boolean;
};

/** The doors of one kind. */
export function keptKind<Value>({ kind, schema, isPrivate }: KeptOptions<Value>): KeptKind<Value> {
	// Parsed first, so that the same value always has the same body, whatever the order of its keys.
	const toBody = (value: Value): string => JSON.stringify(schema.parse(value));
	const toDocument = ({ owner, key, value, atMs }: Kept<Value>): StoredDocument => {
		return { kind, owner, key, body: toBody(value), atMs, isPrivate };
	};
	const read = ({ owner, key, body, atMs }: StoredDocument): Kept<Value> | undefined => {
		const { data } = schema.safeParse(JSON.parse(body));
		return data === undefined ? undefined : { owner, key, value: data, atMs };
	};
	return {
		put: (store, kept) => store.documents.put(toDocument(kept)),
		putAll: (store, kept) => store.documents.putAll(kept.map(toDocument)),
		putNew: (store, kept) => store.documents.putNew(toDocument(kept)),
		replace: (store, before, after) =>
			store.documents.replace(toDocument(after), toBody(before.value)),
		find: async (store, owner, key) => {
			const document = await store.documents.find({ kind, owner, key });
			return document && read(document);
		},
		list: async (store, filter) => {
			const documents = await store.documents.list({ kind, ...filter });
			return documents.map(read).filter((kept) => kept !== undefined);
		},
		count: (store, owner) => store.documents.count({ kind, owner }),
		remove: (store, owner, key) => store.documents.remove({ kind, owner, key }),
		removeOld: (store, beforeMs) => store.documents.removeOld(kind, beforeMs),
	};
}
