// Nouns that point at what somebody else said, and the words that judge it.

/** Nouns that stand for a statement made before ("such accusations"). */
export const anaphorNouns: ReadonlySet<string> = new Set(
	`accusation accusations allegation allegations assertion assertions charge charges claim claims
	report reports rumor rumors rumour rumours suggestion suggestions speculation insinuation
	insinuations comment comments remark remarks criticism statement statements finding findings
	version account accounts story stories news idea notion theory conclusion conclusions it this
	that them these those so such matter question verdict figure figures number numbers estimate
	estimates toll testimony evidence paper article letter headline headlines`
		.trim()
		.split(/\s+/),
);

/** Words that reject, doubt or point, and add nothing to what is rejected. */
export const anaphorModifiers: ReadonlySet<string> = new Set(
	`groundless baseless unfounded false fake untrue stereotype stereotyped stereotypical wrong
	ridiculous absurd nonsense fabricated fabrication fabrications invented lie lies media propaganda
	work politically motivated slander slanderous malicious misleading inaccurate exaggerated
	speculative unsubstantiated unproven pure simply totally completely entirely utterly categorically
	firmly strongly flatly outright all any such previous earlier latest new reported involvement
	role presence participation allegation alleged complete total fiction smear campaign premature
	cynical outrageous pack invention inventions nonsensical bogus ludicrous scandalous untruth
	unjustified incorrect misinformation disinformation hoax garbage rubbish`
		.trim()
		.split(/\s+/),
);

/** Pointing nouns that are also things: beside other words they say what is spoken of. */
export const thingNouns: ReadonlySet<string> = new Set(
	`letter paper article headline headlines evidence estimate estimates toll number numbers figure
	figures question matter verdict finding findings testimony statement statements charge charges
	work media`
		.trim()
		.split(/\s+/),
);

/** Words that say of others' words that they are not so. */
export const rejections: ReadonlySet<string> = new Set(
	`groundless baseless unfounded false fake untrue wrong ridiculous absurd nonsense fabricated
	fabrication fabrications invented lie lies propaganda slander slanderous malicious misleading
	inaccurate exaggerated speculation speculative unsubstantiated fiction invention inventions
	nonsensical bogus ludicrous untruth incorrect misinformation disinformation hoax garbage rubbish`
		.trim()
		.split(/\s+/),
);
