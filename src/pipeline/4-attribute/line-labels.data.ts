// Words before a colon that label a line and name no speaker.

/** Lower case. */
export const labelWords: ReadonlySet<string> = new Set(
	`update updated photo photos image images picture video watch read note editor correction source
	sources credit related more see also live breaking exclusive analysis opinion explainer factbox
	graphic gallery listen podcast subscribe follow contact email phone tel date time place where when
	who what why how topline facts background key tags topics topic by from to subject re advertisement
	warning tip chapter part section step question score result results total address website twitter
	facebook instagram caption file slideshow transcript summary q&a timeline review preview recipe
	ingredients serves monday tuesday wednesday thursday friday saturday sunday developing latest map
	poll: election brexit coronavirus covid covid-19 here first second third finally one two three`.split(
		/\s+/,
	),
);
