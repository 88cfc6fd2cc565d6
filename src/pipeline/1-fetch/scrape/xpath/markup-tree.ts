// A page or XML document as the tree that XPath walks; elements know where they stand in the source.

import { Parser } from "htmlparser2";

/** A node as XPath sees it. Mutable only while it is built. */
export type MarkupNode = {
	readonly kind: "root" | "element" | "text" | "attribute";
	/** In lower case for HTML; empty for texts. */
	readonly name: string;
	/** Of texts and attributes. */
	readonly value: string;
	readonly attributes: readonly MarkupNode[];
	readonly children: readonly MarkupNode[];
	readonly parent: MarkupNode | undefined;
	/** Its place in document order. */
	readonly order: number;
	/** Its place among its parent's children. */
	readonly place: number;
	/** Its place in the source, code units, end exclusive; of elements and the root. */
	readonly start: number;
	readonly end: number;
};

type Open = { -readonly [Key in keyof MarkupNode]: MarkupNode[Key] } & {
	readonly children: MarkupNode[];
	readonly attributes: MarkupNode[];
};

/** What is nested deeper is left out, its text too; elements beyond so many end the reading. */
const depthMax = 250;
const nodesMax = 300_000;
const attributesMax = 64;

/** Reads HTML or XML of any quality. Never throws; linear. */
export function parseMarkup(source: string, isXml: boolean): MarkupNode {
	const builder = new MarkupBuilder();
	let tooDeep = 0;
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (builder.depth > depthMax || builder.isFull) tooDeep++;
				else builder.open(name, attributes, parser.startIndex);
			},
			onclosetag: () => {
				if (tooDeep > 0) tooDeep--;
				else builder.close(Math.min(parser.endIndex + 1, source.length));
			},
			ontext: (text) => {
				if (tooDeep === 0) builder.addText(text);
			},
		},
		{ xmlMode: isXml, decodeEntities: true, recognizeCDATA: true },
	);
	parser.end(source);
	builder.root.end = source.length;
	return builder.root;
}

class MarkupBuilder {
	readonly root = makeNode("root", "", { parent: undefined, order: 0, place: 0 });
	readonly #stack: Open[] = [this.root];
	#count = 1;

	get depth(): number {
		return this.#stack.length;
	}

	get isFull(): boolean {
		return this.#count >= nodesMax;
	}

	open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
		const node = this.#add("element", name);
		node.start = start;
		for (const [key, value] of Object.entries(attributes).slice(0, attributesMax)) {
			const at = { parent: node, order: this.#count++, place: node.attributes.length };
			const attribute = makeNode("attribute", key, at);
			attribute.value = value;
			node.attributes.push(attribute);
		}
		this.#stack.push(node);
	}

	close(end: number): void {
		if (this.#stack.length < 2) return;
		const node = this.#stack.pop();
		if (node !== undefined) node.end = end;
	}

	/** A text of which references are a part comes in pieces. */
	addText(text: string): void {
		const last = this.#top().children.at(-1) as Open | undefined;
		if (last?.kind === "text") last.value += text;
		else if (!this.isFull) this.#add("text", "").value = text;
	}

	#top(): Open {
		return this.#stack.at(-1) ?? this.root;
	}

	#add(kind: MarkupNode["kind"], name: string): Open {
		const parent = this.#top();
		const at = { parent, order: this.#count++, place: parent.children.length };
		const node = makeNode(kind, name, at);
		parent.children.push(node);
		return node;
	}
}

function makeNode(
	kind: MarkupNode["kind"],
	name: string,
	at: Pick<MarkupNode, "parent" | "order" | "place">,
): Open {
	return { kind, name, value: "", attributes: [], children: [], start: 0, end: 0, ...at };
}

/** The text of a node: its own, or that of all texts below it. */
export function stringOfNode(node: MarkupNode): string {
	if (node.kind === "text" || node.kind === "attribute") return node.value;
	const parts: string[] = [];
	const stack: MarkupNode[] = [...node.children].reverse();
	for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
		if (at.kind === "text") parts.push(at.value);
		else if (at.name !== "script" && at.name !== "style") stack.push(...[...at.children].reverse());
	}
	return parts.join("");
}
