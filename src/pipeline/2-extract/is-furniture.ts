// Whether an element stands around an article instead of in it.

import type { RemovedReason } from "../../news/article.ts";
import type { TextSums } from "./find-body.ts";
import { type HtmlNode, walkElements } from "./html-node.ts";
import { asksForConsent, furnitureByName } from "./node-words.ts";

/** Elements that never hold an article's text, whatever stands in them. */
const neverTags: ReadonlySet<string> = new Set(["head", "noscript", "dialog", "input"]);

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
export function neverHoldsText({ tag, parent }: HtmlNode): boolean {
	// A button in a heading folds up what stands below it.
	return neverTags.has(tag) || (tag === "button" && !/^h[1-6]$/.test(parent?.tag ?? ""));
}

/** Why an element is furniture, by what it is, what it is called and what it holds. */
export function whyFurniture(node: HtmlNode, sums: TextSums): RemovedReason | undefined {
	const { tag } = node;
	if (neverHoldsText(node)) return "furniture";
	if (tag === "body" || tag === "html" || tag === "main" || tag === "#root") return undefined;
	const prose = sums.good[node.order] ?? 0;
	const total = sums.good[0] ?? 0;
	if (asksForConsent(node) && prose < total * consentShareMax) return "furniture";
	if (prose > total * proseShareMax) return undefined;
	const byName = reasonByName(node, sums);
	if (byName !== undefined) return byName;
	if (isTeaser(node, prose)) return "related-links";
	if (tag === "nav" || tag === "menu") return "navigation";
	const apart = rarelyTags.has(tag) || node.attributes.role === "complementary";
	return apart || isHidden(node) ? "furniture" : undefined;
}

function reasonByName(node: HtmlNode, sums: TextSums): RemovedReason | undefined {
	const evidence = furnitureByName(node);
	if (evidence === undefined) return undefined;
	const holdsText = (sums.good[node.order] ?? 0) >= weakProseMax && !isLinkList(node, sums);
	return evidence.isStrong || !holdsText ? evidence.reason : undefined;
}

/** Hidden by the page itself, other than a part that a script was to move into place. */
function isHidden({ attributes }: HtmlNode): boolean {
	if (/^S:\w+$/.test(attributes.id ?? "")) return false;
	return (
		attributes.hidden !== undefined ||
		attributes["aria-hidden"] === "true" ||
		/display\s?:\s?none|visibility\s?:\s?hidden/i.test(attributes.style ?? "")
	);
}

/** How many articles stand side by side in a list of teasers, at least. */
const teasersMin = 3;

/** How many nodes of a list are looked at. */
const siblingsMax = 40;

/** How much prose a teaser holds at most, in letters. */
const teaserProseMax = 350;

/** One of several short articles side by side, each with a linked heading. */
function isTeaser(node: HtmlNode, prose: number): boolean {
	const { tag, parent } = node;
	if (tag !== "article" || parent === undefined || prose > teaserProseMax) return false;
	const siblings = parent.children
		.slice(0, siblingsMax)
		.filter((child) => typeof child !== "string" && child.tag === "article");
	return siblings.length >= teasersMin && hasLinkedHeading(node);
}

function hasLinkedHeading(root: HtmlNode): boolean {
	let found = false;
	walkElements(root, ({ tag, parent }) => {
		if (tag === "a" && /^h[1-6]$/.test(parent?.tag ?? "")) found = true;
		if (/^h[1-6]$/.test(tag) && parent?.tag === "a") found = true;
		return !found;
	});
	return found;
}

function isLinkList(node: HtmlNode, { all, linked }: TextSums): boolean {
	return (linked[node.order] ?? 0) > (all[node.order] ?? 0) * linkShareMin;
}
