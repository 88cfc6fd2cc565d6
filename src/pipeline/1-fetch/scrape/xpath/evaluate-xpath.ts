// What a path selects in a document, in bounded time.

import { type MarkupNode, stringOfNode } from "./markup-tree.ts";
import { type BinaryOperator, type XPath, XPathError, type XPathStep } from "./parse-xpath.ts";
import { callXPathFunction } from "./xpath-functions.ts";
import { numberOf, stringOf, truthOf, type XPathValue } from "./xpath-value.ts";

/** What is left to spend on paths, in nodes looked at; one for all paths of a page. */
export type PathBudget = { nodesLeft: number };

type Context = {
	readonly node: MarkupNode;
	/** Its place among the nodes that a predicate chooses from, from 1. */
	readonly position: number;
	readonly size: number;
	readonly budget: PathBudget;
};

/** Evaluates a path at a node. Throws an {@link XPathError} where the budget is spent. */
export function evaluateXPath(path: XPath, node: MarkupNode, budget: PathBudget): XPathValue {
	return evaluate(path, { node, position: 1, size: 1, budget });
}

function evaluate(path: XPath, context: Context): XPathValue {
	switch (path.kind) {
		case "text":
		case "number":
			return path.value;
		case "call":
			return call(path, context);
		case "binary":
			return combine(path, context);
		case "path":
			return follow(path, context);
	}
}

function call({ name, args }: Extract<XPath, { kind: "call" }>, context: Context): XPathValue {
	const values = args.map((arg) => evaluate(arg, context));
	for (const value of values.length === 0 ? [[context.node]] : values) {
		if (typeof value === "object" && value[0] !== undefined) spendText(context.budget, value[0]);
	}
	return callXPathFunction(name, values, context);
}

function combine(
	{ operator, left, right }: Extract<XPath, { kind: "binary" }>,
	context: Context,
): XPathValue {
	const first = evaluate(left, context);
	if (operator === "or" && truthOf(first)) return true;
	if (operator === "and" && !truthOf(first)) return false;
	const second = evaluate(right, context);
	if (operator === "or" || operator === "and") return truthOf(second);
	if (operator === "|") return inOrder([...nodesOf(first), ...nodesOf(second)]);
	const calculate = calculations.get(operator);
	if (calculate !== undefined) return calculate(numberOf(first), numberOf(second));
	return compare(operator, { first, second, budget: context.budget });
}

const calculations: ReadonlyMap<BinaryOperator, (a: number, b: number) => number> = new Map<
	BinaryOperator,
	(a: number, b: number) => number
>([
	["+", (a, b) => a + b],
	["-", (a, b) => a - b],
	["*", (a, b) => a * b],
	["div", (a, b) => a / b],
	["mod", (a, b) => a % b],
]);

type Compared = {
	readonly first: XPathValue;
	readonly second: XPathValue;
	readonly budget: PathBudget;
};

/** Of lists of nodes, one pair that fits is enough. */
function compare(operator: BinaryOperator, { first, second, budget }: Compared): boolean {
	const isTruth = typeof first === "boolean" || typeof second === "boolean";
	if (isTruth) return compareOne(operator, truthOf(first), truthOf(second));
	const isNumeric = typeof first === "number" || typeof second === "number";
	const [firsts, seconds] = [valuesOf(first, budget), valuesOf(second, budget)];
	return firsts.some((a) =>
		seconds.some((b) => {
			spend(budget, 1);
			return isNumeric || !/^!?=$/.test(operator)
				? compareOne(operator, numberOf(a), numberOf(b))
				: compareOne(operator, stringOf(a), stringOf(b));
		}),
	);
}

function valuesOf(value: XPathValue, budget: PathBudget): readonly (string | number | boolean)[] {
	if (typeof value !== "object") return [value];
	return value.map((node) => {
		spendText(budget, node);
		return stringOfNode(node);
	});
}

function compareOne<Value extends string | number | boolean>(
	operator: BinaryOperator,
	a: Value,
	b: Value,
): boolean {
	switch (operator) {
		case "=":
			return a === b;
		case "!=":
			return a !== b;
		case "<":
			return a < b;
		case "<=":
			return a <= b;
		case ">":
			return a > b;
		default:
			return a >= b;
	}
}

function follow(path: Extract<XPath, { kind: "path" }>, context: Context): readonly MarkupNode[] {
	let nodes = startOf(path, context);
	for (const predicate of path.predicates) nodes = choose(nodes, predicate, context.budget);
	for (const step of path.steps) {
		const found = nodes.map((node) => take(step, node, context.budget));
		nodes = found.length === 1 ? (found[0] ?? []) : found.flat();
		nodes = inOrder(nodes);
	}
	return nodes;
}

function startOf(
	{ from }: Extract<XPath, { kind: "path" }>,
	context: Context,
): readonly MarkupNode[] {
	if (from === "context") return [context.node];
	if (from !== "root") return nodesOf(evaluate(from, context));
	let root = context.node;
	while (root.parent !== undefined) root = root.parent;
	return [root];
}

function nodesOf(value: XPathValue): readonly MarkupNode[] {
	if (typeof value === "object") return value;
	throw new XPathError("A path goes on from what is no element.");
}

/** The nodes that a step finds from one node; predicates count along the axis. */
function take(step: XPathStep, node: MarkupNode, budget: PathBudget): readonly MarkupNode[] {
	let nodes: readonly MarkupNode[] = onAxis(step, node, budget);
	for (const predicate of step.predicates) nodes = choose(nodes, predicate, budget);
	return nodes;
}

function choose(
	nodes: readonly MarkupNode[],
	predicate: XPath,
	budget: PathBudget,
): readonly MarkupNode[] {
	spend(budget, nodes.length);
	return nodes.filter((node, at) => {
		const value = evaluate(predicate, { node, position: at + 1, size: nodes.length, budget });
		return typeof value === "number" ? value === at + 1 : truthOf(value);
	});
}

function onAxis({ axis, test }: XPathStep, node: MarkupNode, budget: PathBudget): MarkupNode[] {
	const found: MarkupNode[] = [];
	const look = (one: MarkupNode): void => {
		spend(budget, 1);
		if (fits(one, test)) found.push(one);
	};
	const siblings = node.parent?.children ?? [];
	switch (axis) {
		case "child":
			node.children.forEach(look);
			break;
		case "attribute":
			node.attributes.forEach(look);
			break;
		case "self":
			look(node);
			break;
		case "parent":
			if (node.parent !== undefined) look(node.parent);
			break;
		case "descendant":
		case "descendant-or-self":
			lookBelow(node, axis === "descendant-or-self", look);
			break;
		case "ancestor":
		case "ancestor-or-self":
			for (let at = axis === "ancestor" ? node.parent : node; at !== undefined; at = at.parent)
				look(at);
			break;
		case "following-sibling":
			if (node.kind !== "attribute") siblings.slice(node.place + 1).forEach(look);
			break;
		case "preceding-sibling":
			if (node.kind !== "attribute") siblings.slice(0, node.place).reverse().forEach(look);
	}
	return found;
}

function lookBelow(node: MarkupNode, isSelfToo: boolean, look: (node: MarkupNode) => void): void {
	const stack: MarkupNode[] = [node];
	for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
		if (at !== node || isSelfToo) look(at);
		for (let i = at.children.length - 1; i >= 0; i--) {
			const child = at.children[i];
			if (child !== undefined) stack.push(child);
		}
	}
}

function fits(node: MarkupNode, test: XPathStep["test"]): boolean {
	if (test === "node()") return true;
	if (test === "text()") return node.kind === "text";
	if (node.kind !== "element" && node.kind !== "attribute") return false;
	return test === "*" || node.name === test.name || node.name === test.name.toLowerCase();
}

/** In document order, each once. */
function inOrder(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
	const isOrdered = nodes.every((node, at) => at === 0 || node.order > (nodes[at - 1]?.order ?? 0));
	if (isOrdered) return nodes;
	return [...new Set(nodes)].sort((a, b) => a.order - b.order);
}

/** So many characters of a text cost as much as a node. */
const charactersPerNode = 64;

function spendText(budget: PathBudget, { start, end, value }: MarkupNode): void {
	spend(budget, Math.ceil((end - start + value.length) / charactersPerNode));
}

function spend(budget: PathBudget, nodes: number): void {
	budget.nodesLeft -= nodes;
	if (budget.nodesLeft < 0) throw new XPathError("The paths look at too many elements.");
}
