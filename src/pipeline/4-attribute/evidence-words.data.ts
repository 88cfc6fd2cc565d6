// Words that tell what a statement rests on.

import type { EvidenceKind } from "../../news/statement.ts";

/** Patterns by kind of evidence, the most telling first; for words beside a cue or in a source. */
export const evidencePatterns: readonly { readonly kind: EvidenceKind; readonly words: RegExp }[] =
	[
		{ kind: "satellite-imagery", words: /\bsatellite (?:imag\w+|photo\w*|pictures?|data)\b/iu },
		{
			kind: "intelligence",
			words: /\b(?:intelligence|intercept(?:s|ed)?|spy agency|spies|wiretaps?)\b/iu,
		},
		{
			kind: "video",
			words:
				/\b(?:videos?|footage|photos?|photographs?|livestream|recordings?|CCTV|dashcam|bodycam)\b/iu,
		},
		{
			kind: "documents",
			words:
				/\b(?:documents?|memos?|memorandum|(?:court|legal) filings?|court papers|(?<!\b(?:phone|call|our|weather|temperature|rainfall|sales|attendance) )records|letters?|e-?mails?|indictment|lawsuit|complaint|affidavit|transcripts?|leaked|diary|brochures?|memoirs?|audit notes?|budget papers?|annual reports?|notebooks?|invoices?|files|my notes|cables?|dossier|court documents|ruling|warrant)\b/iu,
		},
		{
			kind: "data",
			words:
				/\b(?:polls?|surveys?|data|statistics|figures|census|stud(?:y|ies)|trials? (?:published|involving|of \d)|(?:clinical|drug|vaccine|randomi[sz]ed) trials?|research|analysis|measurements?|sensors?|results|readings|models|spectra|phone records|our records)\b/iu,
		},
		{
			kind: "eyewitness",
			words: /\b(?:eye-?witness(?:es)?|witness(?:es|ed)?|bystanders?|survivors?|onlookers?)\b/iu,
		},
		{
			kind: "official-statement",
			words:
				/\b(?:(?:in|issued|released) (?:a|an|the|its|his|her|their)(?: \w+){0,2} (?:statements?|announcement|communiqu[eé]|decree|notice|declaration)|(?:regulatory |stock exchange )?filings?|bulletins?|press release|news release|press conference|news conference|press briefing|news briefing|statement)\b/iu,
		},
		{
			kind: "other-media",
			words:
				/\b(?<!\b(?:told|tell|tells|telling) )(?:(?:local|state|foreign|news|media) (?:media|outlets?|reports?|television|TV|newspapers?)|newspapers?|media reports?|news agency|broadcaster|interview)\b/iu,
		},
	];

/** A source that is officials or insiders without a name. */
export const unnamedOfficials =
	/\b(?:officials?|sources?|insiders?|aides?|diplomats?|ministers|(?:an?|one|another) (?:\p{L}+ ){0,2}minister|colleagues?|commanders?|people (?:familiar|close|briefed|with)|person (?:familiar|close|briefed|with)|one of them)\b/iu;

/** Words by which a source stays without a name. */
export const anonymity =
	/\b(?:not to be (?:named|identified)|not be (?:named|identified)|anonymity|anonymously|declined to be (?:named|identified)|not authori[sz]ed to speak)\b/iu;

/** Data and papers of the speaker's own that a content names. */
export const ownData =
	/\b(?:measurements|readings|spectra|(?:our|its|their|new|latest) (?:data|figures|records|survey|analysis|study|measurements)|(?:have|has|had|we) counted)\b/iu;
export const ownPapers = /\bmy (?:own )?(?:notes|files|records|diary|logs?|e-?mails?|letters?)\b/iu;

/** What somebody tells of own experience. */
export const ownExperience =
	/\b(?:(?:[Ii]|we|We) (?:\w+ )?(?:saw|heard|felt|counted|watched|smelled|told|slept|fled|ran|had|woke|escaped|was (?:there|told)|were (?:there|told)|thought it)|(?:he|she|they) (?:had )?(?:saw|seen|heard|felt|watched|counted) |what (?:I|we) have seen|(?:I|we|We) (?:could |can |still |just )+(?:see|hear|smell|feel)|(?:I|we|We) (?:was|were) (?:inside|asleep|standing|sitting|driving|walking|sleeping)|(?:[Ee]veryone|[Ee]verybody|[Pp]eople)(?: \w+){0,4} (?:saw|heard|felt) |[Ii]t (?:sounded|looked|felt|smelled|smelt) like|finding the body|You can (?:taste|smell|see|hear))/u;
