// Every regular expression that the product's sources write down, found by parsing them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { parseSync } from "vite";

export type Found = {
	/** As it is written, with its flags: "/a+$/u". */
	readonly regex: string;
	readonly source: string;
	readonly flags: string;
	/** Inside `src`. */
	readonly path: string;
};

/** What the sources have: literals once each, and the files that make a pattern at run time. */
export function findRegexes(): {
	readonly literals: readonly Found[];
	readonly makers: readonly string[];
} {
	const literals = new Map<string, Found>();
	const makers = new Set<string>();
	for (const path of sourcePaths()) {
		const text = readFileSync(join(root, path), "utf8");
		visit(treeOf(path, text), (node) => {
			if (makesRegex(node)) makers.add(path);
			if (node.regex === undefined || node.regex === null) return;
			const { pattern: source, flags } = node.regex;
			const regex = `/${source}/${flags}`;
			if (!literals.has(regex)) literals.set(regex, { regex, source, flags, path });
		});
	}
	return { literals: [...literals.values()], makers: [...makers].sort() };
}

/** The literals of a piece of TypeScript, as they are written. */
export function regexesOf(text: string): string[] {
	const found: string[] = [];
	visit(parseSync("source.ts", text).program, ({ regex }) => {
		if (regex) found.push(`/${regex.pattern}/${regex.flags}`);
	});
	return found;
}

const root = join(import.meta.dirname, "../../src");

function sourcePaths(): string[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.(?:ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path))
		.sort();
}

function treeOf(path: string, text: string): unknown {
	return path.endsWith(".svelte")
		? parse(text, { modern: true })
		: parseSync("source.ts", text).program;
}

type TreeNode = {
	readonly type?: string;
	readonly regex?: { readonly pattern: string; readonly flags: string } | null;
	readonly callee?: { readonly name?: string };
};

function makesRegex({ type, callee }: TreeNode): boolean {
	return (type === "NewExpression" || type === "CallExpression") && callee?.name === "RegExp";
}

function visit(tree: unknown, see: (node: TreeNode) => void): void {
	const waiting: unknown[] = [tree];
	while (waiting.length > 0) {
		const node = waiting.pop();
		if (node === null || typeof node !== "object") continue;
		if (!Array.isArray(node)) see(node);
		for (const child of Object.values(node)) {
			if (child !== null && typeof child === "object") waiting.push(child);
		}
	}
}
