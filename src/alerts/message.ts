// A message of alerts in the forms that channels need: plain text, a short line, a mail's page.

import { escapeHtml } from "../actions/dossier-page/escape-html.ts";
import type { Alert } from "../wire/alerts.ts";

export type AlertMessage = {
	/** The same message has the same id in every try. */
	readonly id: string;
	readonly subject: string;
	readonly alerts: readonly Omit<Alert, "isSent">[];
	/** How many more there are than the message tells. */
	readonly more: number;
	/** Where the application is: "https://news.example", without a slash at its end. */
	readonly base: string;
	readonly atMs: number;
};

/** How many alerts one message tells; the others are counted. */
export const alertsToldMax = 20;

type Told = AlertMessage["alerts"][number];

/** The message as plain text, a paragraph an alert. */
export function renderText(message: AlertMessage): string {
	const parts = message.alerts.map((alert) => textOf(alert, message.base));
	if (message.more > 0) parts.push(moreOf(message));
	return parts.join("\n\n");
}

function textOf(alert: Told, base: string): string {
	const { title, text, origins, path } = alert;
	const lines = [title, text, quoteOf(alert), origins, base + path];
	return lines.filter((line) => line !== undefined && line !== "").join("\n");
}

/** “The dam is safe” — Ilan Stroud, in Almer Courier. */
function quoteOf({ words, speaker, publisher }: Told): string | undefined {
	if (words === undefined) return undefined;
	const by = [speaker, publisher === undefined ? undefined : `in ${publisher}`];
	const told = by.filter((part) => part !== undefined).join(", ");
	return `“${clip(words, 400)}”${told === "" ? "" : ` — ${told}`}`;
}

function moreOf({ more, base }: AlertMessage): string {
	return `… and ${more} more: ${base}/alerts`;
}

/**
 * The message in at most so many characters, for channels that are paid by the character. Words
 * are cut before anything else, the link never.
 */
export function renderShort({ alerts, more, base }: AlertMessage, lengthMax: number): string {
	const [first] = alerts;
	if (first === undefined) return "";
	const link = base + (alerts.length + more > 1 ? "/alerts" : first.path);
	const also = alerts.length + more > 1 ? ` (+${alerts.length + more - 1})` : "";
	const quote = quoteOf(first);
	const told = [`${first.title}: ${first.text}${also}`, quote, first.origins]
		.filter((part) => part !== undefined)
		.join(" · ");
	return `${clip(told, Math.max(0, lengthMax - link.length - 1))} ${link}`.trimStart();
}

/** At most so many characters, cut between words where that is possible. */
export function clip(text: string, lengthMax: number): string {
	if (text.length <= lengthMax) return text;
	if (lengthMax < 2) return "";
	const cut = text.lastIndexOf(" ", lengthMax - 2);
	const kept = text.slice(0, cut > lengthMax / 2 ? cut : lengthMax - 2);
	// Half of a character outside the basic plane is none.
	return `${kept.replace(/[\uD800-\uDBFF]$/, "")} …`;
}

/** The message as the page of a mail: plain markup that every mail program shows. */
export function renderMail(message: AlertMessage, stopUrl: string | undefined): string {
	const parts = message.alerts.map((alert) => pageOf(alert, message.base));
	if (message.more > 0) parts.push(`<p>${escapeHtml(moreOf(message))}</p>`);
	const stop =
		stopUrl === undefined
			? ""
			: `<p style="${soft}"><a href="${escapeHtml(stopUrl)}" style="color:#565b64">Send no more of these</a></p>`;
	return [
		'<!doctype html><html lang="en"><head><meta charset="utf-8">',
		`<meta name="color-scheme" content="light dark"><title>${escapeHtml(message.subject)}</title></head>`,
		'<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif">',
		'<div style="max-width:38rem;margin:0 auto">',
		...parts,
		`<p style="${soft}">Onrecord keeps who said what. It gives no verdict on truth.</p>`,
		stop,
		"</div></body></html>",
	].join("\n");
}

const soft = "color:#565b64;font:13px/1.5 sans-serif;margin:.3em 0";

function pageOf(alert: Told, base: string): string {
	const { title, text, origins, path, words, speaker, publisher } = alert;
	const by = [speaker, publisher].filter((part) => part !== undefined).map(escapeHtml);
	const quote =
		words === undefined
			? ""
			: `<blockquote style="margin:.5em 0;padding-left:.8em;border-left:3px solid #8dbdec">“${escapeHtml(clip(words, 600))}”${by.length > 0 ? `<br><span style="${soft}">${by.join(" · ")}</span>` : ""}</blockquote>`;
	return [
		'<div style="margin:0 0 1.6em">',
		`<p style="margin:0;font-weight:bold"><a href="${escapeHtml(base + path)}" style="color:#1d4f80">${escapeHtml(title)}</a></p>`,
		`<p style="margin:.2em 0">${escapeHtml(text)}</p>`,
		quote,
		origins === undefined ? "" : `<p style="${soft}">${escapeHtml(origins)}</p>`,
		"</div>",
	].join("\n");
}
