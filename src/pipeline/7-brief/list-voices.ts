// Who speaks in a story, and the clearest thing each says.

import type { Voice } from "../../news/brief.ts";
import type { Statement } from "../../news/statement.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";
import { tellStatement } from "./tell-statement.ts";

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
		const list = bySpeaker.get(statement.speaker.key);
		if (list === undefined) bySpeaker.set(statement.speaker.key, [statement]);
		else list.push(statement);
	}
	return [...bySpeaker.values()]
		.sort(
			(a, b) =>
				b.length - a.length || compareText(a[0]?.speaker.key ?? "", b[0]?.speaker.key ?? ""),
		)
		.slice(0, voicesMax)
		.flatMap((list) => voiceOf(scene, list));
}

function voiceOf(scene: BriefScene, list: readonly Statement[]): readonly Voice[] {
	const sorted = [...list].sort((a, b) => clarityOf(b) - clarityOf(a) || compareText(a.id, b.id));
	const fullest = list.reduce(
		(best, { speaker }) => (speaker.name.length > best.speaker.name.length ? { speaker } : best),
		{ speaker: (list[0] as Statement).speaker },
	);
	for (const statement of sorted.slice(0, triesMax)) {
		const line = tellStatement(scene, statement);
		if (line !== undefined) return [{ speaker: fullest.speaker, statements: list.length, line }];
	}
	return [];
}

function clarityOf({ content, figures, quote }: Statement): number {
	const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
	return Math.min(length, 160) + 20 * figures.length + (quote === "direct" ? 10 : 0);
}
