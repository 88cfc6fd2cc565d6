// Words before and about names of persons: titles, offices, and what they tell.

function words(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Titles that are no part of a name, lower case without stops. */
export const nameTitles: ReadonlySet<string> = words(`
mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron president vice-president
president-elect prime premier chancellor secretary general gen lt col maj capt sgt cpl adm brig
admiral colonel major captain lieutenant sergeant corporal commander commodore marshal brigadier
private senator sen rep reps sens representative congressman congresswoman governor gov mayor
ambassador judge justice king queen prince princess pope cardinal archbishop bishop reverend rev
imam sheikh sheik ayatollah attorney atty deputy chief chairman chairwoman chair director minister
speaker commissioner superintendent inspector constable detective officer sheriff agent dean coach
cllr councillor councilman councilwoman councilor alderman spokesman spokeswoman spokesperson
jr sr ii iii iv former acting interim first second
`);

/** Nouns for what somebody does or is, lower case, singular: the main word of a role. */
export const roleNouns: ReadonlySet<string> = words(`
spokesman spokeswoman spokesperson president vice-president minister premier chancellor secretary
general admiral colonel major captain lieutenant sergeant commander marshal brigadier senator
representative congressman congresswoman lawmaker legislator governor mayor ambassador envoy judge
justice king queen prince princess pope cardinal archbishop bishop reverend imam sheikh ayatollah
attorney lawyer counsel prosecutor solicitor barrister deputy chief chairman chairwoman chairperson
chair director executive ceo cfo coo founder co-founder cofounder owner manager head leader member
speaker whip commissioner superintendent inspector constable detective officer sheriff agent
official diplomat adviser advisor aide strategist consultant analyst economist expert scholar
professor lecturer researcher scientist historian author coauthor writer novelist poet journalist
reporter correspondent editor columnist anchor host commentator pundit critic activist campaigner
advocate organizer organiser volunteer teacher principal student pupil graduate dean provost coach
trainer player striker goalkeeper midfielder defender quarterback pitcher batsman bowler skipper
athlete runner driver rider champion referee doctor physician surgeon nurse paramedic psychologist
psychiatrist epidemiologist biologist physicist chemist astronomer geologist engineer architect
designer developer programmer artist musician singer actor actress comedian filmmaker producer
photographer curator investor banker trader broker entrepreneur businessman businesswoman
billionaire tycoon magnate developer farmer fisherman rancher worker employee shopkeeper
restaurateur chef resident neighbor neighbour villager witness bystander survivor victim suspect
defendant plaintiff witness juror mother father parent brother sister son daughter wife husband
widow widower uncle aunt cousin friend colleague partner girlfriend boyfriend grandmother
grandfather nephew niece twin man woman boy girl teenager candidate nominee contender challenger
incumbent rival opponent ally democrat republican conservative liberal socialist politician
statesman monarch emperor dictator ruler rebel militant fighter soldier veteran pilot sailor marine
guard policeman policewoman firefighter ranger warden registrar treasurer auditor accountant
trustee councillor councilman councilwoman councilor councilmember alderman assemblyman
assemblywoman delegate chaplain pastor priest rabbi monk nun missionary preacher coordinator
administrator supervisor superintendent registrar envoy negotiator mediator interpreter translator
secretary-general attorney-general pollster lobbyist publicist agent commentator blogger vlogger
youtuber influencer naturalist conservationist ecologist meteorologist forecaster climatologist
seismologist archaeologist anthropologist sociologist philosopher theologian mathematician
statistician demographer virologist immunologist oncologist cardiologist pediatrician veterinarian
landlord tenant passenger customer shopper commuter tourist fan supporter voter
`);

/** Role nouns and titles that tell a man or a woman. */
export const maleWords: ReadonlySet<string> = words(`
mr sir lord baron king prince pope father brother son husband widower uncle nephew man boy
congressman chairman spokesman businessman councilman assemblyman statesman fisherman policeman
grandfather boyfriend actor monk priest imam sheikh ayatollah emperor batsman gentleman
`);
export const femaleWords: ReadonlySet<string> = words(`
mrs ms miss dame lady baroness queen princess mother sister daughter wife widow aunt niece woman
girl congresswoman chairwoman spokeswoman businesswoman councilwoman assemblywoman policewoman
grandmother girlfriend actress nun heroine
`);

/** Words in names of organisations, lower case. */
export const organisationWords: ReadonlySet<string> = words(`
ministry department agency bureau office commission committee council court board authority
administration service services university college school institute institution academy hospital
clinic foundation association society union federation league club team party group company
corporation corp inc ltd llc plc co bank fund trust exchange airlines airways motors industries
holdings partners capital ventures media news times post journal herald tribune gazette guardian
telegraph mail press agency network broadcasting radio television tv channel magazine review
reuters bloomberg congress senate parliament assembly house government cabinet army navy marines
guard police force forces military intelligence command centre center laboratory laboratories
church diocese synod mosque temple museum gallery theatre theater library orchestra festival
coalition alliance campaign movement front brigade organization organisation network project
initiative program programme survey poll institute labs studios records entertainment energy
pharmaceuticals technologies systems software airlines railway railways transport transit
republicans democrats conservatives liberals greens supreme chamber caucus task nations
`);

/** Words in names of places and things, which speak only as figures of speech, lower case. */
export const placeWords: ReadonlySet<string> = words(`
street avenue road lane square park bridge river lake sea ocean bay gulf strait island islands
mountain mountains mount valley city town village county state province district region airport
station port harbor harbour beach desert forest north south east west northern southern eastern
western central war treaty act bill law amendment plan deal agreement accord pact day week month
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday cup games olympics championship tournament
`);
