// Matches a user's regular expression in time that only grows with the text: every way through it
// is followed at once (Thompson 1968; the machine that keeps groups is Pike's).

import { type Edge, PatternError, type PatternNode, parsePattern } from "./parse-pattern.ts";

/** Where a pattern was found, and its groups; code units, end exclusive. */
export type PatternMatch = {
	readonly start: number;
	readonly end: number;
	readonly groups: readonly (string | undefined)[];
};

/** What is left to spend on patterns, in steps; one for all patterns of a feed. */
export type StepBudget = { stepsLeft: number };

/** A pattern that is ready. */
export type LinearPattern = {
	/** The first match at or after a place; undefined for none, or where the budget is spent. */
	readonly find: (text: string, budget: StepBudget, from?: number) => PatternMatch | undefined;
};

type Instruction =
	| { readonly op: "set"; readonly test: (char: string) => boolean }
	| { readonly op: "edge"; readonly edge: Edge }
	| { readonly op: "split"; readonly first: number; readonly second: number }
	| { readonly op: "jump"; readonly to: number }
	| { readonly op: "save"; readonly slot: number }
	| { readonly op: "match" };

/** A longer program is refused: each character of a text may cost one step an instruction. */
const programMax = 2000;

/** Groups that are kept: \0 to \9. */
const groupsMax = 9;

/** Prepares a pattern, or says why it is refused. Never throws. */
export function compilePattern(source: string): LinearPattern | { readonly refused: string } {
	try {
		const program: Instruction[] = [];
		write(program, { kind: "group", part: parsePattern(source), index: 0 });
		program.push({ op: "match" });
		return { find: (text, budget, from = 0) => run(program, { text, from, budget }) };
	} catch (error) {
		if (error instanceof PatternError) return { refused: error.message };
		throw error;
	}
}

function write(program: Instruction[], node: PatternNode): void {
	if (program.length > programMax) throw new PatternError("It is too large to be matched.");
	switch (node.kind) {
		case "set":
			program.push({ op: "set", test: node.test });
			return;
		case "edge":
			program.push({ op: "edge", edge: node.edge });
			return;
		case "all":
			for (const part of node.parts) write(program, part);
			return;
		case "any":
			writeAny(program, node.branches);
			return;
		case "group":
			if (node.index <= groupsMax) program.push({ op: "save", slot: node.index * 2 });
			write(program, node.part);
			if (node.index <= groupsMax) program.push({ op: "save", slot: node.index * 2 + 1 });
			return;
		case "repeat":
			writeRepeat(program, node);
	}
}

function writeAny(program: Instruction[], branches: readonly PatternNode[]): void {
	const jumps: number[] = [];
	for (const [at, branch] of branches.entries()) {
		const isLast = at === branches.length - 1;
		const split = program.length;
		if (!isLast) program.push({ op: "match" });
		write(program, branch);
		if (isLast) continue;
		jumps.push(program.length);
		program.push({ op: "match" });
		program[split] = { op: "split", first: split + 1, second: program.length };
	}
	for (const jump of jumps) program[jump] = { op: "jump", to: program.length };
}

function writeRepeat(
	program: Instruction[],
	{ part, min, max, isLazy }: Extract<PatternNode, { kind: "repeat" }>,
): void {
	const splitAt = (at: number, inside: number, after: number): void => {
		const [first, second] = isLazy ? [after, inside] : [inside, after];
		program[at] = { op: "split", first, second };
	};
	for (let times = 0; times < min; times++) write(program, part);
	if (max === Number.POSITIVE_INFINITY) {
		const split = program.length;
		program.push({ op: "match" });
		write(program, part);
		program.push({ op: "jump", to: split });
		splitAt(split, split + 1, program.length);
		return;
	}
	const splits: number[] = [];
	for (let times = min; times < max; times++) {
		splits.push(program.length);
		program.push({ op: "match" });
		write(program, part);
	}
	for (const split of splits) splitAt(split, split + 1, program.length);
}

/** Where each group began and ended, at twice its number and one after. */
type Slots = readonly number[];

type Thread = { readonly at: number; readonly slots: Slots };

type Search = { readonly text: string; readonly from: number; readonly budget: StepBudget };

function run(program: readonly Instruction[], search: Search): PatternMatch | undefined {
	const { text, from, budget } = search;
	const machine = new Machine(program, text, budget);
	let best: Slots | undefined;
	let threads: Thread[] = [];
	for (let at = from; at <= text.length && budget.stepsLeft > 0; ) {
		if (best === undefined) machine.add(threads, { at: 0, slots: [] }, at);
		if (threads.length === 0 && best !== undefined) break;
		const char = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";
		const nextAt = at + Math.max(char.length, 1);
		const stepped = machine.step(threads, char, nextAt);
		best = stepped.matched ?? best;
		threads = stepped.threads;
		at = nextAt;
	}
	return best === undefined || budget.stepsLeft <= 0 ? undefined : readMatch(text, best);
}

/** Follows what takes no character; each instruction is entered once at each place. */
class Machine {
	readonly #program: readonly Instruction[];
	readonly #text: string;
	readonly #budget: StepBudget;
	readonly #entered: Int32Array;
	#turn = 1;

	constructor(program: readonly Instruction[], text: string, budget: StepBudget) {
		this.#program = program;
		this.#text = text;
		this.#budget = budget;
		this.#entered = new Int32Array(program.length);
	}

	/** Lets each thread take a character ("" at the end); those after one that matches are worse. */
	step(
		threads: readonly Thread[],
		char: string,
		nextAt: number,
	): { readonly threads: Thread[]; readonly matched: Slots | undefined } {
		const next: Thread[] = [];
		this.#turn++;
		for (const { at, slots } of threads) {
			const instruction = this.#program[at];
			if (instruction?.op === "match") return { threads: next, matched: slots };
			if (char !== "" && instruction?.op === "set" && instruction.test(char)) {
				this.add(next, { at: at + 1, slots }, nextAt);
			}
		}
		return { threads: next, matched: undefined };
	}

	add(threads: Thread[], start: Thread, place: number): void {
		const stack: Thread[] = [start];
		for (let thread = stack.pop(); thread !== undefined; thread = stack.pop()) {
			const { at } = thread;
			if (this.#entered[at] === this.#turn) continue;
			this.#entered[at] = this.#turn;
			this.#budget.stepsLeft--;
			const op = this.#program[at]?.op;
			if (op === "set" || op === "match") threads.push(thread);
			else stack.push(...this.#follow(thread, place));
		}
	}

	/** Where a thread goes on without a character, the best way last. */
	#follow({ at, slots }: Thread, place: number): readonly Thread[] {
		const instruction = this.#program[at];
		switch (instruction?.op) {
			case "jump":
				return [{ at: instruction.to, slots }];
			case "split":
				return [
					{ at: instruction.second, slots },
					{ at: instruction.first, slots },
				];
			case "save": {
				const saved = [...slots];
				saved[instruction.slot] = place;
				return [{ at: at + 1, slots: saved }];
			}
			case "edge":
				return isEdge(this.#text, place, instruction.edge) ? [{ at: at + 1, slots }] : [];
			default:
				return [];
		}
	}
}

function isEdge(text: string, at: number, edge: Edge): boolean {
	switch (edge) {
		case "text-start":
			return at === 0;
		case "text-end":
			return at === text.length;
		case "line-start":
			return at === 0 || text[at - 1] === "\n";
		case "line-end":
			return at === text.length || text[at] === "\n";
		case "word":
			return isWord(text[at - 1]) !== isWord(text[at]);
		case "no-word":
			return isWord(text[at - 1]) === isWord(text[at]);
	}
}

function isWord(char: string | undefined): boolean {
	return char !== undefined && /\w/.test(char);
}

function readMatch(text: string, slots: readonly number[]): PatternMatch {
	const [start = 0, end = 0] = slots;
	const groups = Array.from({ length: groupsMax + 1 }, (_, group) => {
		const [from, to] = [slots[group * 2], slots[group * 2 + 1]];
		return from === undefined || to === undefined ? undefined : text.slice(from, to);
	});
	return { start, end, groups };
}
