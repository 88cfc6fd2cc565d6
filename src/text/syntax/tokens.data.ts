// Words that keep a mark: abbreviations, prefixes, word parts and signs.

/** Abbreviations that keep their full stop, lower case, without it. */
export const abbreviations: ReadonlySet<string> = new Set(
	(
		"mr mrs ms dr prof st ft mt gen gov sen rep reps sens sgt cpl capt cmdr col lt maj adm brig pvt rev hon " +
		"fr sr jr pres supt insp det esq messrs mlle mme vs etc inc co corp ltd llc bros assn dept est " +
		"jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
		"e.g i.e a.m p.m a.k.a ph.d m.d b.a m.a b.sc m.sc p.s cf al ca approx vol vols nos pp ed eds fig figs " +
		"ave blvd rd hwy apt ste bldg univ inst conn mass calif fla tex ariz ala ark colo del ga ill ind kan ky la md mich minn " +
		"miss mo mont neb nev okla ore pa penn tenn va vt wash wis wyo que ont sask alta man " +
		"lb lbs oz hrs hr min mins yr yrs ext attn tel fax no art sec para cl"
	).split(" "),
);

/** Abbreviations only where a number follows. */
export const numberAbbreviations: ReadonlySet<string> = new Set(
	"no nos art sec para cl fig figs p pp vol mar jun sat sun ed min fax tel ext man cf ch".split(
		" ",
	),
);

/** Abbreviations that are also common words: only with a capital, and a capital after them. */
export const capitalAbbreviations: ReadonlySet<string> = new Set(
	"gen mass miss wash ill ind ark del ore mont man art sun sat mar jun det col rev hon fr ed est rd no".split(
		" ",
	),
);

/** First parts that stay joined to what follows their hyphen. */
export const joinedPrefixes: ReadonlySet<string> = new Set(
	(
		"non e mid anti re co pre pro cross post over semi ex sub multi pan counter mini neo inter intra socio psycho micro " +
		"un de bi tri ultra pseudo quasi trans extra meta mega macro nano geo bio eco electro uh hm oh m h naqsh masjed"
	).split(" "),
);

/** Small second parts that are words of their own after a name ("Soviet-era"). */
export const splitSeconds: ReadonlySet<string> = new Set(
	"era led run fed and or to in of on up the own way day man men wide back born made held".split(
		" ",
	),
);

/** Words written as one that the grammar counts as two; the value is the length of the first. */
export const splitWords: ReadonlyMap<string, number> = new Map([
	["cannot", 3],
	["gonna", 3],
	["gotta", 3],
	["wanna", 3],
	["dont", 2],
	["didnt", 3],
	["doesnt", 4],
	["isnt", 2],
	["wasnt", 3],
	["cant", 2],
	["wont", 2],
	["wouldnt", 5],
	["couldnt", 5],
	["shouldnt", 6],
	["havent", 4],
	["im", 1],
	["ive", 1],
	["alot", 1],
	["outta", 3],
	["thats", 4],
	["theres", 5],
	["whats", 4],
	["lemme", 3],
	["gimme", 3],
	["dunno", 2],
]);

/** Parts after an apostrophe that are words of their own. */
export const cliticEnds: ReadonlySet<string> = new Set("s re ve ll d m".split(" "));

/** Units that part from the number before them. */
export const unitEnds: ReadonlySet<string> = new Set(
	"am pm km kg cm mm m ft mph kph kmh lb lbs oz mg ml mb gb tb kw mw ghz mhz hrs hr min k bn mn tn x".split(
		" ",
	),
);

/** Faces made of marks. */
export const faces: ReadonlySet<string> = new Set(
	":) :-) ;) ;-) :( :-( :D :-D :P :-P :p :/ :-/ =) =( :] ;D XD xD :'( <3 :o :O ^_^ (: (; :-* :* :| -_- =D :)) :((".split(
		" ",
	),
);
