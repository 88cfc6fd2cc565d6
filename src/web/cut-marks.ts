// Cuts a block of text into pieces at the ends of statements, so that each can be marked.

import type { Statement } from "../wire/record.ts";

type Span = { readonly start: number; readonly end: number };

export type Piece = {
	readonly text: string;
	/** The innermost statement that the piece belongs to. */
	readonly statementId: string | undefined;
	readonly role: "speaker" | "content" | undefined;
	readonly cited: boolean;
	/** The first piece of its statement's part: the one that the keyboard stops at. */
	readonly first: boolean;
};

type Mark = Span & { readonly statementId: string; readonly role: "speaker" | "content" };

/**
 * The pieces of `text` within `block`, in order; together they are the block's text. Where
 * statements lie inside each other the shortest mark wins. Spans outside the block are cut off.
 */
export function cutMarks(
	text: string,
	block: Span,
	statements: readonly Statement[],
	cited: Span | undefined,
): readonly Piece[] {
	const marks = statements.flatMap(marksOf).filter((mark) => overlaps(mark, block));
	const edges = [block, ...marks, ...(cited === undefined ? [] : [cited])]
		.flatMap(({ start, end }) => [start, end])
		.filter((edge) => edge >= block.start && edge <= block.end);
	const cuts = [...new Set(edges)].sort((a, b) => a - b);
	const begun = new Set<Mark>();
	return cuts.slice(1).map((end, index) => {
		const start = cuts[index] ?? end;
		const mark = innermost(marks, { start, end });
		const first = mark !== undefined && !begun.has(mark);
		if (mark !== undefined) begun.add(mark);
		return {
			text: text.slice(start, end),
			statementId: mark?.statementId,
			role: mark?.role,
			cited: cited !== undefined && overlaps({ start, end }, cited),
			first,
		};
	});
}

function marksOf(statement: Statement): Mark[] {
	const as = (role: Mark["role"]) => (span: Span) => ({ ...span, statementId: statement.id, role });
	return [...statement.speakerSpans.map(as("speaker")), ...statement.content.map(as("content"))];
}

function innermost(marks: readonly Mark[], span: Span): Mark | undefined {
	let best: Mark | undefined;
	for (const mark of marks) {
		if (mark.start > span.start || mark.end < span.end) continue;
		if (best === undefined || mark.end - mark.start < best.end - best.start) best = mark;
	}
	return best;
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
