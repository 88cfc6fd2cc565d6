// One address for one article: trackers stripped, wrappers and AMP taken off.

/** Query parameters that only tell where a reader came from; matched as whole names. */
const trackerNames: ReadonlySet<string> = new Set(
	"fbclid gclid dclid gclsrc gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok cmpid cmp ocid ncid smid smtyp sref xtor wt_mc wt_zmc wtmc ftag taid guccounter guce_referrer guce_referrer_sig _ga _gl _hsenc _hsmi hsctatracking ref ref_src ref_url referrer referer src_ref ito cid partner soc_src soc_trk tsrc spm scm sr_share feature fb_action_ids fb_action_types fb_source ns_campaign ns_mchannel ns_source ns_linkname at_medium at_campaign at_link_type at_link_origin at_link_id at_format at_ptr_name at_bbc_team traffic_source linkid s_cid icid intcid int_campaign sh share shared sharetype share_token leadsource ei_source tpcc rss cmpredirect outputtype amp amp_js_v usqp output_type __twitter_impression".split(
		" ",
	),
);

const trackerPattern = /^(?:utm|pk|mtm|matomo|hsa|oly|vero|wickedid|trk|ga|guce|amp|at|ns|sc|sr)_/;

/** Values of `source`, `from`, `via` and the like that name a way to the page, not a page. */
const wayPattern =
	/^(?:rss|feed|atom|twitter|facebook|fb|google|email|mail|newsletter|app|share|social|linkedin|whatsapp|telegram|home(?:page)?|amp)/i;

/** How many wrappers around an address are taken off. */
const unwrapsMax = 3;

/** The longest address that is looked at, in UTF-16 code units. */
const urlLengthMax = 4096;

/**
 * The address under which an article is known: http or https, host in lower case, no default
 * port, credentials or fragment, no tracking parameters, the others sorted; AMP caches, AMP paths
 * and redirects of search engines and social networks replaced by what they lead to. Undefined for
 * what is not a web address. Twice is the same as once.
 */
export function canonicalUrl(address: string): string | undefined {
	let url = parseWebUrl(address.trim());
	for (let count = 0; count < unwrapsMax && url !== undefined; count++) {
		const inner = innerAddress(url);
		const next = inner === undefined ? undefined : parseWebUrl(inner);
		if (next === undefined) break;
		url = next;
	}
	if (url === undefined) return undefined;
	url.hash = "";
	url.username = "";
	url.password = "";
	const kept = [...url.searchParams]
		.filter(([name, value]) => !isTracker(name, value))
		.sort(byName);
	url.search = kept.length === 0 ? "" : new URLSearchParams(kept).toString();
	const path = withoutAmp(url.pathname);
	if (path !== url.pathname) url.pathname = path;
	return url.href;
}

function parseWebUrl(address: string): URL | undefined {
	if (address.length > urlLengthMax || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
}

function byName([a]: [string, string], [b]: [string, string]): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function isTracker(name: string, value: string): boolean {
	const key = name.toLowerCase();
	if (trackerNames.has(key) || trackerPattern.test(key)) return true;
	return /^(?:source|from|via|src|medium|campaign|mode)$/.test(key) && wayPattern.test(value);
}

/** What a wrapper leads to; undefined for an address that is none. */
function innerAddress(url: URL): string | undefined {
	const { hostname, pathname, searchParams } = url;
	const cached = /^\/(?:[cvi]|amp)\/(s\/)?([^/]+\.[^/]+\/.*)$/.exec(pathname);
	const isCache =
		hostname.endsWith(".cdn.ampproject.org") || /(?:^|\.)google\.[a-z.]{1,20}$/.test(hostname);
	if (isCache && cached !== null) {
		return `http${cached[1] === undefined ? "" : "s"}://${cached[2]}${url.search}`;
	}
	const redirects: readonly [RegExp, RegExp, readonly string[]][] = [
		[/(?:^|\.)google\.[a-z.]{1,20}$/, /^\/url$/, ["url", "q"]],
		[/(?:^|\.)bing\.com$/, /^\/news\/apiclick\.aspx$/, ["url"]],
		[/^lm?\.(?:facebook|instagram)\.com$/, /^\//, ["u"]],
		[/(?:^|\.)reddit\.com$/, /^\/out$/, ["url"]],
		[/^(?:www\.)?linkedin\.com$/, /^\/redir\/redirect$/, ["url"]],
		[/^out\.|^redirect\.|^click\.|^t\.umblr\.com$/, /^\//, ["url", "z", "u", "to"]],
	];
	for (const [host, path, names] of redirects) {
		if (!host.test(hostname) || !path.test(pathname)) continue;
		const inner = names
			.map((name) => searchParams.get(name))
			.find((value) => value?.startsWith("http"));
		if (inner !== undefined && inner !== null) return inner;
	}
	return undefined;
}

function withoutAmp(path: string): string {
	const bare = path
		.replace(/^\/amp(?=\/[^/])/, "")
		.replace(/\/amp\/?$/, "/")
		.replace(/[./]amp\.html$/, ".html");
	return bare === "/" && path !== "/amp/" && path !== "/amp" ? path : bare;
}
