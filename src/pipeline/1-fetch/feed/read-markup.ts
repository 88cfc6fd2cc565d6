// Tags and text of XML or HTML in order, straight from the tokenizer: no tree and no stack, so
// that whoever listens sets the limits.

import { Tokenizer } from "htmlparser2";

/** What a listener hears. Values and text are raw: character references are still in them. */
export type MarkupListener = {
	/** Answers false to hear no more. */
	readonly open: (tag: MarkupTag) => boolean;
	readonly close: (name: string) => void;
	readonly text: (raw: string) => void;
	/** Text of a CDATA section: taken as it is, without references. */
	readonly literal: (text: string) => void;
};

export type MarkupTag = {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	/** Whether the tag closes itself (`<br/>`). */
	readonly closed: boolean;
};

/** How many attributes of one tag are kept; the rest is dropped. */
const attributesMax = 64;

const noAttributes: ReadonlyMap<string, string> = new Map();

/** What XML allows a name to begin with, roughly; anything else after `<` is text. */
const nameStart = /^[\p{L}_:]/u;

/**
 * Reads markup of any length in linear time and tells the listener what it sees. In `xml` mode
 * names keep their case and may hold any letter; in `html` mode the content of script and style
 * comes as one text. Never throws by itself.
 */
export function readMarkup(markup: string, mode: "xml" | "html", listener: MarkupListener): void {
	let attributes: Map<string, string> | undefined;
	let name = "";
	/** Where a `<` begins no tag after all: reading goes on behind it. */
	let restart = -1;
	let offset = 0;
	let attribute = "";
	let value = "";
	const slice = (start: number, end: number) => markup.slice(offset + start, offset + end);
	const fold = (name: string) => (mode === "html" ? name.toLowerCase() : name);
	const endTag = (closed: boolean) => {
		if (
			restart === -1 &&
			!listener.open({ name, attributes: attributes ?? noAttributes, closed })
		) {
			tokenizer.pause();
		}
		attributes = undefined;
	};
	const tokenizer = new Tokenizer(
		{ xmlMode: mode === "xml", decodeEntities: false, recognizeSelfClosing: true },
		{
			onopentagname: (start, end) => {
				name = fold(slice(start, end));
				if (nameStart.test(name)) return;
				const inner = name.lastIndexOf("<");
				const textEnd = inner === -1 ? end : start + inner;
				listener.text(slice(start - 1, textEnd));
				restart = offset + textEnd;
				tokenizer.pause();
			},
			onattribname: (start, end) => {
				attribute = fold(slice(start, end));
				value = "";
			},
			onattribdata: (start, end) => {
				value += slice(start, end);
			},
			onattribend: () => {
				attributes ??= new Map();
				if (attributes.size >= attributesMax || attributes.has(attribute)) return;
				attributes.set(attribute, value);
			},
			onopentagend: () => endTag(false),
			onselfclosingtag: () => endTag(true),
			onclosetag: (start, end) => listener.close(fold(slice(start, end))),
			ontext: (start, end) => listener.text(slice(start, end)),
			oncdata: (start, end, extra) => listener.literal(slice(start, end - extra)),
			oncomment: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onattribentity: ignore,
			ontextentity: ignore,
			onend: ignore,
		},
	);
	do {
		offset = Math.max(restart, 0);
		restart = -1;
		tokenizer.reset();
		tokenizer.write(markup.slice(offset));
		tokenizer.end();
	} while (restart !== -1);
}

function ignore(): void {
	// Comments, declarations and instructions say nothing to a reader.
}
