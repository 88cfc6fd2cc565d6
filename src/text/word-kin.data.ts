// Words that news reports use for one another, a group a line, most used first.

/** Verbs and nouns of one deed stand together: "buy" and "purchase", "close" and "closure". */
export const kinGroups = `
buy purchase acquire acquisition takeover buyout
sell sale divest
merge merger combine
close closure shut shutdown shutter
open opening reopen
kill dead die death slay fatality casualty toll
injure injury hurt wound
miss missing unaccounted
murder homicide slaying
arrest detain detention custody
charge indict indictment accuse accusation allege allegation
convict conviction guilty
acquit acquittal clear
sentence jail imprison prison
fine penalty penalise penalize
sue lawsuit suit complaint litigation
rule ruling verdict judgment judgement decision
appeal challenge contest
resign resignation quit step
fire dismiss sack oust dismissal
hire appoint name appointment
elect election vote ballot poll
win victory triumph defeat beat
lose loss defeat
rise increase climb grow growth surge jump gain
fall decrease drop decline slump plunge slide
cut reduce reduction slash lower
raise lift hike
stop halt end cease suspend suspension
start begin launch commence
delay postpone postponement
cancel cancellation scrap
build construct construction
destroy destruction demolish demolition ruin
damage harm
collapse fail failure burst breach breach
explode explosion blast
burn fire blaze
flood flooding inundate
spill leak leakage seep seepage discharge
pollute pollution contaminate contamination poison poisoning taint
evacuate evacuation displace move relocate
rescue save
search hunt
warn warning alert caution
ask request urge call appeal
demand insist
order instruct command
allow permit let permission
ban bar prohibit prohibition forbid
approve approval clear
reject rejection refuse refusal decline deny denial dismiss refute
agree agreement deal pact accord settlement
negotiate negotiation talk talks
promise pledge vow commit commitment
plan intend intention
expect forecast predict estimate project
pay payment payout
cost price
fund funding finance money
donate donation give
aid help assist assistance support relief
supply provide deliver delivery ship shipment send transfer
arms weapon weaponry munition munitions ammunition
soldier troop troops serviceman personnel forces
deploy deployment station
train training
attack strike assault raid
fight combat battle clash
invade invasion incursion
bomb shell missile rocket
war conflict fighting
ceasefire truce
border frontier
sanction sanctions
protest demonstration demonstrate rally march
strike walkout stoppage
worker employee staff
company firm operator business
boss chief head chairman
official officer
minister ministry
government administration cabinet
police officer
court judge tribunal
law legislation bill act
parliament legislature
mayor council
report say tell state
show reveal indicate suggest find
prove confirm confirmation
hide conceal concealment cover
know aware knowledge
believe think
investigate investigation inquiry probe enquiry
inspect inspection check examine examination
test testing sample
measure measurement reading
study research survey
scientist researcher
doctor physician
patient case
hospital clinic
infect infection sick sicken ill illness disease
vaccine vaccinate vaccination jab
spread transmit transmission
recall withdraw withdrawal pull
product item
defect fault flaw
crash collide collision accident
plane aircraft jet
ship vessel boat
train rail railway
car vehicle
road street highway
bridge span
home house
resident inhabitant
child children kid
student pupil
school college
match game
team side club
player athlete
cheat doping dope
medal title
land landing touchdown
probe spacecraft craft
satellite orbiter
orbit circle
picture image photo photograph
signal contact
record document
letter note
email message
meeting meet summit
visit trip
leave depart departure exit
arrive arrival reach
return back
enter entry
join joining
split divide
replace substitute
change alter amend amendment
fix repair mend
storm hurricane cyclone
earthquake quake tremor
rain rainfall
river stream
water supply
power electricity
fuel gas petrol
oil crude
money cash
tax levy
debt loan borrow
bank lender
share stock
profit earnings income
job post position
pay wage salary
union federation
`;
