// Words that carry little or nothing of what a statement says.

const stopTable = `
a an the this that these those such same it its itself he him his himself she her hers herself they
them their theirs themselves we us our ours ourselves i me my myself you your yours who whom whose
which what when where why how there here and or but nor so yet if than then as at by for from in
into of off on onto out over to up upon with within without about above after again against along
among around because before behind below beneath beside between beyond despite down during except
inside like near outside per since through throughout toward towards under until via while
be is are was were been being am do does did doing done have has had having will would shall should
can could may might must not no never none nothing neither nobody n't also just only even still
already very too much many more most less least some any all both each every either other others
another own few several lot lots however therefore thus although though whether once ever yes
say says said saying state stated states claim claims claimed according reportedly
allegedly report reports reported add adds added announce announced note noted call called believe
believes believed think thinks thought
`;

const genericTable = `
people person man woman thing way time year month week day today yesterday tomorrow hour minute
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december morning evening night afternoon
new old good bad big large small great high low long short first last next recent recently current
currently now ago earlier later early late soon nearly almost approximately roughly at-least number
group part side place area region country nation city town village world state local national
international public private official situation case issue matter question fact information detail
make take get give go come see become remain continue show use need want seem appear happen
include involve set put keep let hold bring find look work turn move live feel try ask seek expect
possible likely certain clear serious significant important main key major real full total further
different various potential present result effect level point kind type sort form well able
million billion thousand hundred dozen dozens one two three four five six seven eight nine ten
`;

/** Words without content of their own. */
export const stopWords: ReadonlySet<string> = new Set(stopTable.trim().split(/\s+/));

/** Words that fit nearly every statement and tell little about which one it is. */
export const genericWords: ReadonlySet<string> = new Set(genericTable.trim().split(/\s+/));

/** Nouns that mostly stand for somebody who is named elsewhere. */
export const roleWords: ReadonlySet<string> = new Set(
	`company firm business operator maker manufacturer corporation bank party union agency office
	authority ministry minister official spokesman spokeswoman government council commission
	president mayor governor professor chief executive director leader chairman doctor judge general
	mr mrs ms dr prime secretary officer captain senator`
		.trim()
		.split(/\s+/),
);
