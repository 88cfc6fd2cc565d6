// What may stand in the markup of a feed.

function setOf(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}

/** Elements that are kept. Others lose their tags and keep their text. */
export const keptElements = setOf(`
	a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite
	code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4
	h5 h6 header hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt ruby s samp
	section small source span strike strong sub summary sup table tbody td tfoot th thead time tr
	track tt u ul var video wbr`);

/** Elements that go with everything inside. */
export const droppedElements = setOf(`
	script style applet object embed iframe frame frameset noframes noembed template svg math
	title textarea select xmp plaintext button`);

/** Elements without content. */
export const voidElements = setOf(
	"area br col embed hr img input link meta param source track wbr frame base",
);

/** Attributes that are kept on any element. */
export const keptAttributes = setOf(`
	abbr align alt cite class colspan controls datetime dir headers height href hreflang id lang
	longdesc media name poster rel reversed rowspan scope sizes span src start summary title type
	valign value width`);

/** Attributes whose value is an address. */
export const addressAttributes = setOf("href src cite longdesc poster");

/** Elements around which a reader breaks the line. */
export const breakingElements = setOf(`
	address article aside blockquote br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5
	h6 header hr li main nav ol p pre section table td th tr ul`);
