// A name as found in a text.

/** What a name names; "other" are works, products, events and peoples. */
export type NameKind = "person" | "organisation" | "place" | "office" | "other";

/** A name with its place in the text, UTF-16 code units, end exclusive. */
export type Name = {
	readonly start: number;
	readonly end: number;
	readonly kind: NameKind;
};
