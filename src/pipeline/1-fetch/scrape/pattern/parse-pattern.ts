// Regular expressions as other readers' rules write them (RE2's syntax), to a tree.

/** A part of a pattern. */
export type PatternNode =
	| { readonly kind: "set"; readonly test: (char: string) => boolean }
	| { readonly kind: "edge"; readonly edge: Edge }
	| { readonly kind: "all"; readonly parts: readonly PatternNode[] }
	| { readonly kind: "any"; readonly branches: readonly PatternNode[] }
	| { readonly kind: "group"; readonly part: PatternNode; readonly index: number }
	| {
			readonly kind: "repeat";
			readonly part: PatternNode;
			readonly min: number;
			/** Infinity where there is no limit. */
			readonly max: number;
			readonly isLazy: boolean;
	  };

/** A place between two characters. */
export type Edge = "text-start" | "text-end" | "line-start" | "line-end" | "word" | "no-word";

/** Why a pattern is not understood, in a sentence. Thrown inside of the parser only. */
export class PatternError extends Error {
	override readonly name = "PatternError";
}

const lengthMax = 2000;
const depthMax = 30;
const repeatsMax = 1000;

type Flags = { readonly i: boolean; readonly m: boolean; readonly s: boolean };

/** Reads a pattern; throws a {@link PatternError} for what a linear matcher cannot do. */
export function parsePattern(source: string): PatternNode {
	if (source.length > lengthMax) throw new PatternError("It is longer than 2,000 characters.");
	const parser = new PatternParser(Array.from(source));
	return parser.parseAll();
}

class PatternParser {
	readonly #chars: readonly string[];
	#at = 0;
	#groups = 0;
	#depth = 0;
	#flags: Flags = { i: false, m: false, s: false };

	constructor(chars: readonly string[]) {
		this.#chars = chars;
	}

	parseAll(): PatternNode {
		const node = this.#parseAny();
		if (this.#at < this.#chars.length) throw new PatternError("It has a bracket too many.");
		return node;
	}

	#parseAny(): PatternNode {
		if (++this.#depth > depthMax) throw new PatternError("Its brackets are nested too deep.");
		const branches = [this.#parseRow()];
		while (this.#take("|")) branches.push(this.#parseRow());
		this.#depth--;
		const [only] = branches;
		return branches.length === 1 && only ? only : { kind: "any", branches };
	}

	#parseRow(): PatternNode {
		const parts: PatternNode[] = [];
		for (;;) {
			const char = this.#chars[this.#at];
			if (char === undefined || char === "|" || char === ")") return { kind: "all", parts };
			const atom = this.#parseAtom();
			if (atom !== undefined) parts.push(this.#parseRepeats(atom));
		}
	}

	#parseRepeats(atom: PatternNode): PatternNode {
		let part = atom;
		for (;;) {
			const range = this.#parseRange();
			if (range === undefined) return part;
			const isLazy = this.#take("?");
			if (this.#take("+")) throw new PatternError("It has a possessive quantifier.");
			part = { kind: "repeat", part, ...range, isLazy };
		}
	}

	#parseRange(): { readonly min: number; readonly max: number } | undefined {
		const max = Number.POSITIVE_INFINITY;
		if (this.#take("*")) return { min: 0, max };
		if (this.#take("+")) return { min: 1, max };
		if (this.#take("?")) return { min: 0, max: 1 };
		const rest = this.#chars.slice(this.#at, this.#at + 12).join("");
		const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(rest);
		if (found === null) return undefined;
		this.#at += found[0].length;
		const min = Number(found[1]);
		const upper = found[3] === "" ? max : Number(found[3]);
		const range = { min, max: found[2] === undefined ? min : upper };
		if (range.min > range.max || min > repeatsMax || (range.max > repeatsMax && range.max !== max))
			throw new PatternError("It repeats a part too often.");
		return range;
	}

	#parseAtom(): PatternNode | undefined {
		const char = this.#next();
		const { s, m } = this.#flags;
		switch (char) {
			case "(":
				return this.#parseGroup();
			case "[":
				return { kind: "set", test: this.#foldCase(this.#parseClass()) };
			case ".":
				return { kind: "set", test: (one) => s || one !== "\n" };
			case "^":
				return { kind: "edge", edge: m ? "line-start" : "text-start" };
			case "$":
				return { kind: "edge", edge: m ? "line-end" : "text-end" };
			case "\\":
				return this.#parseEscape();
			case "*":
			case "+":
			case "?":
				throw new PatternError("It repeats nothing.");
			default:
				return { kind: "set", test: this.#foldCase((one) => one === char) };
		}
	}

	#parseGroup(): PatternNode | undefined {
		if (!this.#take("?")) return this.#endGroup(++this.#groups, this.#flags);
		const rest = this.#chars.slice(this.#at, this.#at + 40).join("");
		if (/^(?:[=!]|<[=!]|>)/.test(rest)) {
			throw new PatternError("It looks ahead or back, which cannot be done in bounded time.");
		}
		const name = /^P?<\w{1,30}>/.exec(rest);
		if (name !== null) {
			this.#at += name[0].length;
			return this.#endGroup(++this.#groups, this.#flags);
		}
		const flags = /^([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/.exec(rest);
		if (flags === null) throw new PatternError("It has a bracket of a kind that is not known.");
		const [whole, on = "", off = "", end] = flags;
		this.#at += whole.length;
		const outer = this.#flags;
		const isOn = (flag: "i" | "m" | "s") =>
			on.includes(flag) || (outer[flag] && !off.includes(flag));
		this.#flags = { i: isOn("i"), m: isOn("m"), s: isOn("s") };
		return end === ")" ? undefined : this.#endGroup(undefined, outer);
	}

	/** The rest of a group; flags that were set inside end with it. */
	#endGroup(index: number | undefined, outer: Flags): PatternNode {
		const part = this.#parseAny();
		if (!this.#take(")")) throw new PatternError("A bracket is not closed.");
		this.#flags = outer;
		return index === undefined ? part : { kind: "group", part, index };
	}

	#parseEscape(): PatternNode {
		const char = this.#next();
		if (char === "b") return { kind: "edge", edge: "word" };
		if (char === "B") return { kind: "edge", edge: "no-word" };
		if (char === "A") return { kind: "edge", edge: "text-start" };
		if (char === "z" || char === "Z") return { kind: "edge", edge: "text-end" };
		if (/[1-9k]/.test(char)) {
			throw new PatternError("It refers back, which cannot be done in bounded time.");
		}
		return { kind: "set", test: this.#foldCase(this.#parseEscapedSet(char)) };
	}

	/** What stands after a backslash, inside of a class or not. */
	#parseEscapedSet(char: string): (one: string) => boolean {
		const known = escapedSets.get(char);
		if (known !== undefined) return known;
		if (char === "p" || char === "P") return this.#parseProperty(char);
		if (char === "x" || char === "u") {
			const code = this.#parseHex(char);
			return (one) => one === code;
		}
		if (/[a-zA-Z]/.test(char)) throw new PatternError(`\\${char} is not known.`);
		return (one) => one === char;
	}

	#parseProperty(kind: "p" | "P"): (one: string) => boolean {
		const rest = this.#chars.slice(this.#at, this.#at + 40).join("");
		const found = /^(?:\{(\^?)([A-Za-z]{1,20})\}|([A-Z]))/.exec(rest);
		if (found === null) throw new PatternError("It names no class of characters.");
		this.#at += found[0].length;
		const name = found[2] ?? found[3] ?? "";
		const isNot = (kind === "P") !== (found[1] === "^");
		const property = readProperty(name);
		return (one) => property.test(one) !== isNot;
	}

	#parseHex(kind: "x" | "u"): string {
		const rest = this.#chars.slice(this.#at, this.#at + 10).join("");
		const found =
			/^\{([0-9a-fA-F]{1,6})\}/.exec(rest) ??
			(kind === "x" ? /^([0-9a-fA-F]{2})/ : /^([0-9a-fA-F]{4})/).exec(rest);
		const code = Number.parseInt(found?.[1] ?? "", 16);
		if (found === null || code > 0x10ffff) throw new PatternError("It names no character.");
		this.#at += found[0].length;
		return String.fromCodePoint(code);
	}

	#parseClass(): (one: string) => boolean {
		const isNot = this.#take("^");
		const tests: ((one: string) => boolean)[] = [];
		for (let isFirst = true; ; isFirst = false) {
			const char = this.#next();
			if (char === "]" && !isFirst) break;
			tests.push(this.#parseClassPart(char));
		}
		return (one) => tests.some((test) => test(one)) !== isNot;
	}

	#parseClassPart(char: string): (one: string) => boolean {
		const named = char === "[" ? this.#parseNamedClass() : undefined;
		if (named !== undefined) return named;
		const escaped = char === "\\" ? this.#next() : undefined;
		if (escaped !== undefined && !/[^a-zA-Z]/.test(escaped)) return this.#parseEscapedSet(escaped);
		const from = escaped ?? char;
		const isRange = this.#chars[this.#at] === "-" && this.#chars[this.#at + 1] !== "]";
		if (!isRange) return (one) => one === from;
		this.#at++;
		const last = this.#next();
		const to = last === "\\" ? this.#next() : last;
		const [low, high] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
		if (low > high) throw new PatternError("A range of characters runs backwards.");
		return (one) => {
			const code = one.codePointAt(0) ?? 0;
			return code >= low && code <= high;
		};
	}

	#parseNamedClass(): ((one: string) => boolean) | undefined {
		const rest = this.#chars.slice(this.#at, this.#at + 12).join("");
		const found = /^:(\^?)([a-z]{1,8}):\]/.exec(rest);
		const known = found === null ? undefined : namedClasses.get(found[2] ?? "");
		if (found === null || known === undefined) return undefined;
		this.#at += found[0].length;
		return (one) => known.test(one) !== (found[1] === "^");
	}

	#foldCase(test: (one: string) => boolean): (one: string) => boolean {
		if (!this.#flags.i) return test;
		return (one) => test(one) || test(one.toLowerCase()) || test(one.toUpperCase());
	}

	#next(): string {
		const char = this.#chars[this.#at++];
		if (char === undefined) throw new PatternError("It ends too soon.");
		return char;
	}

	#take(char: string): boolean {
		if (this.#chars[this.#at] !== char) return false;
		this.#at++;
		return true;
	}
}

const escapedSets: ReadonlyMap<string, (one: string) => boolean> = new Map(
	(
		[
			["d", /^\d$/],
			["D", /^\D$/u],
			["w", /^\w$/],
			["W", /^\W$/u],
			["s", /^\s$/],
			["S", /^\S$/u],
			["n", /^\n$/],
			["r", /^\r$/],
			["t", /^\t$/],
			["f", /^\f$/],
			["v", /^\v$/],
		] as const
	).map(([char, pattern]) => [char, (one: string) => pattern.test(one)]),
);

const namedClasses: ReadonlyMap<string, RegExp> = new Map([
	["alpha", /^[a-z]$/i],
	["digit", /^\d$/],
	["alnum", /^[a-z\d]$/i],
	["upper", /^[A-Z]$/],
	["lower", /^[a-z]$/],
	["space", /^\s$/],
	["punct", /^[!-/:-@[-`{-~]$/],
	["word", /^\w$/],
	["xdigit", /^[\da-f]$/i],
]);

function readProperty(name: string): RegExp {
	for (const property of [name, `Script=${name}`]) {
		try {
			return new RegExp(`^\\p{${property}}$`, "u");
		} catch {
			// The next spelling may be one.
		}
	}
	throw new PatternError(`\\p{${name}} is not known.`);
}
