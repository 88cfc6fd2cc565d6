// The words of units of measure.

/** Words of units. */
export const unitWords: ReadonlySet<string> = new Set([
	"km",
	"kilometers",
	"kilometres",
	"miles",
	"metres",
	"meters",
	"feet",
	"tonnes",
	"tons",
	"kg",
]);
