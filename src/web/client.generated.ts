// The API of Onrecord with its types, made from its document (/api/v1/openapi.json). Not to be
// edited: it is written anew from the server's routes.

export type AccountChange = { readonly role?: "reader" | "editor" | "owner" | undefined; readonly password?: string | undefined };

export type AccountList = { readonly accounts: readonly { /** the account's name */ readonly name: string; readonly role: "reader" | "editor" | "owner"; readonly createdMs: number; readonly hasPassword: boolean }[] };

export type Alert = { readonly id: string; readonly ruleId: string; /** its name */ readonly rule: string; readonly title: string; /** what changed, in a sentence */ readonly text: string; /** the words behind it */ readonly words?: string | undefined; readonly speaker?: string | undefined; readonly publisher?: string | undefined; /** how many independent origins, at most */ readonly origins?: string | undefined; /** the page in the application */ readonly path: string; readonly storyId?: string | undefined; readonly atMs: number; readonly isSent: boolean };

export type AlertChannel = { readonly id: string; readonly name: string; readonly kind: string; /** where it goes, without its secrets */ readonly to: string; readonly createdMs: number; /** of a webhook; told once, when the channel is made */ readonly secret?: string | undefined };

export type AlertChannels = { readonly channels: readonly AlertChannel[]; /** whether the owner has set a mail server */ readonly hasMail: boolean; /** the public key with which a browser subscribes to pushes */ readonly pushKey: string };

export type AlertCondition = ({ readonly kind: "new-story" } | { readonly kind: "record"; readonly changes: readonly ("new-claim" | "first-denial" | "second-origin" | "figure-changed" | "named-source" | "evidence-published" | "changed-position" | "silent-edit" | "correction")[] } | { readonly kind: "figure"; /** how far the value must have moved */ readonly percentMin: number } | { readonly kind: "statement" } | { readonly kind: "feed" });

export type AlertDeliveries = { /** the newest first */ readonly deliveries: readonly AlertDelivery[] };

export type AlertDelivery = { readonly id: string; readonly channelId: string; /** its name */ readonly channel: string; readonly state: "waiting" | "sent" | "failed"; readonly tries: number; /** how many alerts it tells */ readonly alerts: number; readonly subject: string; /** what went wrong last */ readonly detail?: string | undefined; readonly atMs: number; /** when it is tried again */ readonly nextMs?: number | undefined };

export type AlertDestination = ({ readonly kind: "email"; readonly to: string } | { readonly kind: "webhook"; readonly url: string; /** whsec_…; made where none is given */ readonly secret?: string | undefined } | { readonly kind: "push"; readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } } | { readonly kind: "ntfy"; /** server and topic */ readonly url: string; readonly token?: string | undefined } | { readonly kind: "telegram"; readonly token: string; readonly chat: string; readonly server?: string | undefined } | { readonly kind: "slack"; readonly url: string } | { readonly kind: "discord"; readonly url: string } | { readonly kind: "sms"; readonly url: string; readonly to: string; readonly headers?: Readonly<Record<string, string>> | undefined; /** the gateway's body, with {to} and {text}; JSON and forms are told apart */ readonly template: string });

export type AlertRule = (NewAlertRule & { readonly id: string; readonly createdMs: number });

export type AlertRules = { readonly rules: readonly AlertRule[] };

export type AlertScope = { /** all of these words */ readonly words?: string | undefined; readonly storyId?: string | undefined; readonly claimId?: string | undefined; readonly speakerKey?: string | undefined; readonly topic?: string | undefined; readonly place?: string | undefined; /** only what the reader follows */ readonly isFollowed?: boolean | undefined };

export type AlertTimes = { readonly timeZone: string; /** no alert leaves in these hours; what came is told at their end */ readonly quiet?: { readonly from: string; readonly to: string } | undefined; readonly digestAt: string; /** after an alert a rule is silent on the same story for so long, then tells all */ readonly storyGapMinutes: number };

export type Alerts = { /** the newest first */ readonly alerts: readonly Alert[] };

export type ArticleHead = { readonly id: string; readonly title: string; readonly url?: string | undefined; readonly publisher: string; /** leads to the outlet's page */ readonly publisherKey: string; readonly published: TimeRange };

export type ArticleHit = { readonly id: string; readonly title: string; readonly publisher: string; readonly publisherKey: string; readonly latestMs: number; /** the found words stand between U+0001 and U+0002 */ readonly snippet: string };

export type ArticlePage = { readonly id: string; readonly url?: string | undefined; readonly title: string; readonly text: string; readonly blocks: readonly { readonly start: number; readonly end: number; readonly kind: string }[]; readonly language: string; readonly published: TimeRange; readonly bylines: readonly string[]; readonly publisher: string; /** leads to the outlet's page */ readonly publisherKey: string; readonly credits: readonly { readonly agency: string; readonly kind: string; readonly words: string }[]; readonly section?: string | undefined; readonly topics: readonly string[]; readonly related: readonly { readonly title: string; readonly url?: string | undefined }[]; readonly removed: readonly { readonly text: string; readonly reason: string }[]; /** what could not be read as it should, such as a date in the future */ readonly problems: readonly { readonly code: string; /** in a sentence */ readonly detail: string }[]; readonly statements: readonly Statement[]; readonly copy?: { readonly relation: string; readonly share: number; readonly why: string; readonly of?: { readonly id: string; readonly title: string; readonly publisher: string } | undefined; readonly ghost?: string | undefined } | undefined; /** what the article said before its page was changed, the oldest first */ readonly revisions: readonly { /** when the text after it was found */ readonly atMs: number; readonly title: string; readonly text: string; readonly changes: readonly { readonly before: string; readonly after: string }[] }[]; /** the updates of a live blog in the order of the page, with their own times */ readonly updates?: readonly { readonly start: number; readonly end: number; readonly time: TimeRange }[] | undefined; readonly story?: { readonly id: string; readonly title: string } | undefined };

export type AuditLog = { /** the newest first */ readonly entries: readonly { /** an account's name, or where it was asked for */ readonly by: string; /** what was done */ readonly told: string; readonly address?: string | undefined; readonly atMs: number }[] };

export type BoardRow = { readonly claimId: string; readonly line: Line; readonly status: string; readonly originsText: string; readonly asserting: readonly Position[]; readonly denying: readonly Position[]; readonly other: readonly Position[] };

export type Brief = { readonly storyId: string; readonly title: string; readonly topline?: Line | undefined; readonly keyFacts: readonly Line[]; readonly onTheRecord: readonly BoardRow[]; readonly figures: readonly FigureSeries[]; readonly flags: readonly { readonly words: Citation; readonly why: string }[]; readonly notKnown: readonly Line[]; readonly timeline: readonly { /** milliseconds since 1970-01-01T00:00Z */ readonly earliestMs: number; /** milliseconds since 1970-01-01T00:00Z */ readonly latestMs: number; readonly line: Line; readonly kind: "event" | "record"; readonly articles: number }[]; readonly background: readonly Line[]; readonly voices: readonly { readonly speaker: Speaker; readonly statements: number; readonly line: Line }[]; readonly coverage: readonly CoverageEntry[]; readonly furtherReading?: readonly { /** left out for a page outside the story */ readonly articleId?: string | undefined; readonly url?: string | undefined; readonly title: string; readonly publisher?: string | undefined; readonly why: string }[] | undefined };

export type Change = { /** grows with every change; where to read on from */ readonly seq: number; readonly kind: string; readonly storyId: string; readonly claimId?: string | undefined; readonly articleId?: string | undefined; /** when it became known, by the dates of the articles */ readonly atMs: number; /** when this machine noted it */ readonly notedMs: number; readonly line: Line };

export type ChangeList = { readonly changes: readonly Change[]; /** pass as `cursor` for the next page */ readonly next?: string | undefined };

export type Citation = { readonly articleId: string; readonly start: number; readonly end: number; readonly words: string };

export type ClaimCitation = { /** the page of the claim */ readonly address: string; /** a line for each party with its words, then the address */ readonly text: string; readonly bibtex: string; /** CSL-JSON */ readonly csl: readonly (Readonly<Record<string, unknown>>)[]; /** the words as they stood when the page was taken in */ readonly archived: readonly { readonly words: string; readonly before: string; readonly after: string; readonly articleId: string; readonly start: number; readonly end: number; /** the words on our page of the article */ readonly address: string; readonly url?: string | undefined; /** when the page was taken in */ readonly receivedMs: number; /** of the article's whole text, as UTF-8 */ readonly textSha256: string }[] };

export type ClaimHit = { readonly id: string; readonly story: { readonly id: string; readonly title: string }; readonly wording: Citation; /** the found words stand between U+0001 and U+0002 */ readonly snippet: string; readonly status: string; /** an upper bound, and to be shown as one */ readonly originsAtMost: number; readonly outlets: number; readonly copies: number; readonly positions: readonly { readonly key: string; readonly name: string; readonly stance: string }[]; readonly latestMs: number };

export type ClaimPage = { readonly id: string; readonly story: { readonly id: string; readonly title: string }; readonly wording: Citation; readonly status: string; readonly positions: readonly Position[]; readonly origins: OriginTree; readonly evidence: readonly { readonly kind: string; readonly by: Speaker; readonly words?: Citation | undefined }[]; readonly relations: readonly { readonly id: string; readonly kind: string; readonly why: string; readonly wording: Citation }[]; /** fact-checks that pages published about it: their reviewers', not ours */ readonly reviews: readonly { /** in the reviewer's words */ readonly claim: string; /** in the reviewer's words */ readonly rating?: string | undefined; readonly reviewer?: string | undefined; readonly claimant?: string | undefined; readonly url?: string | undefined; /** as the page has it */ readonly published?: string | undefined }[]; readonly joined: readonly { readonly statementId: string; readonly words: Citation; readonly why: string; readonly speaker: (Speaker & unknown) }[]; readonly articles: readonly ArticleHead[] };

export type Corrected = { readonly correction: LoggedCorrection; /** the story to go on reading in */ readonly storyId: string };

export type CorrectionLog = { /** the newest first */ readonly corrections: readonly LoggedCorrection[] };

export type CorrectionRequest = ({ readonly kind: "move"; readonly articleId: string; /** a story */ readonly into: string } | { readonly kind: "merge"; readonly from: string; readonly into: string } | { readonly kind: "split"; readonly articleIds: readonly string[] } | { readonly kind: "rename"; readonly storyId: string; readonly title: string } | { readonly kind: "pin"; readonly storyId: string } | { readonly kind: "unpin"; readonly storyId: string } | { readonly kind: "same-claim"; readonly storyId: string; readonly claimId: string; readonly into: string } | { readonly kind: "not-same-claim"; readonly storyId: string; readonly statementId: string } | { readonly kind: "wrong-speaker"; readonly storyId: string; readonly statementId: string; /** the key of another speaker of the story; left out where nobody is named */ readonly speaker?: string | undefined });

export type CoverageEntry = { readonly articleId: string; readonly title: string; readonly publisher: string; readonly dateText: string; readonly copies: readonly { readonly articleId: string; readonly title: string; readonly publisher: string; readonly relation: string; readonly share: number; readonly why: string }[] };

export type FamiliesRequest = { /** the whole list; a shipped family that is not on it is taken off */ readonly families: readonly Family[] };

export type Family = { /** stable, in lower case: `bay-group` */ readonly key: string; readonly name: string; /** keys of its publishers: registered domains */ readonly members: readonly string[]; /** where the ownership is documented */ readonly source: string };

export type FamilyList = { readonly families: readonly (Family & { /** as the program ships it */ readonly isShipped: boolean })[]; readonly removed: readonly string[]; readonly problems: readonly FamilyProblem[]; readonly publishers: readonly { readonly key: string; readonly articles: number; readonly family?: string | undefined }[] };

export type FamilyProblem = { readonly family: string; readonly kind: string; /** a sentence for the owner of the list */ readonly detail: string };

export type Feed = { readonly url: string; readonly title?: string | undefined; /** the folders around it, outermost first */ readonly folders: readonly string[]; /** how it is doing, in a sentence */ readonly health: string; /** the same in one word; none where it is well */ readonly trouble: string; /** whether it is not asked for now */ readonly isPaused?: boolean | undefined; /** the date of its newest entry */ readonly newestMs?: number | undefined; readonly nextMs?: number | undefined; readonly rules?: FeedRules | undefined };

export type FeedList = { readonly feeds: readonly Feed[] };

export type FeedOffers = { readonly feeds: readonly { readonly url: string; readonly title?: string | undefined; readonly isFollowed: boolean }[] };

export type FeedPause = { readonly url: string; readonly isPaused: boolean };

export type FeedRules = { /** how entries are found on a page that is no feed: HTML+XPath, XML+XPath, JSON+DotNotation or HTML+XPath+JSON+DotNotation; left out for a feed */ readonly kind?: string | undefined; /** XPath or dotted path by FreshRSS's name: xPathItem, xPathItemTitle, jsonItem… */ readonly paths?: Readonly<Record<string, string>> | undefined; /** CSS selector of an article's text */ readonly contentSelector?: string | undefined; /** CSS selector of what is cut from it */ readonly removeSelector?: string | undefined; /** Miniflux's rules by name: blocklistRules, keeplistRules, rewriteRules… */ readonly miniflux?: Readonly<Record<string, string>> | undefined; /** whether the page of every entry is fetched */ readonly crawls?: boolean | undefined };

export type Figure = { readonly articleId: string; readonly statementId?: string | undefined; readonly quantity: Quantity; /** the number as it was told, with what blurs it */ readonly reported: string; readonly words: Citation; readonly speaker?: Speaker | undefined; readonly scope?: string | undefined; readonly modality: string; readonly asOf: TimeRange; readonly said: TimeRange };

export type FigurePage = { readonly story: { readonly id: string; readonly title: string }; readonly series: FigureSeries; /** the other figures of the story */ readonly others: readonly { readonly id: string; readonly label: string; readonly unit: string }[]; readonly articles: readonly ArticleHead[] };

export type FigureSeries = { readonly id: string; readonly label: string; readonly unit: string; readonly figures: readonly Figure[]; readonly differences: readonly { readonly from: number; readonly to: number; readonly kind: string; readonly why: string }[] };

export type FrontPage = { readonly stories: readonly (StorySummary & { /** why it stands where it stands for this reader */ readonly because?: string | undefined })[]; /** pass as `cursor` for the next page */ readonly next?: string | undefined; /** stories of this page that are left out because of what is muted */ readonly muted: number };

export type ImportedFeeds = { readonly added: number; /** feeds that were followed before */ readonly known: number; /** new pages without a feed, which are read by rules */ readonly scraped: number };

export type KeptItem = { readonly kind: "story" | "claim" | "speaker" | "topic" | "place" | "outlet" | "article"; /** an id, the key of a speaker or outlet, the name of a topic or place */ readonly key: string; /** as it is shown */ readonly name: string; /** of a claim: its story */ readonly storyId?: string | undefined };

export type KeptLists = { readonly follow: readonly (KeptItem & { /** when it was put there */ readonly atMs: number; /** of a story that is followed */ readonly newestChange?: { readonly text: string; readonly atMs: number } | undefined })[]; readonly later: readonly (KeptItem & { /** when it was put there */ readonly atMs: number; /** of a story that is followed */ readonly newestChange?: { readonly text: string; readonly atMs: number } | undefined })[]; readonly mute: readonly (KeptItem & { /** when it was put there */ readonly atMs: number; /** of a story that is followed */ readonly newestChange?: { readonly text: string; readonly atMs: number } | undefined })[]; /** stories that are remembered as read, for the order “for you” */ readonly reads: number };

export type KeptRules = { readonly url: string; readonly rules: FeedRules };

export type Line = { readonly text: string; readonly citations: readonly Citation[]; /** the plain sentence, where `text` is a language model's wording of it */ readonly plain?: string | undefined };

export type LinkedData = Readonly<Record<string, unknown>>;

export type Links = { readonly links?: readonly string[] | undefined; /** a pasted article or page */ readonly text?: string | undefined };

export type LoggedCorrection = { readonly id: string; readonly atMs: number; /** where it was asked for */ readonly by: string; readonly kind: "move" | "merge" | "split" | "rename" | "pin" | "same-claim" | "not-same-claim" | "wrong-speaker"; /** what was changed, with the titles of that time */ readonly told: string; /** a story that it concerns, where that is still there */ readonly storyId?: string | undefined; readonly undoneMs?: number | undefined };

export type MadeToken = { /** shown this once; only its hash is kept */ readonly token: string; readonly key: string };

export type MapSource = { /** an address with {z}, {x} and {y} in it */ readonly tiles?: string | undefined; /** who made the map */ readonly credit?: string | undefined };

export type MarkRequest = { readonly mark: "read" | "unread" | "star" | "unstar"; readonly items: readonly { readonly kind: "article" | "story"; readonly id: string }[] };

export type NewAccount = { readonly name: string; readonly role: "reader" | "editor" | "owner"; readonly password?: string | undefined };

export type NewAlertChannel = { readonly name: string; readonly destination: AlertDestination };

export type NewAlertRule = { readonly name: string; readonly isOn?: boolean | undefined; readonly when: AlertCondition; readonly about?: AlertScope | undefined; /** ids of channels; none for the list in the application */ readonly channels: readonly string[]; readonly how?: "instant" | "digest" | undefined };

export type NewFeed = { readonly url: string };

export type NewPasskey = { readonly step: string; readonly name: string; /** the answer of navigator.credentials, as WebAuthn's JSON form has it */ readonly response: { readonly id: string; readonly rawId: string; readonly type: "public-key"; readonly response: Readonly<Record<string, unknown>>; readonly clientExtensionResults: Readonly<Record<string, unknown>> } };

export type NewPassword = { /** missing where there is none yet */ readonly current?: string | undefined; readonly password: string };

export type NewToken = { /** what it is for */ readonly name: string; readonly scopes: readonly ("feeds" | "read" | "write" | "admin" | "metrics")[]; /** until it ends; never where missing */ readonly days?: number | undefined };

export type Origin = { readonly key: string; readonly label: string; readonly kind: string; readonly voices: readonly Speaker[]; readonly statementIds: readonly string[]; readonly articleIds: readonly string[]; readonly why: string };

export type OriginTree = { readonly atMost: number; readonly outlets: number; readonly copies: number; readonly origins: readonly Origin[] };

export type OutletPage = { readonly key: string; readonly name: string; /** its newest articles, over which all is counted */ readonly articles: number; /** whether these are all */ readonly isAll: boolean; /** of these: repeated by another outlet */ readonly repeated: number; /** of these: repeating another article */ readonly repeating: number; readonly firstMs: number; readonly latestMs: number; readonly repeatedBy: readonly { readonly key: string; readonly name: string; readonly count: number }[]; readonly repeats: readonly { readonly key: string; readonly name: string; readonly count: number }[]; /** outlets of one owner are not independent of each other */ readonly families: readonly { readonly key: string; readonly name: string; readonly source: string; readonly members: readonly string[] }[]; readonly newest: readonly { readonly id: string; readonly title: string; readonly latestMs: number; readonly storyId?: string | undefined; /** articles that repeat it */ readonly copies: number; /** what it repeats; without an id where only a credit line names it */ readonly copyOf?: { readonly id?: string | undefined; readonly key?: string | undefined; readonly name: string } | undefined }[]; /** its newest that others repeat */ readonly first: readonly { readonly id: string; readonly title: string; readonly latestMs: number; readonly storyId?: string | undefined; /** articles that repeat it */ readonly copies: number; /** what it repeats; without an id where only a credit line names it */ readonly copyOf?: { readonly id?: string | undefined; readonly key?: string | undefined; readonly name: string } | undefined }[]; readonly stories: readonly StorySummary[]; /** whom its newest statements are of */ readonly speakers: readonly { readonly key: string; readonly name: string; readonly count: number }[] };

export type OwnAccount = { /** the account's name */ readonly name: string; readonly role: "reader" | "editor" | "owner"; readonly hasPassword: boolean; /** the provider that it is linked to */ readonly identity?: string | undefined; /** a provider that it could be linked to */ readonly provider?: string | undefined; readonly sessions: readonly { readonly key: string; /** the one that asks */ readonly isThis: boolean; readonly how: "password" | "passkey" | "provider"; readonly browser: string; readonly address: string; readonly createdMs: number; readonly usedMs: number }[]; readonly tokens: readonly { readonly key: string; readonly name: string; readonly scopes: readonly ("feeds" | "read" | "write" | "admin" | "metrics")[]; readonly createdMs: number; readonly usedMs?: number | undefined; readonly endsMs?: number | undefined }[]; readonly passkeys: readonly { readonly key: string; readonly name: string; readonly createdMs: number; readonly usedMs?: number | undefined }[] };

export type PasskeyOptions = { /** to be sent back with the answer, once */ readonly step: string; /** for navigator.credentials */ readonly options: Readonly<Record<string, unknown>> };

export type PasskeySignIn = { readonly step: string; /** the answer of navigator.credentials, as WebAuthn's JSON form has it */ readonly response: { readonly id: string; readonly rawId: string; readonly type: "public-key"; readonly response: Readonly<Record<string, unknown>>; readonly clientExtensionResults: Readonly<Record<string, unknown>> } };

export type Position = { readonly party: Speaker; readonly stance: string; readonly statementIds: readonly string[]; /** milliseconds since 1970-01-01T00:00Z */ readonly firstMs: number; /** milliseconds since 1970-01-01T00:00Z */ readonly latestMs: number; readonly words: readonly Citation[] };

export type Problem = { readonly type?: string | undefined; readonly title: string; readonly status: number; readonly detail: string };

export type Quantity = { readonly start: number; readonly end: number; readonly low?: number | undefined; readonly best?: number | undefined; readonly high?: number | undefined; readonly unit: string; readonly counted: string; readonly approx?: string | undefined; readonly change?: string | undefined; readonly kind: string };

export type ReadingState = { /** those that are on record; a story that changed is unread again */ readonly items: readonly { readonly kind: "article" | "story"; readonly id: string; readonly isRead: boolean; readonly isStarred: boolean }[] };

export type RulesTrial = { /** the feed or page that is fetched */ readonly url?: string | undefined; /** the source of a page, feed or JSON answer, in place of fetching it */ readonly html?: string | undefined; readonly rules?: FeedRules | undefined };

export type Run = { readonly id: string; /** inputs known so far */ readonly total: number; readonly done: number; readonly read: number; readonly duplicates: number; readonly skipped: number; readonly failed: number; /** stories whose record is still to be made */ readonly storiesLeft: number; readonly notes: readonly string[]; readonly stories: readonly string[]; readonly finished: boolean };

export type SavedSearch = { readonly words: string; readonly name?: string | undefined };

export type SavedSearches = { /** the newest first */ readonly searches: readonly (SavedSearch & { readonly key: string; readonly atMs: number })[] };

export type SearchFacets = { /** how many of the newest matches were looked at, at most 500 */ readonly of: number; readonly facets: readonly { readonly name: string; readonly values: readonly { readonly name: string; readonly count: number; /** what to add to the search for these alone */ readonly part: string }[] }[] };

export type SearchProblem = { /** where in the search it stands */ readonly start: number; readonly end: number; readonly message: string };

export type SearchResults = { readonly words: string; /** parts that could not be read */ readonly problems: readonly SearchProblem[]; /** kinds to which a part of the search does not apply */ readonly without: readonly { readonly kind: "stories" | "claims" | "statements" | "articles"; readonly why: string }[]; readonly stories: readonly StoryHit[]; readonly claims: readonly ClaimHit[]; readonly statements: readonly StatementHit[]; readonly articles: readonly ArticleHit[]; /** matches of each kind that was searched, counted up to 2,000 */ readonly matches: { readonly stories?: number | undefined; readonly claims?: number | undefined; readonly statements?: number | undefined; readonly articles?: number | undefined }; /** pass as `cursor` for the next page, where one kind was asked for */ readonly next?: string | undefined };

export type SearchSuggestions = { /** the part of the search that a suggestion stands for */ readonly start: number; readonly end: number; readonly suggestions: readonly { /** what to type in its place */ readonly text: string; readonly name: string; /** operator, state, speaker, outlet, topic, place, search */ readonly kind: string; readonly help?: string | undefined }[] };

export type SessionState = { /** whether there are accounts: without, everything is open */ readonly accounts: boolean; /** who is signed in; missing where nobody is */ readonly signedIn?: { /** the account's name */ readonly name: string; readonly role: "reader" | "editor" | "owner" } | undefined; /** where people may sign in besides, by its name */ readonly provider?: string | undefined };

export type SetAside = { /** the newest pages that were set aside, at most 50 */ readonly pages: readonly { readonly id: string; /** the page's address or path */ readonly name: string; readonly problem: string; readonly atMs: number }[]; /** all pages that are set aside */ readonly count: number; /** the newest inputs that were skipped, at most 50 */ readonly skips: readonly { readonly id: string; /** its address or path, where its page is kept */ readonly name?: string | undefined; /** docs/skip-reasons.md explains each */ readonly reason: string; readonly detail: string; readonly atMs: number }[]; /** inputs that were skipped, each with its reason on record */ readonly skipped: number; /** pages that wait for their turn */ readonly waiting: number };

export type SignIn = { readonly name: string; readonly password: string };

export type Speaker = { readonly key: string; readonly name: string; readonly kind: string; readonly role?: string | undefined; readonly side?: string | undefined; readonly resolved: boolean };

export type SpeakerPage = { readonly speaker: Speaker; readonly statements: readonly { readonly id: string; readonly words: Citation; readonly stance: string; readonly said: TimeRange; readonly publisher: string; readonly publisherKey: string; readonly story?: { readonly id: string; readonly title: string } | undefined; /** of its story */ readonly topics: readonly string[] }[]; /** claims on which the speaker took more than one position */ readonly changes: readonly { readonly story: { readonly id: string; readonly title: string }; readonly claimId: string; readonly wording: Citation; readonly positions: readonly Position[] }[] };

export type StarList = { /** the newest first, at most 200 */ readonly items: readonly { readonly kind: "article" | "story"; readonly id: string; readonly title: string; readonly publisher?: string | undefined; readonly starredMs: number }[]; /** all that are starred */ readonly count: number };

export type Statement = { readonly id: string; readonly articleId: string; readonly speaker: Speaker; readonly speakerSpans: readonly { readonly start: number; readonly end: number }[]; readonly via: readonly { readonly speaker: Speaker; readonly span: { readonly start: number; readonly end: number } }[]; readonly cue?: { readonly start: number; readonly end: number } | undefined; readonly stance: string; readonly certainty: string; readonly evidence: readonly { readonly kind: string; readonly span?: { readonly start: number; readonly end: number } | undefined }[]; readonly content: readonly { readonly start: number; readonly end: number }[]; readonly quote: string; readonly parent?: string | undefined; readonly rule: string };

export type StatementHit = { readonly id: string; readonly articleId: string; readonly start: number; readonly end: number; readonly speaker: string; /** where the speaker is known across articles */ readonly speakerKey?: string | undefined; readonly stance: string; readonly words: string; /** the found words stand between U+0001 and U+0002 */ readonly snippet: string; readonly publisher: string; readonly publisherKey: string; readonly latestMs: number };

export type Storage = { /** the largest first */ readonly kinds: readonly { readonly kind: "pages" | "articles" | "statements" | "search" | "stories" | "changes" | "readers" | "feeds" | "other"; readonly bytes: number }[]; /** the store's file, with room in it that is free */ readonly fileBytes: number; /** what was written and is not yet folded into the file */ readonly logBytes: number; /** left on the disk */ readonly freeBytes: number };

export type StoryHit = { readonly id: string; readonly title: string; /** the found words stand between U+0001 and U+0002 */ readonly snippet: string; readonly articles: number; readonly outlets: number; readonly copies: number; readonly originsAtMost: number; readonly contestedClaims: number; readonly latestMs: number };

export type StoryList = { readonly stories: readonly StorySummary[]; /** pass as `cursor` for the next page */ readonly next?: string | undefined };

export type StoryPage = { readonly summary: StorySummary; readonly brief: Brief; readonly articles: readonly ArticleHead[]; readonly changes: readonly { readonly kind: string; readonly atMs: number; readonly line: Line }[]; /** what was noted after `since`, at most five lines; there only where it was asked */ readonly since?: readonly { readonly kind: string; readonly atMs: number; readonly line: Line }[] | undefined; readonly related: readonly { readonly id: string; readonly title: string; readonly why: string }[] };

export type StorySummary = { readonly id: string; readonly title: string; readonly topline?: Line | undefined; readonly firstMs: number; readonly latestMs: number; readonly articles: number; readonly outlets: number; readonly copies: number; readonly originsAtMost: number; readonly claims: number; readonly contestedClaims: number; readonly newestChange?: { readonly text: string; readonly atMs: number } | undefined; readonly movedFigures: readonly { readonly label: string; readonly from: string; readonly to: string; readonly kind: string }[]; readonly topics: readonly string[]; /** IPTC Media Topics, where the pages' own words leave no doubt */ readonly topicCodes?: readonly { readonly code: string; readonly label: string }[] | undefined; readonly places: readonly string[]; /** those of the places that are known to lie somewhere */ readonly placePoints?: readonly { readonly name: string; readonly kind: "country" | "city"; /** degrees north */ readonly latitude: number; /** degrees east */ readonly longitude: number }[] | undefined; /** why the story stands where it stands */ readonly why: string; /** a reader has put it first */ readonly isPinned?: boolean | undefined };

export type TimeRange = { /** milliseconds since 1970-01-01T00:00Z */ readonly earliestMs: number; /** milliseconds since 1970-01-01T00:00Z */ readonly latestMs: number; readonly basis: string; readonly why: string };

export type TopicPage = { readonly kind: "topic" | "place"; readonly name: string; readonly stories: readonly StorySummary[]; /** the cursor of the next stories */ readonly next?: string | undefined; /** claims that somebody denies */ readonly contested: readonly ClaimHit[]; readonly speakers: readonly { readonly key: string; readonly name: string; readonly count: number }[]; readonly outlets: readonly { readonly key: string; readonly name: string; readonly count: number }[]; readonly topics: readonly { readonly key: string; readonly name: string; readonly count: number }[]; readonly places: readonly { readonly key: string; readonly name: string; readonly count: number }[]; /** how many of its newest stories the counts are over */ readonly of: number };

export type TriedArticle = { readonly title: string; readonly bylines: readonly string[]; readonly publishedMs?: number | undefined; /** at most 200 */ readonly paragraphs: readonly string[]; /** what was left out of it, at most 100 */ readonly removed: readonly { readonly text: string; readonly reason: string }[] };

export type TriedEntry = { readonly title?: string | undefined; readonly url?: string | undefined; readonly author?: string | undefined; readonly publishedMs?: number | undefined; readonly tags: readonly string[]; /** the beginning of the text that the entry itself holds */ readonly text: string; /** why the rules leave it out, in a sentence */ readonly leftOut?: string | undefined };

export type TriedRules = { readonly found: "entries" | "article" | "nothing"; /** entries found, those left out included */ readonly count: number; /** at most 50 */ readonly entries: readonly TriedEntry[]; readonly article?: TriedArticle | undefined; /** rules that are not understood and what else is wrong, a sentence each */ readonly problems: readonly string[] };

export type Routes = {
	/** Your account: who you are, your sessions, tokens and passkeys. */
	readonly "GET /account": { readonly answer: OwnAccount };
	/** Add a passkey. */
	readonly "POST /account/passkeys": { readonly body: NewPasskey; readonly answer: OwnAccount };
	/** Begin to add a passkey. */
	readonly "POST /account/passkeys/options": { readonly answer: PasskeyOptions };
	/** Remove a passkey. */
	readonly "DELETE /account/passkeys/{key}": { readonly path: { readonly "key": string | number }; readonly answer: OwnAccount };
	/** Change your password; all other sessions end. */
	readonly "PUT /account/password": { readonly body: NewPassword; readonly answer: OwnAccount };
	/** End all your sessions but this one. */
	readonly "DELETE /account/sessions": { readonly answer: OwnAccount };
	/** End one of your sessions. */
	readonly "DELETE /account/sessions/{key}": { readonly path: { readonly "key": string | number }; readonly answer: OwnAccount };
	/** Make a token for a program. */
	readonly "POST /account/tokens": { readonly body: NewToken; readonly answer: MadeToken };
	/** End one of your tokens. */
	readonly "DELETE /account/tokens/{key}": { readonly path: { readonly "key": string | number }; readonly answer: OwnAccount };
	/** All accounts. */
	readonly "GET /accounts": { readonly answer: AccountList };
	/** Add an account; the first must be an owner, and closes the server to everybody else. */
	readonly "POST /accounts": { readonly body: NewAccount; readonly answer: AccountList };
	/** Change the role or the password of an account. */
	readonly "PATCH /accounts/{name}": { readonly path: { readonly "name": string | number }; readonly body: AccountChange; readonly answer: AccountList };
	/** Remove an account with all that it kept. */
	readonly "DELETE /accounts/{name}": { readonly path: { readonly "name": string | number }; readonly answer: AccountList };
	/** The reader's alerts, the newest first. */
	readonly "GET /alerts": { readonly query?: { readonly "limit"?: number | undefined }; readonly answer: Alerts };
	/** Where alerts go. */
	readonly "GET /alerts/channels": { readonly answer: AlertChannels };
	/** Send alerts to a new place. */
	readonly "POST /alerts/channels": { readonly body: NewAlertChannel; readonly answer: AlertChannel };
	/** Send nothing there any more. */
	readonly "DELETE /alerts/channels/{id}": { readonly path: { readonly "id": string | number }; readonly answer: AlertChannels };
	/** Send a test message. */
	readonly "POST /alerts/channels/{id}/test": { readonly path: { readonly "id": string | number }; readonly answer: { /** look for it among the deliveries */ readonly id: string } };
	/** What became of messages. */
	readonly "GET /alerts/deliveries": { readonly query?: { readonly "limit"?: number | undefined }; readonly answer: AlertDeliveries };
	/** Send a message again that was given up. */
	readonly "POST /alerts/deliveries/{id}/replay": { readonly path: { readonly "id": string | number }; readonly answer: AlertDeliveries };
	/** What the reader waits for. */
	readonly "GET /alerts/rules": { readonly answer: AlertRules };
	/** Wait for something. */
	readonly "POST /alerts/rules": { readonly body: NewAlertRule; readonly answer: AlertRule };
	/** Change what is waited for. */
	readonly "PUT /alerts/rules/{id}": { readonly path: { readonly "id": string | number }; readonly body: NewAlertRule; readonly answer: AlertRule };
	/** Wait for it no more. */
	readonly "DELETE /alerts/rules/{id}": { readonly path: { readonly "id": string | number }; readonly answer: AlertRules };
	/** When alerts may ring. */
	readonly "GET /alerts/times": { readonly answer: AlertTimes };
	/** Set when alerts may ring. */
	readonly "PUT /alerts/times": { readonly body: AlertTimes; readonly answer: AlertTimes };
	/** An article: its text, its statements, what it repeats, what was removed. */
	readonly "GET /articles/{id}": { readonly path: { readonly "id": string | number }; readonly answer: ArticlePage };
	/** The statements of an article as W3C Web Annotations. */
	readonly "GET /articles/{id}/annotations": { readonly path: { readonly "id": string | number }; readonly answer: string };
	/** An article as IPTC ninjs 3.0. */
	readonly "GET /articles/{id}/ninjs": { readonly path: { readonly "id": string | number }; readonly answer: LinkedData };
	/** Who changed what and when: the record, sources, settings, accounts. */
	readonly "GET /audit": { readonly query?: { readonly "limit"?: number | undefined }; readonly answer: AuditLog };
	/** What changed in the record, the newest first. */
	readonly "GET /changes": { readonly query?: { readonly "limit"?: number | undefined; readonly "cursor"?: string | undefined; readonly "story"?: string | undefined }; readonly answer: ChangeList };
	/** What changes from now on (server-sent events). */
	readonly "GET /changes/stream": { readonly query?: { readonly "after"?: string | undefined }; readonly answer: string };
	/** The log of readers' corrections, the newest first. */
	readonly "GET /corrections": { readonly query?: { readonly "limit"?: number | undefined }; readonly answer: CorrectionLog };
	/** Correct a story (move, merge, split, rename, pin, unpin), a claim or a speaker. */
	readonly "POST /corrections": { readonly body: CorrectionRequest; readonly answer: Corrected };
	/** Undo one correction; those after it stay. */
	readonly "POST /corrections/{id}/undo": { readonly path: { readonly "id": string | number }; readonly answer: Corrected };
	/** Read the example stories. */
	readonly "POST /example": { readonly answer: Run };
	/** Statements, claims, figures or origins as CSV, JSON lines or Parquet. */
	readonly "GET /export/{table}": { readonly path: { readonly "table": string | number }; readonly query?: { readonly "format"?: "csv" | "jsonl" | "parquet" | undefined; readonly "story"?: string | undefined; readonly "topic"?: string | undefined; readonly "words"?: string | undefined }; readonly answer: string };
	/** The families of publishers, each with where its ownership is documented. */
	readonly "GET /families": { readonly answer: FamilyList };
	/** Put another list of families in place of the one that holds. */
	readonly "PUT /families": { readonly body: FamiliesRequest; readonly answer: FamilyList };
	/** The feeds that are followed, with how each is doing. */
	readonly "GET /feeds": { readonly answer: FeedList };
	/** Follow the feed at an address, or the first that the page there names. */
	readonly "POST /feeds": { readonly body: NewFeed; readonly answer: FeedList };
	/** Follow a feed no more; its articles stay. */
	readonly "DELETE /feeds": { readonly query: { readonly "url": string }; readonly answer: FeedList };
	/** The feeds behind an address: itself, or those that the page there names; nothing is kept. */
	readonly "POST /feeds/offers": { readonly body: NewFeed; readonly answer: FeedOffers };
	/** The feeds that are followed, as a list for other readers (OPML 2.0). */
	readonly "GET /feeds/opml": { readonly answer: string };
	/** Follow every feed of a list (OPML). */
	readonly "POST /feeds/opml": { readonly body: string; readonly answer: ImportedFeeds };
	/** Ask a feed no more for now, or again. */
	readonly "PUT /feeds/pause": { readonly body: FeedPause; readonly answer: FeedList };
	/** Try rules on a page or feed: the entries or the article they find; nothing is kept. */
	readonly "POST /feeds/preview": { readonly body: RulesTrial; readonly answer: TriedRules };
	/** Give a feed its rules, or follow a page without a feed by rules. */
	readonly "PUT /feeds/rules": { readonly body: KeptRules; readonly answer: FeedList };
	/** Read files: HTML, text, e-mail, WARC, JSON lines. */
	readonly "POST /files": { readonly body: FormData; readonly answer: Run };
	/** The reader's front page: filtered, without what is muted, in the chosen order. */
	readonly "GET /front": { readonly query?: { readonly "order"?: "top" | "latest" | "you" | undefined; readonly "limit"?: number | undefined; readonly "cursor"?: string | undefined; readonly "topic"?: string | undefined; readonly "place"?: string | undefined; readonly "status"?: string | undefined; readonly "speaker"?: string | undefined; readonly "outlet"?: string | undefined; readonly "sinceMs"?: (number | null) | undefined }; readonly answer: FrontPage };
	/** Read links, or a pasted article or page. */
	readonly "POST /inputs": { readonly body: Links; readonly answer: Run };
	/** What the reader follows, keeps for later and mutes. */
	readonly "GET /kept": { readonly answer: KeptLists };
	/** Remembers that the reader opened a story, for the order “for you”. */
	readonly "POST /kept/reads": { readonly body: { readonly storyId: string }; readonly answer: KeptLists };
	/** Forgets which stories the reader opened. */
	readonly "DELETE /kept/reads": { readonly answer: KeptLists };
	/** Follows, keeps for later or mutes something. */
	readonly "PUT /kept/{list}": { readonly path: { readonly "list": string | number }; readonly body: KeptItem; readonly answer: KeptLists };
	/** Takes something off a list. */
	readonly "DELETE /kept/{list}": { readonly path: { readonly "list": string | number }; readonly query: { readonly "kind": "story" | "claim" | "speaker" | "topic" | "place" | "outlet" | "article"; readonly "key": string }; readonly answer: KeptLists };
	/** Where the pictures of a map come from, where the owner has named a source. */
	readonly "GET /map": { readonly answer: MapSource };
	/** An outlet: what it publishes first, what it repeats, its families. */
	readonly "GET /outlets/{key}": { readonly path: { readonly "key": string | number }; readonly answer: OutletPage };
	/** A place: its stories, contested claims, speakers, outlets and topics. */
	readonly "GET /places/{name}": { readonly path: { readonly "name": string | number }; readonly answer: TopicPage };
	/** A hub asks whether we meant to subscribe. */
	readonly "GET /push/{id}": { readonly path: { readonly "id": string | number }; readonly answer: string };
	/** A hub sends what is new in a feed, signed with the secret of the subscription. */
	readonly "POST /push/{id}": { readonly path: { readonly "id": string | number }; readonly answer: undefined };
	/** Mark stories and articles as read or unread, or star them. */
	readonly "POST /reading/marks": { readonly body: MarkRequest; readonly answer: ReadingState };
	/** What you starred, the newest first. */
	readonly "GET /reading/starred": { readonly answer: StarList };
	/** Which of these stories and articles you read and starred. */
	readonly "GET /reading/state": { readonly query?: { readonly "stories"?: string | undefined; readonly "articles"?: string | undefined }; readonly answer: ReadingState };
	/** How far a read got. */
	readonly "GET /runs/{id}": { readonly path: { readonly "id": string | number }; readonly answer: Run };
	/** Stories, claims, statements and articles by words and operators. */
	readonly "GET /search": { readonly query: { readonly "q": string; readonly "kind"?: "stories" | "claims" | "statements" | "articles" | undefined; readonly "sort"?: "best" | "newest" | undefined; readonly "limit"?: number | undefined; readonly "cursor"?: string | undefined }; readonly answer: SearchResults };
	/** What the matches of a search have in common. */
	readonly "GET /search/facets": { readonly query: { readonly "q": string; readonly "kind"?: "stories" | "claims" | "statements" | "articles" | undefined }; readonly answer: SearchFacets };
	/** What may be typed next in a search. */
	readonly "GET /search/suggestions": { readonly query?: { readonly "q"?: string | undefined; readonly "at"?: (number | null) | undefined }; readonly answer: SearchSuggestions };
	/** The searches that the reader keeps. */
	readonly "GET /searches": { readonly answer: SavedSearches };
	/** Keeps a search. */
	readonly "POST /searches": { readonly body: SavedSearch; readonly answer: SavedSearches };
	/** Forgets a kept search. */
	readonly "DELETE /searches/{key}": { readonly path: { readonly "key": string | number }; readonly answer: SavedSearches };
	/** Whether there are accounts, and who is signed in. */
	readonly "GET /session": { readonly answer: SessionState };
	/** Sign in with a name and a password. */
	readonly "POST /session": { readonly body: SignIn; readonly answer: SessionState };
	/** Sign out. */
	readonly "DELETE /session": { readonly answer: SessionState };
	/** Sign in with a passkey. */
	readonly "POST /session/passkey": { readonly body: PasskeySignIn; readonly answer: SessionState };
	/** Begin to sign in with a passkey. */
	readonly "POST /session/passkey/options": { readonly answer: PasskeyOptions };
	/** Sign in at the provider of identities, or link an account to it. */
	readonly "GET /session/provider": { readonly query?: { readonly "to"?: string | undefined }; readonly answer: undefined };
	/** Where the provider sends the browser back to. */
	readonly "GET /session/provider/answer": { readonly answer: undefined };
	/** Pages that were set aside after an error, and inputs that were skipped. */
	readonly "GET /set-aside": { readonly answer: SetAside };
	/** Put the pages that were set aside back into the queue. */
	readonly "POST /set-aside/replay": { readonly answer: SetAside };
	/** What a speaker said, newest first. */
	readonly "GET /speakers/{key}": { readonly path: { readonly "key": string | number }; readonly query?: { readonly "asOf"?: string | undefined }; readonly answer: SpeakerPage };
	/** What takes how much room in the data folder. */
	readonly "GET /storage": { readonly answer: Storage };
	/** The top stories, most important first. */
	readonly "GET /stories": { readonly query?: { readonly "limit"?: number | undefined; readonly "cursor"?: string | undefined; readonly "topic"?: string | undefined; readonly "place"?: string | undefined; readonly "sort"?: "top" | "latest" | undefined }; readonly answer: StoryList };
	/** A story: its brief, its articles, its related stories. */
	readonly "GET /stories/{id}": { readonly path: { readonly "id": string | number }; readonly query?: { readonly "asOf"?: string | undefined; readonly "since"?: (string | (number | null) | null) | undefined }; readonly answer: StoryPage };
	/** A claim: who takes which position, and the tree of its origins. */
	readonly "GET /stories/{id}/claims/{claim}": { readonly path: { readonly "id": string | number; readonly "claim": string | number }; readonly query?: { readonly "asOf"?: string | undefined }; readonly answer: ClaimPage };
	/** A citation of a claim: formatted, with the archived words of each party. */
	readonly "GET /stories/{id}/claims/{claim}/citation": { readonly path: { readonly "id": string | number; readonly "claim": string | number }; readonly answer: ClaimCitation };
	/** Everything on record for a story, as `onrecord read --json` writes it. */
	readonly "GET /stories/{id}/dossier": { readonly path: { readonly "id": string | number }; readonly query?: { readonly "asOf"?: string | undefined }; readonly answer: { readonly id: string } };
	/** A figure of a story: every value told for it, and why they differ. */
	readonly "GET /stories/{id}/figures/{series}": { readonly path: { readonly "id": string | number; readonly "series": string | number }; readonly answer: FigurePage };
	/** A story as linked data: schema.org's NewsArticle and Claim, without any rating of ours. */
	readonly "GET /stories/{id}/jsonld": { readonly path: { readonly "id": string | number }; readonly answer: string };
	/** A story as IPTC ninjs 3.0: a composite of its articles. */
	readonly "GET /stories/{id}/ninjs": { readonly path: { readonly "id": string | number }; readonly answer: LinkedData };
	/** A story as one self-contained page, to be saved, sent and printed. */
	readonly "GET /stories/{id}/page": { readonly path: { readonly "id": string | number }; readonly answer: string };
	/** A topic: its stories, contested claims, speakers, outlets and places. */
	readonly "GET /topics/{name}": { readonly path: { readonly "name": string | number }; readonly answer: TopicPage };
};

type Request<Name extends keyof Routes> = Omit<Routes[Name], "answer">;

/** Nothing to say where a route needs nothing; otherwise its path, query and body. */
type Told<Name extends keyof Routes> =
	Record<never, never> extends Request<Name> ? [request?: Request<Name>] : [request: Request<Name>];

export type Client = <Name extends keyof Routes>(
	route: Name,
	...told: Told<Name>
) => Promise<Routes[Name]["answer"]>;

/** The server's answer was an error, or there was none (status 0); `detail` is a sentence. */
export class ApiError extends Error {
	override readonly name = "ApiError";
	readonly status: number;

	constructor(detail: string, options: ErrorOptions & { readonly status: number }) {
		super(detail, options);
		this.status = options.status;
	}
}

export type ClientOptions = {
	/** Where the API is: "http://127.0.0.1:7711/api/v1". */
	readonly base: string;
	/** Headers for every request, such as an `authorization` with a token. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	readonly fetch?: typeof globalThis.fetch | undefined;
};

/** A client: `await client("GET /stories/{id}", { path: { id } })`. */
export function createClient({ base, headers, fetch = globalThis.fetch }: ClientOptions): Client {
	return async (route, ...[request]) => {
		const { path = {}, query = {}, body } = (request ?? {}) as {
			readonly path?: Record<string, string | number>;
			readonly query?: Record<string, unknown>;
			readonly body?: unknown;
		};
		const [method = "GET", pattern = ""] = route.split(" ");
		const place = pattern.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ""));
		const told = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
		const search = new URLSearchParams(told.map(([name, value]) => [name, String(value)]));
		// Files and texts go as they are, everything else as JSON.
		const isPlain = body === undefined || body instanceof FormData || typeof body === "string";
		const typed = isPlain ? {} : { "content-type": "application/json" };
		const response = await fetch(`${base}${place}${told.length > 0 ? `?${search}` : ""}`, {
			method,
			headers: { ...headers, ...typed },
			...(body !== undefined && { body: isPlain ? body : JSON.stringify(body) }),
		}).catch((cause: unknown) => {
			throw new ApiError("The server does not answer.", { status: 0, cause });
		});
		const text = await response.text();
		const isJson = response.headers.get("content-type")?.includes("json") === true;
		if (response.ok) return isJson ? JSON.parse(text) : text;
		const { status, statusText } = response;
		throw new ApiError(findDetail(text) ?? statusText, { status });
	};
}

function findDetail(problem: string): string | undefined {
	try {
		return (JSON.parse(problem) as { detail?: string }).detail;
	} catch {
		return undefined;
	}
}
