// Nouns for speakers without a name, and names of those who pass on what others say.

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** People who are described but not named, singular. */
export const unnamedNouns: ReadonlySet<string> = words(`
official source person people insider aide observer analyst expert diplomat witness bystander
resident neighbor neighbour investigator prosecutor officer authority adviser advisor staffer
operative executive employee worker lawyer attorney researcher scientist doctor economist
spokesman spokeswoman spokesperson relative friend colleague passenger survivor user poster someone
somebody others other one some many most man woman
`);

/** People who speak as a group, singular. */
export const groupNouns: ReadonlySet<string> = words(`
critic supporter opponent advocate activist lawmaker legislator republican democrat conservative
liberal senator voter protester demonstrator student parent teacher campaigner environmentalist
union leader ally rival proponent defender skeptic detractor fan farmer family group member
politician minister government developer investor trader pollster historian scholar academic
opposition prosecution defence defense side camp rebel militant soldier troop police community public american reporter journalist media observer
commentator pundit
`);

/** Nouns for an organisation that was named before ("the ministry"). */
export const organisationNouns: ReadonlySet<string> = words(`
ministry department agency company firm group organization organisation institute university
bank commission committee council court government administration campaign union party newspaper
paper magazine network station bureau office school church foundation association team club
retailer manufacturer carrier airline automaker charity watchdog regulator tank outlet website
site nonprofit country nation state city army military force embassy board body authority
`);

/** Words in names of those who report news. */
export const outletWords: ReadonlySet<string> = words(`
times post news herald tribune gazette guardian telegraph mail press journal reuters bloomberg
outlet outlets magazine newspaper newspapers radio television tv wire media dispatch chronicle examiner
observer mirror sun star globe independent economist week newsweek politico axios observer courier
broadcaster broadcasting daily weekly sunday morning today wikinews daily-news newswire
`);

/** Names of outlets that none of those words shows. */
export const outletNames: ReadonlySet<string> = new Set([
	"AP",
	"AFP",
	"DPA",
	"EFE",
	"ANSA",
	"TASS",
	"RIA",
	"Interfax",
	"Xinhua",
	"Yonhap",
	"KCNA",
	"Kyodo",
	"PTI",
	"ANI",
	"UPI",
	"BBC",
	"CNN",
	"CBS",
	"ABC",
	"NBC",
	"MSNBC",
	"NPR",
	"PBS",
	"CNBC",
	"Fox",
	"Al Jazeera",
	"Le Monde",
	"Der Spiegel",
	"El Pais",
	"Forbes",
	"Time",
	"Wired",
	"Vox",
]);
