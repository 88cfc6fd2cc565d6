// Words by which a line is judged against what it cites.

/** Words that turn a sentence round. */
export const negators: ReadonlySet<string> = new Set(
	"not no never none nobody nothing neither nor without cannot n't nowhere hardly".split(" "),
);

/** Words of doubt or likelihood that a line may not drop. */
export const hedges: ReadonlySet<string> = new Set(
	`may might could would should reportedly allegedly alleged apparently possibly possible perhaps
	probably probable likely unlikely suspected suspects suspicion believed believes expected expects
	estimated estimates suggest suggests suggested suggesting seem seems seemed appear appears appeared
	potentially potential feared unconfirmed unverified preliminary presumed purported`
		.trim()
		.split(/\s+/),
);

/** Words that blur a number and must stay with it. */
export const blurs: ReadonlySet<string> = new Set(
	"about around almost nearly roughly approximately some over under least most than estimated up to".split(
		" ",
	),
);

/** Words that tell a denial or a doubt. */
export const denialWords: ReadonlySet<string> = new Set(
	`deny denies denied denying denial refute refutes refuted refuting reject rejects rejected
	rejecting rejection dismiss dismisses dismissed dismissing dispute disputes disputed disputing
	contradict contradicts contradicted doubt doubts doubted doubting baseless groundless unfounded
	false untrue fake wrong nonsense questioned questions challenged challenges disavowed retracted
	retracts withdrew insisted insists speculation`
		.trim()
		.split(/\s+/),
);

/** Capitalised words that are no names. */
export const plainCapitals: ReadonlySet<string> = new Set(
	`the a an it its he she they we i you this that these those there in on at by for from with as of
	to and but or if when while after before since during under over according however meanwhile
	although though because not no one two three four five six seven eight nine ten some many most
	all both each his her their our my who what where why how is are was were has have had will would
	can could may might also only even still yet just more first last new`
		.trim()
		.split(/\s+/),
);

/** Months and days, which count as dates and not as names. */
export const dateWords: ReadonlySet<string> = new Set(
	`january february march april may june july august september october november december jan feb mar
	apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
	today yesterday tomorrow`
		.trim()
		.split(/\s+/),
);
