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
asserts cqo add note remark mention contend allege explain reply state declare
asserts cqot claim
asserts cqo announce reveal disclose report reiterate repeat stress emphasize emphasise underline
asserts cqo underscore highlight estimate
asserts cqo point_out spell_out lay_out set_out play_down play_up sum_up bring_up
asserts cq comment observe insist maintain argue assert opine retort respond
asserts q answer continue go_on
asserts cq joke quip muse recount relate conclude reason counter rejoin elaborate clarify hit_back
asserts cq tweet post write scrawl text email blog caption shout yell scream whisper murmur mutter
asserts cq exclaim gush rave beam laugh shrug sigh snap fume agree concur reckon figure chant sing
asserts cq suggest hint imply indicate signal intimate postulate posit theorize demand_to_know
asserts cq hypothesize testify swear attest certify chime_in interject specify proclaim read
asserts cq profess boast brag crow gloat complain lament grumble moan gripe whine volunteer rue
asserts cqo recall regret
asserts c make_clear make_it_clear make_plain make_it_plain make_known make_it_known let_slip let_know
asserts c let_it_be_known take_the_view raise_the_possibility raise_the_prospect
asserts c put_it put_it_this_way put_it_bluntly
asserts cqa tell inform notify advise brief remind reassure persuade convince
asserts cqa assure
asserts oa teach
confirms cqo acknowledge admit concede confess accept
asserts c recognize recognise mean
asserts c grant
asserts co show find demonstrate document detail prove illustrate portray depict discover
asserts co determine ascertain calculate uncover
asserts c learn hear understand gather see_that assess judge rule deem infer surmise
asserts co reflect
asserts r call dub label brand describe characterize characterise portray depict deem hail tout term
asserts r liken compare
asserts o cite reference invoke echo discuss outline describe defend tout champion attribute
asserts :about:of:on speak talk comment testify write boast complain elaborate worry
asserts :to point allude refer nod
asserts :to:at hint
confirms co confirm corroborate verify affirm reaffirm substantiate
confirms cqo back_up
denies cqo deny refute rebut disavow disclaim
denies o dismiss reject rebuff repudiate contradict shoot_down rule_out brush_off brush_aside
denies o wave_off laugh_off counter debunk disprove
denies :with disagree
denies :to plead_not_guilty
confirms :to plead_guilty admit confess own_up
denies :to:against object
doubts co doubt question dispute
doubts o challenge contest
doubts o cast_doubt_on
doubts :about:over:of wonder
doubts c wonder
condemns cqo denounce condemn decry deplore slam blast criticize criticise deride mock ridicule
condemns o assail castigate chastise chide rebuke scold lambast lambaste pan rip berate
condemns o disparage bash censure vilify excoriate skewer bemoan protest hit_out_at
asserts o blame
asserts +of:for accuse blame fault suspect
condemns +of:for criticize criticise denounce condemn slam blast ridicule
asserts +with:for charge
condemns +as denounce condemn decry criticize criticise deride blast slam
denies +as dismiss reject
condemns :out:at:against lash_out rail protest
asserts +as describe characterize characterise portray depict regard view see cast paint hail tout
asserts +as defend praise cite
asserts +for praise thank applaud commend laud congratulate credit
asserts o praise applaud commend laud welcome hail salute
asserts +to attribute ascribe liken compare
asserts +with credit
asserts +on blame
asserts +at put
promises cqto promise pledge vow
promises cq swear guarantee
promises t commit offer volunteer agree undertake
promises ct plan intend propose
promises o propose pledge
warns cqoa warn
warns cqot threaten
warns cqo caution
warns :of:about:against warn caution
warns r warn caution
predicts cqo predict forecast project foresee anticipate fear
predicts ctro expect
predicts ct hope
predicts :for hope
predicts c envision imagine
demands cqo demand urge request
demands cq ask plead beg
demands i ask inquire enquire
demands r urge ask order tell instruct press implore exhort beg advise encourage call_on dare appeal_to
demands r invite recommend request beseech petition summon
demands co recommend advocate propose
demands o urge
demands :for call appeal push press plead lobby advocate ask campaign
demands +for ask press petition
demands t demand seek ask
asserts c believe think know realize realise feel suspect assume suppose presume consider
asserts c worry guess trust bet wish sense dream
asserts cr consider deem regard
asserts o believe support oppose favor favour back endorse resent
asserts t wish want
asserts r want
asserts :in believe
doubts o mistrust
retracts o retract withdraw recant walk_back take_back rescind
retracts :for apologize apologise
retracts c apologize apologise
declines-to-comment t decline refuse
`;
