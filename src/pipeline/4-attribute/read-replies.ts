// Tells a denial that only what was said before shows: "denies theft. “I never saw the bag,” she said".

import type { Statement } from "../../news/statement.ts";

/** How far behind a denial its own words may follow, characters. */
const replyCharsMax = 240;

const negation = /\b(?:no|not|never|nothing|nobody|none|neither)\b|n['’]t\b/iu;

/**
 * Statements in the order of their contents in which somebody who has just denied something, and
 * goes on in the same paragraph that something is not so, denies this, too.
 */
export function readReplies(text: string, statements: readonly Statement[]): Statement[] {
	const read: Statement[] = [];
	for (const statement of statements) {
		const before = read.at(-1);
		const goesOn = before?.stance === "denies" && continuesDenial(text, before, statement);
		read.push(goesOn ? { ...statement, stance: "denies" } : statement);
	}
	return read;
}

function continuesDenial(text: string, before: Statement, statement: Statement): boolean {
	const { stance, speaker, content } = statement;
	const [first] = content;
	if (stance !== "asserts" || speaker.key !== before.speaker.key || first === undefined)
		return false;
	const end = Math.max(before.cue?.end ?? 0, ...before.content.map((span) => span.end));
	const gap = text.slice(end, first.start);
	if (first.start - end > replyCharsMax || /\n\s*\n/u.test(gap)) return false;
	return content.some((span) => negation.test(text.slice(span.start, span.end)));
}
