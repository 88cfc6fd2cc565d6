// Paths as scraping rules write them (the common part of XPath 1.0), to a tree.

export const axes = [
	"child",
	"descendant",
	"descendant-or-self",
	"self",
	"parent",
	"ancestor",
	"ancestor-or-self",
	"following-sibling",
	"preceding-sibling",
	"attribute",
] as const;

type Axis = (typeof axes)[number];

/** What a step takes of the nodes on its axis. */
export type NodeTest = "node()" | "text()" | "*" | { readonly name: string };

export type XPathStep = {
	readonly axis: Axis;
	readonly test: NodeTest;
	readonly predicates: readonly XPath[];
};

export type BinaryOperator =
	| "or"
	| "and"
	| "="
	| "!="
	| "<"
	| "<="
	| ">"
	| ">="
	| "+"
	| "-"
	| "*"
	| "div"
	| "mod"
	| "|";

/** An expression. */
export type XPath =
	| { readonly kind: "text"; readonly value: string }
	| { readonly kind: "number"; readonly value: number }
	| { readonly kind: "call"; readonly name: string; readonly args: readonly XPath[] }
	| {
			readonly kind: "binary";
			readonly operator: BinaryOperator;
			readonly left: XPath;
			readonly right: XPath;
	  }
	| {
			readonly kind: "path";
			/** What the steps begin at; the context node, or the root for an absolute path. */
			readonly from: XPath | "context" | "root";
			readonly predicates: readonly XPath[];
			readonly steps: readonly XPathStep[];
	  };

/** Why a path is not understood, in a sentence. Thrown inside of the scraper only. */
export class XPathError extends Error {
	override readonly name = "XPathError";
}

const lengthMax = 4000;
const depthMax = 40;

const token =
	/\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(\/\/|::|\.\.|!=|<=|>=|[-/@.()[\],|=<>+*])|([\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)[\p{L}_][\p{L}\p{N}_.-]*)?))/uy;

/** Reads an expression; throws an {@link XPathError} for what is none or beyond our part. */
export function parseXPath(source: string): XPath {
	if (source.length > lengthMax) throw new XPathError("The path is longer than 4,000 characters.");
	const tokens: string[] = [];
	const text = source.trimEnd();
	token.lastIndex = 0;
	while (token.lastIndex < text.length) {
		const at = token.lastIndex;
		const found = token.exec(text);
		if (found === null) throw new XPathError(`"${text.slice(at, at + 20)}" is no part of a path.`);
		tokens.push(found.slice(1).find((part) => part !== undefined) ?? "");
	}
	return new XPathParser(tokens).parseAll();
}

const levels: readonly (readonly BinaryOperator[])[] = [
	["or"],
	["and"],
	["=", "!="],
	["<", "<=", ">", ">="],
	["+", "-"],
	["*", "div", "mod"],
	["|"],
];

const dotStep: XPathStep = { axis: "self", test: "node()", predicates: [] };
const upStep: XPathStep = { axis: "parent", test: "node()", predicates: [] };
const anyDepth: XPathStep = { axis: "descendant-or-self", test: "node()", predicates: [] };

/** "//p" is all `p` below; a predicate counts them by their parents, so it needs both steps. */
function anywhere(step: XPathStep): readonly XPathStep[] {
	const isPlain = step.axis === "child" && step.predicates.length === 0;
	return isPlain ? [{ ...step, axis: "descendant" }] : [anyDepth, step];
}

class XPathParser {
	readonly #tokens: readonly string[];
	#at = 0;
	#depth = 0;

	constructor(tokens: readonly string[]) {
		this.#tokens = tokens;
	}

	parseAll(): XPath {
		const path = this.#parseLevel(0);
		if (this.#peek() !== undefined) throw new XPathError(`"${this.#peek()}" is one too many.`);
		return path;
	}

	#parseLevel(level: number): XPath {
		const operators = levels[level];
		if (operators === undefined) return this.#parseUnary();
		if (level === 0 && ++this.#depth > depthMax) {
			throw new XPathError("The path is nested too deep.");
		}
		let left = this.#parseLevel(level + 1);
		for (;;) {
			const operator = operators.find((one) => one === this.#peek());
			if (operator === undefined) break;
			this.#at++;
			left = { kind: "binary", operator, left, right: this.#parseLevel(level + 1) };
		}
		if (level === 0) this.#depth--;
		return left;
	}

	#parseUnary(): XPath {
		if (!this.#take("-")) return this.#parsePath();
		if (++this.#depth > depthMax) throw new XPathError("The path is nested too deep.");
		const zero: XPath = { kind: "number", value: 0 };
		const negated: XPath = { kind: "binary", operator: "-", left: zero, right: this.#parseUnary() };
		this.#depth--;
		return negated;
	}

	#parsePath(): XPath {
		const primary = this.#parsePrimary();
		if (primary === undefined) return this.#parseLocation();
		const predicates = this.#parsePredicates();
		const steps = this.#parseMoreSteps();
		if (predicates.length + steps.length === 0) return primary;
		return { kind: "path", from: primary, predicates, steps };
	}

	/** A text, a number, a call or an expression in brackets. */
	#parsePrimary(): XPath | undefined {
		const next = this.#peek() ?? "";
		if (/^["']/.test(next)) {
			this.#at++;
			return { kind: "text", value: next.slice(1, -1) };
		}
		if (/^\.?\d/.test(next)) {
			this.#at++;
			return { kind: "number", value: Number(next) };
		}
		if (this.#take("(")) {
			const inner = this.#parseLevel(0);
			this.#expect(")");
			return inner;
		}
		const isCall = this.#peek(1) === "(" && /^[a-z]/i.test(next) && !/^(?:text|node)$/.test(next);
		return isCall ? this.#parseCall() : undefined;
	}

	#parseCall(): XPath {
		const name = this.#next();
		this.#expect("(");
		const args: XPath[] = [];
		if (!this.#take(")")) {
			do args.push(this.#parseLevel(0));
			while (this.#take(","));
			this.#expect(")");
		}
		return { kind: "call", name, args };
	}

	#parseLocation(): XPath {
		if (this.#peek() === "//") {
			return { kind: "path", from: "root", predicates: [], steps: this.#parseMoreSteps() };
		}
		if (this.#take("/")) {
			const steps = this.#startsStep() ? [this.#parseStep(), ...this.#parseMoreSteps()] : [];
			return { kind: "path", from: "root", predicates: [], steps };
		}
		const steps = [this.#parseStep(), ...this.#parseMoreSteps()];
		return { kind: "path", from: "context", predicates: [], steps };
	}

	#parseMoreSteps(): XPathStep[] {
		const steps: XPathStep[] = [];
		for (;;) {
			if (this.#take("//")) steps.push(...anywhere(this.#parseStep()));
			else if (this.#take("/")) steps.push(this.#parseStep());
			else return steps;
		}
	}

	#startsStep(): boolean {
		return /^[\p{L}_@.*]/u.test(this.#peek() ?? "");
	}

	#parseStep(): XPathStep {
		if (this.#take(".")) return dotStep;
		if (this.#take("..")) return upStep;
		const axis = this.#parseAxis();
		const test = this.#parseTest();
		return { axis, test, predicates: this.#parsePredicates() };
	}

	#parseAxis(): Axis {
		if (this.#take("@")) return "attribute";
		if (this.#peek(1) !== "::") return "child";
		const name = this.#next();
		this.#at++;
		const axis = axes.find((known) => known === name);
		if (axis === undefined) throw new XPathError(`The axis "${name}" is not known.`);
		return axis;
	}

	#parseTest(): NodeTest {
		const name = this.#next();
		if (name === "*") return "*";
		if (!/^[\p{L}_]/u.test(name)) throw new XPathError(`"${name}" is no name of an element.`);
		if (this.#peek() !== "(") return { name };
		this.#at++;
		this.#expect(")");
		return name === "text" ? "text()" : "node()";
	}

	#parsePredicates(): XPath[] {
		const predicates: XPath[] = [];
		while (this.#take("[")) {
			predicates.push(this.#parseLevel(0));
			this.#expect("]");
		}
		return predicates;
	}

	#peek(ahead = 0): string | undefined {
		return this.#tokens[this.#at + ahead];
	}

	#next(): string {
		const next = this.#tokens[this.#at++];
		if (next === undefined) throw new XPathError("The path ends too soon.");
		return next;
	}

	#take(wanted: string): boolean {
		if (this.#peek() !== wanted) return false;
		this.#at++;
		return true;
	}

	#expect(wanted: string): void {
		if (!this.#take(wanted)) throw new XPathError(`A "${wanted}" is missing in the path.`);
	}
}
