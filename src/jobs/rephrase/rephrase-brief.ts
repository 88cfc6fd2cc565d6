// Lets a language model put the topline and the key facts of a brief into smoother words. Each
// sentence passes the same check as the plain ones, or the plain one stays.

import { createHash } from "node:crypto";
import type { Brief, Line } from "../../news/brief.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { checkLine } from "../../pipeline/7-brief/check-line.ts";
import { askModel, type ModelOptions } from "./ask-model.ts";

/** What was answered before, so that the same brief is rephrased the same way again. */
export type Answers = {
	readonly find: (key: string) => Promise<string | undefined>;
	readonly put: (key: string, value: string) => Promise<void>;
};

export type Rephraser = (brief: Brief, statements: readonly Statement[]) => Promise<Brief>;

/** A sentence that grew by more than this has something added. */
const growthMax = 1.6;

const instruction =
	"Rewrite the sentence as one plain, neutral English news sentence. Keep every name, number, date, hedge, denial and attribution exactly. Add nothing. Answer with the sentence alone.";

/**
 * A rephraser over one model. What the model answered is kept under the words that it was asked
 * about; only an answer is kept, never that there was none, so a model that was down is asked
 * again the next time.
 */
export function createRephraser(model: ModelOptions, answers: Answers): Rephraser {
	const rephrase = async (line: Line, statements: readonly Statement[]): Promise<Line> => {
		const key = `rephrase:${hash(model.model, line.text, ...line.citations.map(({ words }) => words))}`;
		const kept = await answers.find(key);
		const text = kept ?? (await askModel(model, promptFor(line)));
		if (text === undefined) return line;
		if (kept === undefined) await answers.put(key, text);
		return mayReplace(text, line, statements) ? { ...line, text, plain: line.text } : line;
	};
	return async (brief, statements) => ({
		...brief,
		topline: brief.topline && (await rephrase(brief.topline, statements)),
		keyFacts: await inTurn(brief.keyFacts, (line) => rephrase(line, statements)),
	});
}

/** Whether a model's sentence may be shown instead of the plain one. */
function mayReplace(text: string, line: Line, statements: readonly Statement[]): boolean {
	if (text === line.text || /[\n\r<>{}[\]]/.test(text)) return false;
	if (text.length > growthMax * line.text.length) return false;
	const grounds = { statements: statements.filter((statement) => isCited(statement, line)) };
	// Held against the cited words, and both ways against the plain sentence: nothing may be added
	// to it, and no name, number or date of it lost.
	return (
		checkLine({ ...line, text }, grounds).length === 0 &&
		checkLine(citing(text, line.text)).length === 0 &&
		checkLine(citing(line.text, text)).length === 0
	);
}

function citing(text: string, words: string): Line {
	const articleId = "" as ArticleId;
	return { text, citations: [{ articleId, start: 0, end: words.length, words }] };
}

function isCited({ articleId, content }: Statement, { citations }: Line): boolean {
	return content.some(({ start, end }) =>
		citations.some((at) => at.articleId === articleId && at.start < end && start < at.end),
	);
}

function promptFor(line: Line): Parameters<typeof askModel>[1] {
	return [
		{ role: "system", content: instruction },
		{ role: "user", content: line.text },
	];
}

/** One at a time: a model on a laptop answers no sooner when asked twice. */
async function inTurn<Value>(
	values: readonly Value[],
	change: (value: Value) => Promise<Value>,
): Promise<Value[]> {
	const changed: Value[] = [];
	for (const value of values) changed.push(await change(value));
	return changed;
}

function hash(...parts: readonly string[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 32);
}
