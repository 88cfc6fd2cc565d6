// E-mail over the owner's SMTP server.

import { createTransport } from "nodemailer";
import { renderMail, renderText } from "../message.ts";
import type { Deliver } from "./channel.ts";

/** SMTP's own word for "never": 5xx (RFC 5321, section 4.2.1). */
const refusedMin = 500;
const connectMsMax = 15_000;

/**
 * Sends a mail with both parts. It can be stopped with one click, in the program that shows it
 * (RFC 8058) or by its link.
 */
export const sendEmail: Deliver<"email"> = async (message, { to }, { mail, channel }) => {
	if (mail === undefined) {
		const detail = "There is no mail server: set --smtp-url and --mail-from.";
		return { state: "failed", detail, retry: false };
	}
	const stopUrl = `${message.base}/api/v1/alerts/stop/${channel.value.stopToken}`;
	const transport = createTransport({
		url: mail.url,
		...{ connectionTimeout: connectMsMax, greetingTimeout: connectMsMax },
		socketTimeout: 2 * connectMsMax,
	});
	try {
		await transport.sendMail({
			...{ from: mail.from, to, subject: message.subject },
			...{ text: renderText(message), html: renderMail(message, stopUrl) },
			messageId: `<${message.id}@${hostOf(message.base)}>`,
			date: new Date(message.atMs),
			headers: {
				"List-Unsubscribe": `<${stopUrl}>`,
				"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
				"Auto-Submitted": "auto-generated",
			},
			// Nothing is read from files or addresses that a news text names.
			...{ disableFileAccess: true, disableUrlAccess: true },
		});
		return { state: "sent" };
	} catch (error) {
		const code = error instanceof Error && "responseCode" in error ? error.responseCode : 0;
		const retry = typeof code !== "number" || code < refusedMin;
		return { state: "failed", detail: tellError(error), retry };
	} finally {
		transport.close();
	}
};

/** What the server said; never the address of the server, which may hold a password. */
function tellError(error: unknown): string {
	if (!(error instanceof Error)) return "The mail could not be sent.";
	const told = "response" in error && typeof error.response === "string" ? error.response : "";
	return told === ""
		? `The mail server could not be used: ${error.message}`
		: `It answers: ${told}`;
}

function hostOf(base: string): string {
	return URL.parse(base)?.hostname ?? "onrecord.invalid";
}
