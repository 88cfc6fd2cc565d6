// Statements that answer the one before them in their article ("B denied that …").

import type { Likeness } from "./compare-gists.ts";
import type { Gist } from "./gist.ts";
import { answers } from "./pair-features.ts";
import { isOneParty } from "./party-keys.ts";

/** Two statements that stand beside each other, the second of which may answer the first. */
type Reply = {
	readonly said: Gist;
	readonly reply: Gist;
	/** What ties them, in words. */
	readonly because: string;
};

/** Likeness from which an answer is about the statement before it; see docs/notes/claims.md. */
const replyScoreMin = 0.33;

/** Chance from which a less like one is, and the likeness that it needs. */
const replyChanceMin = 0.35;
const replyWithChanceMin = 0.2;

/** How far apart in characters the two may begin. */
const reachMax = 600;

/**
 * Neighbours in one article, in its order, of which the second belongs to another speaker and
 * answers by its stance or by being negated where the first is not.
 */
export function findReplies(gists: readonly Gist[]): readonly Reply[] {
	const byArticle = new Map<string, Gist[]>();
	for (const gist of gists) {
		const list = byArticle.get(gist.statement.articleId);
		if (list === undefined) byArticle.set(gist.statement.articleId, [gist]);
		else list.push(gist);
	}
	return [...byArticle.values()].flatMap(repliesIn);
}

function repliesIn(gists: readonly Gist[]): readonly Reply[] {
	const placed = gists.map((gist) => ({ gist, at: gist.start }));
	placed.sort((a, b) => a.at - b.at);
	return placed.flatMap(({ gist: reply, at }, place) => {
		const before = placed[place - 1];
		if (before === undefined || at - before.at > reachMax) return [];
		const said = before.gist;
		if (isOneParty(said.statement, reply.statement)) return [];
		const isAnswer = answers(reply);
		if (!isAnswer && said.sign === reply.sign) return [];
		return [{ said, reply, because: "answers the statement just before it" }];
	});
}

/** Whether a comparison is enough for an answer to be about the statement before it. */
export function answersIt(reply: Gist, likeness: Likeness): boolean {
	const { chance, conflict, score, shared } = likeness;
	const isEnough = answers(reply) && chance >= replyChanceMin && score >= replyWithChanceMin;
	if (score < replyScoreMin && !isEnough) return false;
	const isNoun =
		conflict === "modality" &&
		!/\b(?:is|are|was|were|has|have|had|will|would|be|been|did|does)\b/.test(reply.content);
	return (conflict === undefined || isNoun) && shared.some((key) => !key.startsWith("@"));
}
