// The words that end, or are, what a number counts.

/** Words that no counted noun phrase goes on over. */
export const countedStops: ReadonlySet<string> = new Set(
	`a an the this that these those his her its their our my your who whom whose which what when where why
	how and or but nor so yet if then than as at by for from in into of off on onto out over per since
	through to toward towards under until up upon via with within without about above across after against
	along amid among around before behind below beneath beside between beyond despite down during except
	inside near outside past throughout versus is are was were be been being am has have had having do does
	did will would shall should can could may might must not no also only even still already just now ago
	later earlier each every either both all any some most many such said says say told according he she it
	they we i you him them us there here because while whereas although though unless whether apart away
	altogether alone too again once twice yesterday today tomorrow currently remain remained remains came
	come comes went go goes got get made make took take took left live lives lived died die fled flee face
	work worked voted crossed entered arrived attended gathered joined signed began continue aboard fold prior
	soon quite wasn isn aren weren didn doesn don hasn haven hadn couldn wouldn shouldn ll ve`.split(
		/\s+/,
	),
);

/** Nouns without a plural in "s", which end what is counted. */
export const plainPlurals: ReadonlyMap<string, string> = new Map([
	["people", "person"],
	["men", "man"],
	["women", "woman"],
	["children", "child"],
	["personnel", "personnel"],
	["staff", "staff"],
	["aircraft", "aircraft"],
	["spacecraft", "spacecraft"],
	["police", "police"],
	["cattle", "cattle"],
	["sheep", "sheep"],
	["fish", "fish"],
	["deer", "deer"],
	["teeth", "tooth"],
	["feet", "foot"],
	["mice", "mouse"],
	["crew", "crew"],
	["servicemen", "serviceman"],
	["policemen", "policeman"],
	["firemen", "fireman"],
	["fishermen", "fisherman"],
	["lawmen", "lawman"],
	["gunmen", "gunman"],
	["militiamen", "militiaman"],
	["businessmen", "businessman"],
	["congressmen", "congressman"],
	["spokesmen", "spokesman"],
	["schoolchildren", "schoolchild"],
	["grandchildren", "grandchild"],
	["data", "datum"],
	["species", "species"],
	["series", "series"],
	["crises", "crisis"],
	["wives", "wife"],
	["lives", "life"],
	["knives", "knife"],
	["wolves", "wolf"],
	["leaves", "leaf"],
	["shelves", "shelf"],
	["troops", "troop"],
	["buses", "bus"],
	["viruses", "virus"],
	["gases", "gas"],
	["pieces", "piece"],
	["cases", "case"],
	["houses", "house"],
	["horses", "horse"],
	["nurses", "nurse"],
	["purchases", "purchase"],
	["licences", "licence"],
	["licenses", "license"],
	["offences", "offence"],
	["services", "service"],
	["prizes", "prize"],
	["movies", "movie"],
	["ties", "tie"],
	["shoes", "shoe"],
	["others", "other"],
]);

/** What happened to people that are counted without being named: "12 dead", "40 wounded". */
export const countedStates: ReadonlySet<string> = new Set(
	"dead killed wounded injured hurt missing arrested detained displaced infected homeless hospitalised hospitalized".split(
		" ",
	),
);

/** Words in "s" that are no plural noun. */
export const notPlurals: ReadonlySet<string> = new Set(
	`its his this was has is us as yes thus plus less unless always perhaps besides across previous various
	serious famous religious dangerous enormous anonymous continuous numerous indigenous precious nervous
	business campus virus bus gas class pass mass press loss process success access address express cross
	boss glass progress congress illness witness fitness consensus status census bonus focus crisis analysis
	basis diagnosis overseas hours-long rose says goes does wants needs gives takes makes comes`.split(
		/\s+/,
	),
);
