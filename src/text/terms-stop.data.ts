// English words that tell nothing of a subject.

const words = `
a about above according added after again against ago all almost along already also although
always am among an and another any anyone anything april are aren't arent aren’t around as
at august away back be because become been before began behind being below between both but
by came can can't cannot cant can’t com come comes could couldn't couldnt couldn’t day days
december did didn't didnt didn’t do does doesn't doesnt doesn’t doing don don't done dont
don’t down dr during each either else enough even ever every february few find first for
friday from further get gets getting give given go goes going gone good got had hadn't hadnt
hadn’t has hasn't hasnt hasn’t have haven't havent haven’t having he he'd he'll he's hed
hell her here hers herself hes he’d he’ll he’s him himself his how however http https i i'd
i'll i'm i've id if ill im in including indeed inside instead into is isn't isnt isn’t it
it's its itself it’s ive i’d i’ll i’m i’ve january july june just keep kept know known last
later least less let let's lets let’s like likely made make makes making many march may
maybe me mean might monday month months more most mostly mr mrs ms much must my myself near
never new next no nor not nothing november now october of off often on once one only onto or
other others our ours ourselves out outside over own part people per perhaps put quite
rather re really right s said same saturday saw say saying says see seen september several
shall she she'd she'll she's shed shell shes she’d she’ll she’s should shouldn't shouldnt
shouldn’t since so some someone something soon still such sunday t take taken takes taking
than that that's thats that’s the their theirs them themselves then there there's therefore
theres there’s these they they'd they'll they're they've theyd theyll theyre theyve they’d
they’ll they’re they’ve thing things think this those though through thursday thus time
times to today together told too took toward towards tuesday two under until up upon us use
used using ve very via want wanted was wasn't wasnt wasn’t way we we'd we'll we're we've wed
wednesday week weeks well went were weren't werent weren’t weve we’d we’ll we’re we’ve what
what's whats what’s when where whether which while who who's whole whom whos whose who’s why
will with within without won't wont won’t would wouldn't wouldnt wouldn’t www year years yes
yet you you'd you'll you're you've youd youll your youre yours yourself youve you’d you’ll
you’re you’ve
`;

/** In lower case; contractions with both kinds of apostrophe and without any. */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
