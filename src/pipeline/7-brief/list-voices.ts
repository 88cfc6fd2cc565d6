// Who speaks in a story, and the clearest thing each says.

import type { Voice } from "../../news/brief.ts";
import type { Statement } from "../../news/statement.ts";
import { type BriefScene, compareText, partyOf } from "./brief-scene.ts";
import { inOrder } from "./in-order.ts";
import { isTellable, tellStatement } from "./tell-statement.ts";

/** Speakers shown at most. */
const voicesMax = 24;

/** Statements of one speaker that are tried for a line. */
const triesMax = 6;

/** The speakers of a story, those heard most first; copies do not count. */
export function listVoices(scene: BriefScene): readonly Voice[] {
	const bySpeaker = new Map<string, Statement[]>();
	for (const statement of scene.material.statements) {
		if (scene.repeats.has(statement.articleId) || !scene.articles.has(statement.articleId))
			continue;
		const { key } = partyOf(scene, statement);
		const list = bySpeaker.get(key);
		if (list === undefined) bySpeaker.set(key, [statement]);
		else list.push(statement);
	}
	return [...bySpeaker]
		.sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
		.slice(0, voicesMax)
		.flatMap(([, list]) => voiceOf(scene, list));
}

function voiceOf(scene: BriefScene, list: readonly Statement[]): readonly Voice[] {
	const clearest = inOrder(
		list.map((statement) => ({ statement, clarity: clarityOf(statement) })),
		(a, b) => b.clarity - a.clarity || compareText(a.statement.id, b.statement.id),
	);
	let tries = 0;
	for (const { statement } of clearest) {
		if (tries++ >= triesMax) break;
		const line = tellStatement(scene, statement);
		const speaker = partyOf(scene, statement);
		if (line !== undefined && isTellable(speaker)) {
			return [{ speaker, statements: list.length, line }];
		}
	}
	return [];
}

function clarityOf({ content, figures, quote }: Statement): number {
	const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
	return Math.min(length, 160) + 20 * figures.length + (quote === "direct" ? 10 : 0);
}
