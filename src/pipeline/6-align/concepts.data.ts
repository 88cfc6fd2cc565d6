// Words that news reports use for one and the same thing, a concept a line: its name first.

const table = `
supply: supply provide provision send deliver delivery transfer furnish ship shipment hand transmit export equip rearm arm
weapon: weapon arms weaponry munition ammunition shell rocket missile armament artillery bomb warhead rifle gun matériel military-equipment
soldier: soldier troop troops trooper servicemen serviceman servicewoman personnel fighter force forces infantry marine militia
die: die kill dead death fatality victim toll casualty perish slay decease lethal deadly
injure: injure injury wound hurt maim hospitalize hospitalise
missing: missing unaccounted disappear vanish lost-contact
attack: attack strike raid assault bombard bombing shelling offensive ambush target hit
invade: invade invasion incursion occupy occupation
train: train training drill exercise
deploy: deploy deployment station dispatch move travel arrive enter entry presence
collapse: collapse fail failure break burst breach rupture give-way crumble topple
destroy: destroy destruction wreck ravage level demolish ruin
damage: damage harm crack defect corrode erode
flood: flood flooding inundate submerge deluge overflow
burn: fire blaze burn inferno wildfire ignite
explode: explode explosion blast detonate
crash: crash collide collision derail derailment wreckage
evacuate: evacuate evacuation flee displace homeless
rescue: rescue save search recover
inspect: inspect inspection examine check audit review survey assess assessment
investigate: investigate investigation probe inquiry enquiry
cause: cause trigger
know: know aware inform tell notify learn knowledge
hand: hand pay give receive take cash money bribe bribery payoff
shell-fire: shell shelled shelling artillery bombard gun guns fire fired shot
say-off: switch disable deactivate
function: work function operate activate run
warn: warn warning caution alert alarm
ignore: ignore neglect overlook dismiss disregard
arrest: arrest detain detention custody seize jail imprison
charge: charge indict indictment prosecute prosecution accuse
convict: convict conviction guilty sentence verdict ruling
acquit: acquit acquittal innocent exonerate clear
sue: sue lawsuit suit litigate
court: court judge tribunal justice jury
appeal: appeal overturn quash
resign: resign resignation quit step-down depart departure leave
dismiss: fire sack oust remove dismissal
appoint: appoint appointment name nominate nomination
merge: merge merger takeover acquire acquisition buy purchase buyout combine
sell: sell sale divest offload
approve: approve approval clear authorise authorize permit permission endorse ratify pass
reject: reject rejection refuse block veto turn-down oppose opposition
bid: bid offer proposal
pay: pay payment compensate compensation settle settlement reimburse
price: price cost worth value
profit: profit earnings income
revenue: revenue sales turnover
lose: lose loss
job: job post position work employment
layoff: layoff redundancy lay-off cut
strike: strike walkout stoppage industrial-action picket
union: union worker employee staff labour labor workforce
wage: wage pay salary raise
negotiate: negotiate negotiation talk talks bargain
agree: agree agreement deal accord treaty pact
recall: recall withdraw withdrawal pull
contaminate: contaminate contamination taint pollute pollution poison toxic unsafe
illness: illness ill sick sicken sickness disease symptom
infect: infect infection case positive
outbreak: outbreak epidemic pandemic spread
vaccinate: vaccinate vaccination vaccine inoculate jab dose
hospital: hospital clinic ward
close: close closure shut shutdown shutter
open: open reopen
delay: delay postpone postponement defer
cancel: cancel cancellation scrap abandon
launch: launch liftoff lift-off
land: land landing touchdown touch-down
probe: probe lander spacecraft craft orbiter rover satellite
signal: signal contact communication transmission telemetry
win: win victory triumph defeat beat
vote: vote ballot poll election elect
count: count tally recount
fraud: fraud rig irregularity cheat tamper forge forgery
bribe: bribe bribery corruption corrupt kickback graft
doping: doping dope steroid banned-substance testosterone
ban: ban bar prohibit suspend suspension outlaw
test: test testing trial sample
study: study research paper finding
retract: retract retraction withdraw
fake: fake fabricate fabrication false hoax manipulate
publish: publish publication release reveal disclose disclosure
rise: rise increase grow growth climb surge jump gain up soar
fall: fall decrease decline drop slump plunge down shrink
build: build construct construction erect
plan: plan intend intention aim
begin: begin start commence
end: end finish halt stop cease conclude
reduce: reduce cut lower
vehicle: vehicle car truck lorry bus
ship: vessel ship boat ferry tanker freighter
plane: plane aircraft jet airliner
train-vehicle: locomotive railway rail carriage
money: money fund funding cash finance
budget: budget spending
house: house home dwelling residence household
school: school college
child: child kid pupil student boy girl
police: police officer constable
government: government ministry minister administration cabinet authority official
company: company firm corporation business maker manufacturer operator
attend: attend visit tour meet meeting summit
nuclear: nuclear atomic
image: image photograph picture photo footage video imagery
document: document letter memo email report record file
steal: steal theft rob robbery loot
leak: leak leakage spill seep
power: power electricity outage blackout
water: water drinking supply-water
talk: discuss discussion
support: support back aid assist assistance help
sanction: sanction penalty fine punish punishment
involve: involve involvement participate participation role part
defend: defend defence defense protect
agreement-breach: violate violation breach break
`;

/** Pairs of concepts of which a thing can be only one. */
const opposites = `
approve reject; rise fall; win lose; convict acquit; begin end; open close; support reject; appoint dismiss;
arrest release-person; launch cancel; agree reject; begin cancel; approve cancel; win tie
`;

/** The concepts of the table with their words, before stemming. */
export const conceptWords: readonly { readonly name: string; readonly words: readonly string[] }[] =
	table
		.trim()
		.split("\n")
		.map((line) => {
			const [name = "", words = ""] = line.split(":");
			return { name, words: words.trim().split(/\s+/) };
		});

/** Concepts that exclude each other, in both directions. */
export const oppositeConcepts: ReadonlySet<string> = new Set(
	opposites.split(";").flatMap((pair) => {
		const [a = "", b = ""] = pair.trim().split(/\s+/);
		return [`${a} ${b}`, `${b} ${a}`];
	}),
);
