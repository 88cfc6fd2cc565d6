// Words that turn the stance of a cue.

import type { Stance } from "../../news/statement.ts";

/** Verbs that refuse what hangs on them. */
export const refusalVerbs: ReadonlySet<string> = new Set(["decline", "refuse", "fail", "avoid"]);

/** Verbs that, negated or refused, tell that somebody did not comment. */
export const commentVerbs: ReadonlySet<string> = new Set(
	`say comment elaborate confirm disclose reveal specify discuss respond reply answer identify name
	explain speak tell clarify address state provide give mention acknowledge detail`.split(/\s+/),
);

/** Words that call something false. */
export const denialPhrases =
	/\b(?:fake news|fantasy|innocent|nothing wrong with|nothing to hide|never heard of|baseless|groundless|unfounded|fabricat(?:ed|ion|ions)|not true|untrue|no truth|nonsense|an? (?:total |complete |outright )?lie|(?:all|of|are|were|these|those|the|such|more|and) lies|false(?:ly)?|hoax|propaganda|without (?:foundation|basis|merit)|nothing to do with|no such|no intention of|nothing of the kind|(?:did|done|doing) nothing wrong|no wrongdoing|not guilty|acted lawfully|(?:I|we) (?:have )?never (?:said|told|asked|took|taken|received|promised|agreed|touched|knew|ordered|gave|paid|met)|(?:I|we) did(?: not|n['’]t) (?:take|receive|say|tell|ask|order|authori[sz]e|know|pay|touch|steal|kill|do)|rumou?rs?|misinformation|disinformation|smear|slander(?:ous)?)\b/iu;

/** Words of a content that tell its stance, for cues that only say that something was said. */
export const contentStances: readonly { readonly stance: Stance; readonly words: RegExp }[] = [
	{
		stance: "declines-to-comment",
		words:
			/(?:\b(?:not|never|cannot)|n['’]t) (?:comment|discuss|answer|elaborate|be drawn|speculate)\b|\bno comment\b/iu,
	},
	{
		stance: "confirms",
		words:
			/\b(?:with hindsight|(?:I|[Ww]e) (?:should(?:n['’]t| not)? have|was wrong|were wrong|got (?:it|this|that) wrong|made (?:an? |some )?mistakes?)|(?:my|our) (?:mistake|fault))\b/u,
	},
	{
		stance: "condemns",
		words:
			/\b(?:[Ww]e condemn|disgrac\w+|shameful|outrag\w+|appalling|scandal(?:ous)?|unacceptable|despicable|cowardly|barbaric|reckless|irresponsible|incompeten\w+|unforgivable|self-pitying|abhorrent|deplorable|cruel(?:ty)?|panic|betray\w*|insult\w*|hypocri\w+|shambles|farc\w+|callous|inexcusable|absurd|ridiculous|mockery|negligen\w+|inhuman\w*|gambled with|let (?:us|them|people) down|unfair|unjust(?:ified)?|cynical|madness|heartless|slap in the face|ashamed|abandoned (?:us|them)|ignored (?:us|them)|lied to|sham|whitewash|cover-up|stitch-up|fiasco|pathetic|indefensible|intolerable|immoral|vandalism|failed (?:us|them|families|patients)|bonkers|barmy|ludicrous|laughable|rubbish|garbage|spineless|gutless|woeful|abysmal|shambolic|inept|botched|bungled|blackmail|bottled it|lost the plot|out of touch|tone-deaf|lip service|in the back|grasping at straws|wearing thin|cut corners?|cut a corner)\b/iu,
	},
	{
		stance: "doubts",
		words:
			/\b(?:hard to (?:credit|believe)|not convinced|unconvinced|at best|unproven|far from (?:clear|certain)|too early to|remains to be seen|does not add up|do not add up|sceptical|skeptical|implausible|doubtful|not (?:sure|certain|persuaded|proven)|unconvincing|questionable|no (?:evidence|proof) (?:that|of|for)|far-fetched|premature)\b/iu,
	},
	{
		stance: "demands",
		words:
			/\b(?:must(?! have)|should(?! (?:never )?have)|ought to|needs? to|had to (?:change|stop|end|go|act|resign|quit|step down|be)|(?<!will |would |might |could |may )ha(?:s|ve) to|please|we (?:would like|want|need)|(?:it is|it['’]s) (?:high |about )?time (?:to|for)|let us)\b|^["“‘]?(?:Do not|Don['’]t|Stop|Stay|Keep|Give|Let|Come|Leave|Tell|Show|Bring|Check|Make|Take|Look|Listen|Go|Get|Wait|Think|Put|Pay|Wake|Wear)\b/iu,
	},
];

/** A future of the speaker's own making, and any other. */
export const ownFuture =
	/^["“‘'’]*(?:(?:that|and|but|now|then|also) )*(?:I|we|he|she|(?:my|our|his|her|their) (?:client|clients|team|party|government|office|company|side|lawyers|staff))(?: \w+)?(?:['’]ll| (?:will|would|shall)(?! (?:have|not be)\b)| remain| (?:plan|intend)(?:s|ed|ned)? to| (?:is|are|was|were) (?:planning|preparing|committed|determined) to)/iu;
export const jointFuture =
	/^["“‘'’]*(?:(?:that|and|but|now|then|also) )*(?:I|we|it|they|the (?:company|group|ministry|council|government|union|city|club|bank|agency|airline|board|regulator|operator|authority|force|party)|(?:our|its|their) (?:\w+ )?(?:team|crews?|staff|members|lawyers|office|engineers|inspectors|officers|teams)|(?:\w+ )?(?:crews?|members|families|workers|staff))(?: \w+)?(?:['’]ll| (?:will|would|shall)(?! (?:have|not be)\b)| remain| (?:plan|intend)(?:s|ed|ned)? to| (?:is|are|was|were) (?:planning|preparing|committed|determined) to)/iu;
/** A first person's will anywhere in the first words; not what only befalls them. */
export const resolve =
	/^[^;]{0,160}\b(?:I|[Ww]e)(?:['’](?:ll|m going to|re going to)| will| intend to| shall| am going to| are going to) (?:\p{L}+ly |now |also |never |not |always )?(?!have\b|need\b|see\b|know\b|find\b|lose\b|die\b|miss\b|suffer\b|struggle\b|remember\b|probably\b|all\b)\p{Ll}/u;

/** A first person's verb in the present, which does what it says. */
export const performative =
	/^["“‘'’]*(?:(?:and|but|so|yes|no|now|today),? )?(?:I|we)(?: (?:also|strongly|fully|again|\p{Ll}+ly))? (\p{Ll}+)\b(?! to (?:be|say|think))/iu;

/** Verdicts on what is called or described so, too weak to count in other words. */
export const verdicts =
	/\b(?:wrong|misguided|flawed|weak|disappoint\w*|worst|failures?|waste|broken|terrible|awful|dreadful|insane|crazy|stupid|theatre|theater|stunt|circus|joke|gimmick|bully\w*|theft|robbery|assault|attack|discriminat\w*|illegal|unlawful|bad faith|arrogan\w*|contempt\w*|dangerous|too (?:little|late|long|slow|soft|weak)|insufficient|inadequate|toothless|lottery|baffling|bewildering|self-pitying|pointless|useless|rubbish|mess|chaos|chaotic|disaster|catastroph\w*|revenge|provocat\w*|aggressi\w*|terror\w*|crimes?|criminal|massacre|blackmail)\b/iu;

/** What a body says will be done is its own to do. */
export const institutionalPassive =
	/^[^.;!?]{0,120}\b(?:will|would|shall) (?:now |also |soon |all )?be (?:notified|informed|announced|published|released|paid|repaid|refunded|compensated|reimbursed|repaired|rebuilt|restored|replaced|reopened|installed|completed|investigated|reviewed|examined|prosecuted|punished|introduced|provided|given|offered|deployed|sent|launched|appointed|considered|cancelled|rebooked|rehoused)\b/u;

/** Deeds that only who plans them can foretell. */
export const plannedDeed =
	/^[^.;!?]{0,120}\b(?:will|would) (?:not )?(?:now )?(?:strike|appeal|sue|boycott|contest|challenge|go ahead|press for|walk out|stay out|down tools|pull out)\b/u;

/** Whom somebody told to do something, and what. */
export const toldToDo = /^(?:[\p{L}’'-]+ ){0,5}?(?:not )?to ["“‘]?(?!be\b)\p{Ll}{2,}/u;

/** Verdicts as what something is said to be. */
export const saidToBe =
	/(?:\b(?:is|are|was|were|looks|feels|remains|has been|have been)|['’]s)(?: \p{L}+){0,2} (?:wrong|misguided|deeply flawed|worst|waste|terrible|awful|dreadful|insane|crazy|stupid|stunt|joke|gimmick|mess|baffling|bewildering|petty|hollow|shoddy|insult|cowards?|pointless|useless|nightmare|failure)\b/iu;

/** What can be said to be untrue. */
export const claimLike =
	/\b(?:claims?|charges?|allegations?|accusations?|assertions?|suggestions?|reports?|rumou?rs?|findings?|figures?|stud(?:y|ies)|theor(?:y|ies)|ideas?|notions?|criticisms?|complaints?|story|stories|account|it|them|this|that|talk|speculation)\b/iu;

/** Harm that is a warning where it will come "if" or "unless"; others are predictions. */
export const harm =
	/\b(?:kill\w*|deaths|lives|risks?|danger\w*|penalt\w*|fines|licen[cs]e|consequences|war)\b/iu;

/** What takes back the speaker's own earlier words. */
export const takenBack =
	/\b(?:(?:I|[Ww]e) (?:\p{L}+ )?(?:take|took) (?:it|that|this|them) back|(?:[Oo]ur|[Mm]y) (?:first|earlier|previous|original) (?:statement|report|claim|figures?|estimate) (?:was|were|is) (?:wrong|mistaken|false|incorrect))/u;

/** Behind it stands what somebody else makes of the claim: "…, a charge the port rejected". */
export const othersVerdict =
	/, (?:an?|the|which) (?:\p{Ll}+ )?(?:claim|charge|allegation|accusation|assertion|suggestion|report|figure)s?\b/u;

/** Roles that speak for a body, whose future is theirs to promise. */
export const representative =
	/\b(?:spokes\w+|chief|chair\w*|president|leader|head|director|minister|mayor|secretary|governor|lawyers?|solicitor|attorney|officers?|officials?|manager|captain|commissioner|boss)\b/iu;

export const anyFuture =
	/\b(?<!\b(?:that|which|who) )(?:will|shall|would(?! have\b| not know\b)|['’]ll|(?<!never )going to|now expect(?:s|ed)|(?:is|are|was|were) (?:(?:un)?likely|expected|set|bound) to(?! be\b)|(?:was|were) (?:un)?likely|(?:more )?likely than not)\b/u;
