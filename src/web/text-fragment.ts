// Leads to words within a page of somebody else's (Text Fragments, WICG draft).

/** Longer words are named by their beginning and end, this many words of each. */
const endWords = 6;
const wholeWordsMax = 14;

/** The address with a fragment that browsers scroll to and mark; unchanged without any words. */
export function withTextFragment(url: string, words: string): string {
	const all = words.split(/\s+/).filter((word) => word !== "");
	if (all.length === 0) return url;
	const parts =
		all.length <= wholeWordsMax ? [all] : [all.slice(0, endWords), all.slice(-endWords)];
	const text = parts.map((part) => encodePart(part.join(" "))).join(",");
	return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** A dash and a comma have a meaning there; a comma is encoded already. Half characters are lost. */
function encodePart(part: string): string {
	return encodeURIComponent(part.toWellFormed()).replaceAll("-", "%2D");
}
