// Words that show that a name is an outlet's.

/** In lower case; a name that has one of them names who publishes. */
export const outletWords: ReadonlySet<string> = new Set(
	`argus beacon broadcaster broadcasting bulletin chronicle courier daily dispatch echo examiner gazette
	herald journal ledger magazine mercury mirror news newspaper newswire observer post press radio record
	register reporter review sentinel standard telegraph television times today tribune tv weekly wire`.split(
		/\s+/,
	),
);
