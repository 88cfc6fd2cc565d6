// Lines that stand around articles on any site: offers, invitations, labels of link lists.
// Every pattern is linear: no nested repetition, bounded gaps only.

import type { RemovedReason } from "../../news/article.ts";

/** A pattern, why a line that fits is no part of an article, and how long such a line may be. */
export type FurniturePattern = {
	readonly pattern: RegExp;
	readonly reason: RemovedReason;
	readonly lengthMax: number;
};

/** Whole lines, or their beginnings, in the order in which they are tried. */
export const furniturePatterns: readonly FurniturePattern[] = [
	// Offers of alerts: "Text ALERTS to (201) 555-0100", "Get breaking news alerts".
	{
		pattern: /\btext\s{1,3}["“'‘]?[\p{L}\d]{2,20}["”'’]?\s{1,3}to\s{1,3}[(+\d]/iu,
		reason: "alert-offer",
		lengthMax: 500,
	},
	{
		pattern:
			/\b(?:get|turn on|enable|sign up for|receive|subscribe to)\b.{0,60}\b(?:alerts|notifications)\b/iu,
		reason: "alert-offer",
		lengthMax: 300,
	},
	// Invitations to sign up, in and for.
	{
		pattern:
			/^(?:click here to |please )?(?:sign up|sign in|log in|subscribe|register|join now|join us|become a (?:member|subscriber|supporter)|create (?:a|your) (?:free )?account|start (?:your|a) (?:free )?trial|start reading|already (?:a |have an )(?:member|subscriber|subscription|account)|support (?:our|independent|us)\b|donate\b|unlock (?:this|unlimited))/iu,
		reason: "sign-up",
		lengthMax: 200,
	},
	{
		pattern:
			/\b(?:sign(?:ing)? up|subscrib(?:e|ing))\b.{0,40}\b(?:newsletters?|here|to (?:our|the|receive|get|read)|for (?:our|the|free|more))\b/iu,
		reason: "sign-up",
		lengthMax: 250,
	},
	{
		pattern:
			/\b(?:our|free|daily|weekly|morning|evening|e-?mail) newsletters?\b.{0,80}\b(?:inbox|subscrib|sign|week|day|delivered|here)/iu,
		reason: "sign-up",
		lengthMax: 250,
	},
	{
		pattern:
			/\b(?:delivered|straight|direct(?:ly)?|right)\b.{0,12}\bto your (?:inbox|e-?mail|phone)\b/iu,
		reason: "sign-up",
		lengthMax: 250,
	},
	{
		pattern:
			/^(?:(?:\d+|[a-z]+) (?:days|weeks|months)(?: for)? free|free (?:trial|for \d+ days)|try it free|cancel any ?time)/iu,
		reason: "sign-up",
		lengthMax: 80,
	},
	{
		pattern:
			/^(?:abonnieren sie|jetzt (?:abonnieren|anmelden|registrieren|testen)|newsletter\b|melden sie sich|abonnez-vous|s['’]abonner|inscrivez-vous|suscr[ií]b(?:ase|ete|irse)|reg[ií]strate|iscriviti|abbonati|assine|inscreva-se|abonneer|meld je aan|prenumerera|abonner)/iu,
		reason: "sign-up",
		lengthMax: 200,
	},
	// Advertising and apps.
	{
		pattern:
			/^[-–—[( ]{0,3}(?:advertisements?|advertising|sponsored(?: content| by .{1,40})?|paid (?:content|post)|promoted(?: content)?|anzeige|werbung|publicit[éeà]|publicidad|pubblicità|advertentie|annonse|annons|annonce|reklama|реклама|iklan|広告|광고|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,30}|continue reading below.{0,30})[-–—)\] .:]{0,3}$/iu,
		reason: "advertising",
		lengthMax: 90,
	},
	{
		pattern: /^(?:download|get|install|try) (?:the|our) (?:free )?(?:\p{L}{1,20} ){0,2}app\b/iu,
		reason: "advertising",
		lengthMax: 160,
	},
	{
		pattern:
			/\b(?:one|single) (?:app|membership|subscription|place)\b.{0,20}$|\b(?:premium|trusted|global)\b.{0,20}\b(?:titles|sources|publications)\b|\b\d{2,4}\+?['’]?s? of titles\b/iu,
		reason: "advertising",
		lengthMax: 80,
	},
	{
		pattern:
			/^(?:available on|download on|get it on)\b.{0,30}\b(?:app store|google play|android|ios)\b/iu,
		reason: "advertising",
		lengthMax: 100,
	},
	{
		pattern: /\bmay (?:earn|receive|get)\b.{0,40}\b(?:commission|compensation)\b/iu,
		reason: "advertising",
		lengthMax: 300,
	},
	// Who else worked on it, and how to reach them.
	{
		pattern:
			/^[(*\s]{0,3}(?:(?:[Aa]dditional )?[Rr]eporting|[Ww]riting|[Ee]diting|REPORTING|[Cc]ompiled|[Tt]ranslated|[Ee]dited)(?: and (?:writing|editing|reporting))? by \p{Lu}/u,
		reason: "byline",
		lengthMax: 400,
	},
	{
		pattern:
			/^[•\s]{0,3}(?:e-?mail|contact|twitter|phone|tel)\s?:\s|^(?:got a story|get in touch with|for more stories like this|contact (?:us|the (?:author|writer|reporter))|do you have a (?:story|tip)|have a (?:story|tip)\?)/iu,
		reason: "furniture",
		lengthMax: 200,
	},
	{
		pattern:
			/^(?:our standards\s?:|this article was (?:printed|published) (?:from|at) (?:the address|https?)|dieser artikel wurde ausgedruckt|we apologi[sz]e, but this video|try refreshing your browser)/iu,
		reason: "furniture",
		lengthMax: 250,
	},
	// Whose picture it is.
	{
		pattern:
			/^(?:foto|fotos|photo|photos|photo credit|image|images|bild|bilder|picture|zdroj|kuva|fot\.|фото|写真|사진|credit)(?: by)?\s{0,2}[:：©|/]/iu,
		reason: "furniture",
		lengthMax: 160,
	},
	{
		pattern:
			/[([](?:[^()[\]]{0,60}\b(?:getty|ap photo|afp|epa|imago|shutterstock|istock|unsplash|screenshot|courtesy|photo by|photo via|photograph|reuters\/)\b[^()[\]]{0,60}|(?:photo|foto|image|bild|credit)\s?:?\s[^()[\]]{1,60})[)\]]\.?$/iu,
		reason: "furniture",
		lengthMax: 400,
	},
	// Consent to what others put into a page.
	{
		pattern:
			/\bextern\p{L}{0,2} inhalt|\binhalte? von \p{L}+ (?:angezeigt|anzeigen|geladen)|\bdrittplattform|\bdatenschutz(?:erklärung|einstellungen)\b|^empfohlener redaktioneller inhalt|^link zum \p{L}+-inhalt/iu,
		reason: "furniture",
		lengthMax: 260,
	},
	// Topic tags.
	{
		pattern:
			/^[-–—•*\s]{0,4}(?:read more on|more on|tags|tagged|topics?|filed under|keywords|related topics|schlagwörter(?: zu .{1,20})?|schlagworte|themen|mots-clés|etiquetas|temas|argomenti|tagi|теги|タグ|태그)\s{0,2}:?$/iu,
		reason: "topic-tags",
		lengthMax: 40,
	},
	{
		pattern:
			/^(?:tags|topics|filed under|keywords|schlagwörter|schlagworte|mots-clés|etiquetas)\s{0,2}:/iu,
		reason: "topic-tags",
		lengthMax: 300,
	},
	// Lists of other articles.
	{
		pattern:
			/^[-–—•*»>\s]{0,4}(?:also read|read also|read (?:more|next|this|now)|see also|watch(?: also| now)?|listen(?: now)?|related(?: (?:stories|story|articles?|news|posts?|content|coverage|topics|links|reading|video))?|recommended(?: (?:stories|articles|reading|for you|from .{1,30}))?|more (?:stories|from|in|news|to read|like this)(?: .{1,40})?|top stories(?: .{1,40})?|our picks|editors?['’]? picks?|(?:don['’]t|do not) miss|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular (?:stories|now|articles)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: .{1,20})?|what to read next|up next|next (?:story|article|post)|previous (?:story|article|post)|latest (?:\p{L}{1,20} )?(?:news|stories|articles)|in other news|further reading|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|themen|meldungen)|zum thema|à lire (?:aussi|également)|lire aussi|sur le même sujet|lea también|le puede interesar|te puede interesar|más información|noticias relacionadas|leggi anche|potrebbe interessarti|leia (?:também|mais)|veja também|lees (?:ook|meer)|læs også|les også|läs (?:också|mer|även)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także)|čtěte (?:také|též)|mohlo by vás zajímat|читайте также|по теме|читайте також|baca juga|soma pia|関連記事|あわせて読みたい|관련\s?기사)\s{0,2}[:：>»→]{0,2}$/iu,
		reason: "related-links",
		lengthMax: 90,
	},
	{
		pattern:
			/^[-–—•*»>▶\s]{0,4}(?:also read|read also|read more|read next|see also|(?:you can )?also check|related|watch|lesen sie (?:auch|mehr)|lesen sie hierzu|mehr zum thema|à lire aussi|lire aussi|lea también|leggi anche|leia também|veja também|lees ook|læs også|les også|läs också|läs även|läs mer|czytaj też|czytaj także|czytaj więcej|przeczytaj także|čtěte také|читайте также|читайте також|baca juga|soma pia)\s{0,2}[:：|–-]/iu,
		reason: "related-links",
		lengthMax: 240,
	},
	{
		pattern:
			/^(?:click here|read the full (?:article|story|report)|read full (?:article|story)|full (?:article|story) here|continue reading|view (?:comments|gallery|more|all)|show more|load more|see more|see all|skip to|back to top|go to|scroll|next page|previous page|weiterlesen|zur startseite|lire la suite|leer más|continua a leggere)\b.{0,40}$/iu,
		reason: "navigation",
		lengthMax: 90,
	},
	// Sharing and comments.
	{
		pattern:
			/^(?:share(?: (?:this|on|via|the|article|full article|story|now).{0,40})?|follow (?:us|me|him|her|@?\p{L}{1,30}) on .{1,60}|tweet|facebook|twitter|whatsapp|linkedin|telegram|instagram|reddit|pinterest|copy (?:link|url)|e-?mail|print(?: article| this)?|bookmark|save(?: article)?|gift (?:this )?article|teilen|partager|compartir|condividi|compartilhar|dela|del)[\s.:]{0,3}$/iu,
		reason: "share",
		lengthMax: 90,
	},
	{ pattern: /^(?:follow|like|find|join) us on\b/iu, reason: "share", lengthMax: 160 },
	{
		pattern:
			/^(?:(?:leave|post|add|write) (?:a|your) (?:comment|reply)|(?:\d{1,5} )?comments?(?: \(?\d{1,5}\)?)?|join the (?:conversation|discussion)|no comments(?: yet)?|comments are closed|kommentare?(?: \(?\d{1,5}\)?)?|commentaires?|comentarios)\s{0,2}[.!:]?$/iu,
		reason: "comments",
		lengthMax: 80,
	},
	// Rights.
	{ pattern: /^(?:©|\(c\)|copyright\b|℗)/iu, reason: "copyright", lengthMax: 250 },
	{
		pattern:
			/\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|無断転載|무단\s?전재)/iu,
		reason: "copyright",
		lengthMax: 250,
	},
	// Who, when, how long: stubs without a name.
	{
		pattern:
			/^(?:written|published|posted|updated|last updated|by|on|at|author|date|modified|edited|reviewed|reported|story|photo|photos)(?:[\s:|·•,-]{1,3}(?:written|published|posted|updated|last|by|on|at|author|date|modified|edited|reviewed|reported)){0,6}[\s:|·•,-]{0,3}$/iu,
		reason: "byline",
		lengthMax: 80,
	},
	{
		pattern:
			/^(?:\d{1,3}|an?|one|two) ?(?:-| )?(?:min(?:ute)?s?|sec(?:ond)?s?)\.? (?:read|to read|of reading|watch|listen)\.?$|^(?:reading time|read time|time to read|lesezeit|lesedauer|temps de lecture|tiempo de lectura|lästid)\b.{0,20}$/iu,
		reason: "furniture",
		lengthMax: 50,
	},
	{
		pattern:
			/^(?:listen to (?:this )?article|listen(?: \d.{0,10})?|play|pause|mute|unmute|loading\.{0,3}|close|menu|search|home|cancel|submit|ok|image|photo|photos|video|videos|gallery|enlarge image|view image in fullscreen|toggle .{1,20}|open (?:image|in).{0,30}|hide caption|toggle caption)$/iu,
		reason: "furniture",
		lengthMax: 50,
	},
	{
		pattern:
			/\b(?:we use|uses|use of|accept(?: all)?) cookies\b|\bcookie (?:policy|settings|preferences)\b/iu,
		reason: "furniture",
		lengthMax: 300,
	},
	{
		pattern:
			/^(?:your browser does not support|javascript (?:is|must be)|please enable|to view this (?:video|content)|this (?:video|content) (?:is not|can ?not)|an error (?:has )?occurred)/iu,
		reason: "furniture",
		lengthMax: 200,
	},
];

/** Names of a site's sections, as they stand above an article. */
export const sectionNames: ReadonlySet<string> = new Set(
	"news|top news|politics|world|world news|business|economy|markets|finance|money|sport|sports|football|opinion|opinions|comment|analysis|editorial|technology|tech|science|health|environment|climate|culture|arts|entertainment|lifestyle|life|travel|food|style|fashion|education|law|crime|society|religion|weather|video|photos|local|local news|regional|national|national news|international|international news|international relations|us|us news|u.s.|uk|uk news|europe|asia|africa|americas|middle east|latin america|defense|defence|security|military|war|conflict|elections|breaking news|breaking|latest|latest news|featured|features|explainer|fact check|live|home|homepage|front page|general news|headlines|top stories|devdiscourse|politik|wirtschaft|ausland|inland|panorama|kultur|wissen|sport|gesellschaft|monde|politique|économie|société|internacional|política|economía|sociedad|esteri|cronaca|economia|politica|mundo".split(
		"|",
	),
);

/** Headings above boxes with the main points. */
export const keyPointHeading =
	/^(?:the )?(?:key|main) (?:facts|points|takeaways|findings|developments)|^(?:at a glance|in brief|in short|highlights|takeaways|tl;?dr|quick facts|the facts|das wichtigste(?: in kürze)?|auf einen blick|l['’]essentiel|en bref|puntos clave|claves|las claves|in sintesi|em resumo|in het kort|kort fortalt|i korthet|kort sagt|najważniejsze)\s{0,2}:?$/iu;

/** Openings of notes in which an outlet corrects itself. */
export const correctionOpening =
	/^[[(*\s]{0,3}(?:correction|corrections|clarification|editor['’]?s['’]? note|update|korrektur|anmerkung der redaktion|hinweis der redaktion|correctif|rectificatif|fe de errores|nota del editor|rettelse|rättelse)\b[^:.—–-]{0,40}[:.—–-]/iu;
