// Changes of the record that an alert may wait for; without schemas, for code that must stay small.

/** The kinds of a record's events. */
export const recordChanges = [
	"new-claim",
	"first-denial",
	"second-origin",
	"figure-changed",
	"named-source",
	"evidence-published",
	"changed-position",
	"silent-edit",
	"correction",
] as const;
