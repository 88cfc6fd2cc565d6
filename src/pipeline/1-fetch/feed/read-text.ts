// The text constructs of feeds: plain, escaped, inline or base64, to words or harmless markup.

import type { FeedText } from "../../../news/feed.ts";
import { isReferenceName, repairControls } from "./decode-references.ts";
import { textLengthMax, type XmlElement, type XmlNode } from "./read-xml.ts";
import { resolveBase } from "./resolve-address.ts";
import { keptElements, voidElements } from "./sanitise-markup.data.ts";
import { sanitiseMarkup, textOfMarkup } from "./sanitise-markup.ts";

/** What a text is taken for where its element does not say. */
export type TextDefaults = {
	readonly type: "text/plain" | "text/html" | "application/xhtml+xml";
	/** Whether plain text that looks like markup is markup: so in RSS, never in Atom. */
	readonly guesses: boolean;
	readonly documentUrl: string | undefined;
	/** Atom 1.0 wraps XHTML in one `div` that is not part of the content. */
	readonly unwrapsDiv: boolean;
};

const typeNames: ReadonlyMap<string, string> = new Map([
	["text", "text/plain"],
	["html", "text/html"],
	["xhtml", "application/xhtml+xml"],
]);

const markupTypes = new Set(["text/html", "application/xhtml+xml"]);

/** Reads the words of an element. Markup comes back harmless, with absolute addresses. */
export function readText(element: XmlElement, defaults: TextDefaults): FeedText {
	const declared = element.attributes.get("type")?.trim().toLowerCase() ?? "";
	const type = typeNames.get(declared) ?? (declared.includes("/") ? declared : defaults.type);
	const inline = element.children.some((child) => typeof child !== "string");
	const raw = inline ? writeInline(element, type, defaults) : readWritten(element, type);
	const value = repairControls(raw).trim().slice(0, textLengthMax);
	const language = languageOf(element);
	if (isMarkup(value, type, inline, defaults)) {
		const base = resolveBase(element.bases, defaults.documentUrl);
		const markupType = markupTypes.has(type) ? type : "text/html";
		return { value: sanitiseMarkup(value, base).trim(), type: markupType, language };
	}
	return { value, type: type === "" ? "text/plain" : type, language };
}

/** The words without markup, as a title is shown. */
export function plainWords(text: FeedText): string {
	if (markupTypes.has(text.type)) return textOfMarkup(text.value);
	return text.value.replace(/\s+/g, " ").trim();
}

/** The text inside an element and all of its descendants, trimmed. */
export function innerText(element: XmlElement): string {
	return element.children
		.map((child) => (typeof child === "string" ? child : innerText(child)))
		.join("")
		.trim();
}

/** The language in force, "en-US"; undefined where none is given or it was taken back. */
export function languageOf({ language }: XmlElement): string | undefined {
	const tag = language?.trim().replaceAll("_", "-");
	return tag === undefined || tag === "" ? undefined : tag;
}

function isMarkup(value: string, type: string, inline: boolean, defaults: TextDefaults): boolean {
	if (markupTypes.has(type)) return true;
	if (inline) return true;
	return defaults.guesses && type === "text/plain" && looksLikeMarkup(value);
}

/**
 * Whether a text that calls itself plain is markup all the same: it has a known end tag or
 * character reference, and no tag that HTML does not know.
 */
function looksLikeMarkup(text: string): boolean {
	const tags = text.match(/<\/?[a-zA-Z][a-zA-Z0-9]*(?=[\s/>])/g) ?? [];
	const names = tags.map((tag) => tag.replace(/^<\/?/, "").toLowerCase());
	if (!names.every((name) => keptElements.has(name) || name === "script")) return false;
	if (tags.some((tag) => tag.startsWith("</")) || names.some((name) => voidElements.has(name))) {
		return true;
	}
	const references = text.match(/&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,30});/g) ?? [];
	return references.some((one) => one.startsWith("&#") || isReferenceName(one.slice(1, -1)));
}

function readWritten(element: XmlElement, type: string): string {
	const text = innerText(element);
	const mode = element.attributes.get("mode")?.toLowerCase();
	if (mode === "base64") return decodeBase64(text) ?? text;
	const isWords = type === "" || type.startsWith("text/") || /[/+]xml$/.test(type);
	return mode === undefined && !isWords ? (decodeBase64(text) ?? text) : text;
}

/** Undefined where the text is not base64 of UTF-8 text. */
function decodeBase64(text: string): string | undefined {
	const packed = text.replace(/\s+/g, "");
	if (packed === "" || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) {
		return undefined;
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(packed, "base64"));
	} catch {
		return undefined;
	}
}

function writeInline(element: XmlElement, type: string, defaults: TextDefaults): string {
	const only = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
	const [first] = only;
	const isDiv = only.length === 1 && typeof first === "object" && first.local === "div";
	const unwraps = isDiv && defaults.unwrapsDiv && type !== "text/plain";
	// Text that calls itself HTML was escaped for XML only; other text was not markup at all.
	const writeWords = type === "text/html" && defaults.type !== type ? String : escapeText;
	const nodes = (unwraps ? first : element).children;
	return nodes.map((node) => writeNode(node, writeWords)).join("");
}

function writeNode(node: XmlNode, writeWords: (text: string) => string): string {
	if (typeof node === "string") return writeWords(node);
	const attributes = [...node.attributes]
		.filter(([name]) => !name.includes(":") && name !== "xmlns")
		.map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`)
		.join("");
	if (voidElements.has(node.local)) return `<${node.local}${attributes} />`;
	const inside = node.children.map((child) => writeNode(child, writeWords)).join("");
	return `<${node.local}${attributes}>${inside}</${node.local}>`;
}

function escapeText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
