// Forms of cues that no rule makes.

/** Irregular forms of verbs that attribute. */
export const irregularForms: Readonly<Record<string, string>> = {
	say: "said says",
	tell: "told",
	write: "wrote written",
	know: "knew known",
	think: "thought",
	feel: "felt",
	find: "found",
	show: "shown",
	see: "saw seen",
	hear: "heard",
	hold: "held",
	mean: "meant",
	speak: "spoke spoken",
	teach: "taught",
	understand: "understood",
	forecast: "forecast",
	foresee: "foresaw foreseen",
	swear: "swore sworn",
	make: "made",
	let: "let",
	go: "went gone",
	lay: "laid",
	set: "set",
	bring: "brought",
	sum: "summed",
	read: "read",
	take: "took taken",
	hit: "hit hitting",
	shoot: "shot",
	withdraw: "withdrew withdrawn",
	seek: "sought",
	learn: "learnt",
	dream: "dreamt",
	cast: "cast",
	quote: "quoted",
	put: "putting",
	beseech: "besought",
	plead: "pled",
	bet: "bet betting",
	quip: "quipped quipping",
};

/** Words of cues that are no verb, noun or adjective of the other tables. */
export const otherCueForms = `
according reportedly allegedly supposedly purportedly apparently per via citing
spokesman spokeswoman spokesperson said-to put comment comments refused refuses refuse
declined declines decline declining silent words sources evidence lack lacks lacked lacking
verified substantiated authenticated corroborated clear plain possibility prospect reached guilty
`;

/** Verbs whose forms are also common nouns or adjectives, so that a noun's tag may be right. */
export const sharedWithNouns: ReadonlySet<string> = new Set(
	`claim report promise estimate forecast project plan demand request call appeal hope fear doubt
	challenge question dispute answer reply comment remark note protest attack blast blame praise
	support favor favour back point signal hint charge caution pledge vow offer swear threat
	release post tweet blog text email caption mean see hear feel sense dream bet wish want trust hold
	reason brief press push lobby campaign order direct read show document detail find label brand cast
	laugh joke quip scream shout yell whisper murmur mutter snap rave beam sigh fume moan rant rip pan
	address talk speech speak cite reference discuss outline tout champion suspect guess worry concern
	quote lament echo honor hail salute credit view paint regard commit go let make take set
	lay bring sum play spell shoot rule brush wave hit lash walk object test sign worry
	stress counter contest rebuff rebuke mock invite compare calculate rail
	establish contrast nod crow gloat figure reckon muse record issue cry 
	reflect gather state answer skewer bash roast
	censure welcome endorse `.split(/\s+/),
);

/** Forms that attribute too seldom by themselves to be worth a parse; beside another they count. */
export const weakForms: ReadonlySet<string> = new Set(
	`make makes made making take takes took taken taking go goes went gone going set sets setting lay
	lays laid bring brings brought bringing let lets letting play plays played playing walk walks walked
	wave waves waved brush brushed shoot shot hit hits hitting spell sum state states campaign campaigns
	support supports supporting back backs backing text texts seen detailed document documents issue
	figure figures record records press order orders raise raises raised raising`.split(/\s+/),
);
