// Forms whose stem no rule finds.

const table = `
send sent; give gave given; build built; fall fell fallen; rise rose risen; lose lost; win won;
find found; hold held; meet met; leave left; pay paid; shoot shot; strike struck stricken; sell
sold; buy bought; bring brought; fight fought; teach taught; catch caught; seek sought; think
thought; make made; take took taken; go went gone; come came; see saw seen; know knew known; grow
grew grown; break broke broken; speak spoke spoken; steal stole stolen; choose chose chosen; drive
drove driven; fly flew flown; begin began begun; sink sank sunk; write wrote written; tell told;
hear heard; feel felt; keep kept; sleep slept; lead led; feed fed; flee fled; spend spent; lend
lent; hide hid hidden; die dying dies died; lie lying; tie tying; child children; person people
persons; man men; woman women; wife wives; life lives; half halves; crisis crises; analysis
analyses; shot shots; run ran running; sit sat; stand stood; understand understood; withdraw
withdrew withdrawn; draw drew drawn; throw threw thrown; overthrow overthrew overthrown; bear bore
born borne; tear tore torn; wear wore worn; swear swore sworn; do did done does doing; have had has
having; be is are was were been being am; bind bound; arise arose; become became; forbid forbade
forbidden; freeze froze frozen; shake shook shaken; undergo underwent undergone; get got gotten;
cut cutting; put putting; hit hitting; quit quitting; ban banned banning; ship shipped shipping;
elect election elections elected; supply supplier suppliers; agree agreement agreements agreed agreeing; free freed; guarantee guaranteed; decree decreed; treat
treatment; state states; vote voter voters votes voted voting; murder murders murdered; number
numbers; member members; minister ministers; prime; water waters; power powers; order orders
ordered; paper papers; center centre centres centers; offer offers offered; fire fires fired;
officer officers; recover recovers recovered recovery; cover covers covered; disaster disasters;
river rivers; tower towers; worker workers; work works worked working; leader leaders; soldier
soldiers; player players; teacher teachers; prisoner prisoners; shipment shipments shipping;
reporter reporters; owner owners; passenger passengers; container containers; answer answers
answered; winter; summer; matter; letter letters; father; mother; brother; sister; doctor doctors
`;

/** From a word form to its stem. */
export const irregularStems: ReadonlyMap<string, string> = new Map(
	table.split(";").flatMap((line) => {
		const [stem = "", ...forms] = line.trim().split(/\s+/);
		return [stem, ...forms].map((form) => [form, stem] as const);
	}),
);
