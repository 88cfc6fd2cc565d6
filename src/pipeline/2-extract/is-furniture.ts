// Whether an element stands around an article instead of in it.

import type { TextSums } from "./find-body.ts";
import type { HtmlNode } from "./html-node.ts";
import { asksForConsent, furnitureByName } from "./node-words.ts";

/** Elements that never hold an article's text, whatever stands in them. */
const neverTags: ReadonlySet<string> = new Set(["head", "noscript", "button", "dialog", "input"]);

/** Elements that hold an article's text only on pages that misuse them for all of it. */
const rarelyTags: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form", "menu"]);

/** The share of a page's prose from which on an element is not furniture, whatever its name. */
const proseShareMax = 0.4;

/** The same for elements that ask for consent, whose text can be longer than the article. */
const consentShareMax = 0.9;

/** How much prose an element with doubtful names may hold and still be furniture, in letters. */
const weakProseMax = 200;

/** The share of links from which on an element with doubtful names is furniture. */
const linkShareMin = 0.5;

/** Whether an element is left out before anything is known of the page's text. */
export function neverHoldsText({ tag }: HtmlNode): boolean {
	return neverTags.has(tag);
}

/** Whether an element is furniture, by what it is, what it is called and what it holds. */
export function isFurniture(node: HtmlNode, sums: TextSums): boolean {
	const { tag } = node;
	if (neverTags.has(tag)) return true;
	if (tag === "body" || tag === "html" || tag === "main" || tag === "#root") return false;
	const prose = sums.good.get(node) ?? 0;
	if (asksForConsent(node) && prose < totalProse(sums, node) * consentShareMax) return true;
	if (prose > totalProse(sums, node) * proseShareMax) return false;
	if (rarelyTags.has(tag) || isHidden(node) || node.attributes.role === "complementary")
		return true;
	const evidence = furnitureByName(node);
	if (evidence === undefined) return false;
	return evidence.isStrong || prose < weakProseMax || isLinkList(node, sums);
}

function totalProse({ good }: TextSums, node: HtmlNode): number {
	let root = node;
	while (root.parent !== undefined) root = root.parent;
	return good.get(root) ?? 0;
}

/** Hidden by the page itself, other than a part that a script was to move into place. */
function isHidden({ attributes }: HtmlNode): boolean {
	if (/^S:\d+$/.test(attributes.id ?? "")) return false;
	return (
		attributes.hidden !== undefined ||
		attributes["aria-hidden"] === "true" ||
		/display\s?:\s?none|visibility\s?:\s?hidden/i.test(attributes.style ?? "")
	);
}

function isLinkList(node: HtmlNode, { all, linked }: TextSums): boolean {
	return (linked.get(node) ?? 0) > (all.get(node) ?? 0) * linkShareMin;
}
