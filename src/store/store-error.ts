// When the store fails: which kind of failure, and what a person can do about it.

export type StoreErrorKind =
	| "newer-format"
	| "not-a-store"
	| "full"
	| "busy"
	| "not-writable"
	| "damaged"
	| "unreachable"
	| "failed";

/** The store could not do what it was asked; the message is a sentence for a person. */
export class StoreError extends Error {
	override readonly name = "StoreError";
	readonly kind: StoreErrorKind;

	constructor(kind: StoreErrorKind, message: string, options?: { readonly cause: unknown }) {
		super(message, options);
		this.kind = kind;
	}
}
