// The namespaces that news feeds use, each with the prefix that our tables call it by.

/** The core dialects: their elements are known by bare names. */
const core = [
	"",
	"http://backend.userland.com/rss",
	"http://blogs.law.harvard.edu/tech/rss",
	"http://purl.org/rss/1.0/",
	"http://purl.org/net/rss1.1#",
	"http://my.netscape.com/rdf/simple/0.9/",
	"http://example.com/newformat#",
	"http://example.com/necho",
	"http://purl.org/echo/",
	"uri/of/echo/namespace#",
	"http://purl.org/pie/",
	"http://purl.org/atom/ns#",
	"http://www.w3.org/2005/atom",
	"http://purl.org/rss/1.0/modules/rss091#",
	"http://www.sitemaps.org/schemas/sitemap/0.9",
	"http://www.google.com/schemas/sitemap/0.84",
];

/** Lower-case address of a namespace, without a closing slash, to our prefix for it. */
export const namespacePrefixes: ReadonlyMap<string, string> = new Map([
	...core.map((uri): [string, string] => [uri.replace(/\/$/, ""), ""]),
	["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
	["http://purl.org/dc/elements/1.0", "dc"],
	["http://purl.org/dc/elements/1.1", "dc"],
	["http://purl.org/dc/terms", "dcterms"],
	["http://purl.org/rss/1.0/modules/content", "content"],
	["http://purl.org/rss/1.0/modules/syndication", "sy"],
	["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
	["http://example.com/dtds/podcast-1.0.dtd", "itunes"],
	["http://search.yahoo.com/mrss", "media"],
	["http://www.w3.org/1999/xhtml", "xhtml"],
	["http://www.w3.org/1999/xlink", "xlink"],
	["http://www.w3.org/xml/1998/namespace", "xml"],
	["http://www.google.com/schemas/sitemap-news/0.9", "news"],
	["http://www.google.com/schemas/sitemap-image/1.1", "image"],
	["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
	["http://purl.org/dc/dcmitype", "dcmitype"],
	["http://wellformedweb.org/commentapi", "wfw"],
	["http://purl.org/syndication/thread/1.0", "thr"],
]);
