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
	beseech: "besought",
	plead: "pled",
	bet: "bet betting",
	quip: "quipped quipping",
};

/** Words of cues that are no verb, noun or adjective of the other tables. */
export const otherCueForms = `
according reportedly allegedly supposedly purportedly apparently per via citing
spokesman spokeswoman spokesperson said-to put comment comments refused refuses refuse
declined declines decline declining silent words sources evidence
`;
