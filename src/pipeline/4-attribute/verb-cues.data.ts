// Verbs that attribute, by what they tell of the speaker's stance and by what may be their content.

/**
 * One group a line: stance, frames, verbs. A verb of several words is written with underscores.
 *
 * Frames: `c` a clause or a quotation ("said that", "said: …"); `q` a quotation only; `o` a noun
 * phrase ("denied the report"); `t` an infinitive ("vowed to fight"); `a` the object is who was
 * told ("told reporters that"); `r` the object with its complement is the content ("urged Oda to
 * leave", "called it a lie"); `i` an embedded question ("asked whether"). A preposition after `:`
 * brings the content in ("warned of", "called for"); after `+` it ends a content that begins with
 * the object ("accused Oda of theft").
 */
export const verbCueLines = `
asserts cq say
asserts cqo add note remark mention contend claim allege explain reply state declare
asserts cqo announce reveal disclose report reiterate repeat stress emphasize emphasise underline
asserts cqo underscore highlight estimate quote
asserts cqo point_out spell_out lay_out set_out play_down play_up sum_up bring_up
asserts cq comment observe insist maintain argue assert opine retort respond answer continue go_on
asserts cq joke quip muse recall recount relate conclude reason counter rejoin elaborate clarify
asserts cq tweet post write scrawl text email blog caption shout yell scream whisper murmur mutter
asserts cq exclaim gush rave beam laugh shrug sigh snap fume quote agree concur reckon figure
asserts cq caution_against suggest hint imply indicate signal intimate postulate posit theorize
asserts cq hypothesize testify swear attest certify assure_that chime_in interject specify proclaim
asserts cq profess boast brag crow gloat complain lament grumble moan gripe bemoan whine volunteer
asserts c make_clear make_known let_slip let_know take_the_view
asserts cqa tell inform notify advise brief remind reassure assure assure_that convince persuade
asserts oa teach
asserts co acknowledge admit concede confess recognize recognise grant accept
asserts co show find demonstrate document detail prove illustrate portray depict mean discover
asserts co determine ascertain establish calculate uncover
asserts c learn hear understand gather see_that assess judge rule deem infer surmise
asserts co read_that reflect
asserts r call dub label brand describe characterize characterise portray depict term deem hail tout
asserts r liken compare
asserts o cite reference invoke echo discuss address outline describe defend tout champion
asserts :about:of:on speak talk comment testify write boast complain elaborate
asserts :to:at point allude refer hint nod
confirms co confirm corroborate verify affirm reaffirm substantiate
confirms cqo back_up
denies cqo deny refute rebut dispute disavow disclaim
denies o dismiss reject rebuff repudiate contradict shoot_down rule_out brush_off brush_aside
denies o wave_off laugh_off contest challenge counter debunk disprove
denies :with disagree
denies :to:against object
doubts co doubt question
doubts :about:over:of wonder
doubts c wonder
condemns cqo denounce condemn decry deplore slam blast criticize criticise deride mock ridicule
condemns o attack assail castigate chastise chide rebuke scold lambast lambaste pan rip berate
condemns o disparage bash berate censure vilify excoriate skewer ridicule bemoan lament protest
condemns +of:for accuse blame fault criticize criticise denounce condemn attack slam blast ridicule
condemns +of suspect
condemns +with:for charge
condemns +as denounce condemn decry dismiss reject criticize criticise deride blast slam
condemns :out:at:against lash_out rail protest hit_back
asserts +as describe characterize characterise portray depict regard view see cast paint hail tout
asserts +as defend praise cite
asserts +for praise thank applaud commend laud congratulate credit
asserts o praise applaud commend laud welcome hail salute
asserts +to attribute ascribe liken compare
asserts +with credit
asserts +on blame
promises cqto promise pledge vow swear guarantee
promises t commit offer volunteer agree undertake threaten
promises ct plan intend propose
promises o propose pledge
warns cqoa warn
warns cqo caution
warns :of:about:against warn caution
warns r warn caution
warns o threaten
predicts cqo predict forecast project foresee anticipate
predicts ctro expect
predicts c envision imagine
demands cqo demand urge insist_on request
demands cq ask plead beg
demands i ask inquire enquire
demands r urge ask order tell instruct direct press implore exhort beg advise encourage call_on
demands r invite recommend request beseech petition summon allow
demands co recommend advocate propose
demands :for call appeal push press plead lobby advocate ask campaign
demands +for ask press petition
demands t demand seek ask
asserts c believe think know realize realise feel suspect hope fear assume suppose presume consider
asserts c worry guess trust bet wish sense dream
asserts cr consider deem regard
asserts o believe fear support oppose favor favour back endorse resent
asserts t hope wish want
asserts r want
asserts :in believe
doubts o mistrust
retracts o retract withdraw recant walk_back take_back rescind
retracts :for apologize apologise
retracts c apologize apologise
`;
