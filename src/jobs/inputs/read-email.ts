// Newsletters and articles sent by mail: a message, or a mailbox full of them.

import PostalMime from "postal-mime";
import type { PageHints } from "../../news/page.ts";
import { type Chunks, type InputLimits, type Piece, tooLarge } from "./input.ts";
import { lineTooLong, splitLines } from "./split-lines.ts";

/** The page in a message: its HTML part where it has one, else its text. */
export async function readEmail(
	name: string,
	message: Uint8Array,
	{ now }: InputLimits,
): Promise<Piece> {
	try {
		const mail = await PostalMime.parse(message);
		const body = mail.html ?? mail.text ?? "";
		const mediaType = mail.html === undefined ? "text/plain" : "text/html";
		const page = {
			...{ url: undefined, path: undefined, mediaType, fetchedMs: now() },
			bytes: new TextEncoder().encode(body),
			headers: { "content-type": `${mediaType}; charset=utf-8` },
			hints: hintsOf(mail),
		};
		return { name, page };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { name, failed: `The message cannot be read: ${why}` };
	}
}

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

function hintsOf({ subject, from, date }: Mail): PageHints {
	const publishedMs = Date.parse(date ?? "");
	const sender = from?.name || from?.address;
	return {
		...(subject !== undefined && { title: subject }),
		...(sender !== undefined && { publisher: sender }),
		...(Number.isFinite(publishedMs) && { publishedMs }),
	};
}

/** The messages of a mailbox file (RFC 4155): each begins with a line "From …" after an empty one. */
export async function* readMailbox(
	name: string,
	chunks: Chunks,
	limits: InputLimits,
): AsyncIterable<Piece> {
	let lines: string[] = [];
	let bytes = 0;
	let number = 0;
	const end = async (): Promise<Piece[]> => {
		const message = lines.join("\n");
		lines = [];
		const large = bytes > limits.pageBytesMax;
		bytes = 0;
		if (message.trim() === "") return [];
		number++;
		const messageName = `${name}, message ${number}`;
		if (large) return [{ name: messageName, skip: tooLarge(limits.pageBytesMax) }];
		return [await readEmail(messageName, Buffer.from(message, "latin1"), limits)];
	};
	let afterEmpty = true;
	for await (const line of splitLines(chunks, limits.pageBytesMax)) {
		const text = line === lineTooLong ? "" : Buffer.from(line).toString("latin1");
		if (afterEmpty && text.startsWith("From ")) {
			yield* await end();
			continue;
		}
		bytes += line === lineTooLong ? limits.pageBytesMax + 1 : text.length;
		if (bytes <= limits.pageBytesMax) lines.push(text.replace(/^>(>*From )/, "$1"));
		afterEmpty = text.trim() === "";
	}
	yield* await end();
}
