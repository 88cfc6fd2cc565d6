// Readers' corrections of which statements make one claim, laid over the groups that were found.

import type { Article } from "../../news/article.ts";
import type { RecordCorrection, StatementName } from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import { signOf } from "./claim-sign.ts";
import type { Attached, ClaimGroup } from "./gather-claims.ts";
import { compareGistIds, type Gist } from "./gist.ts";
import { findNamed } from "./name-statement.ts";

/** Finds the statement that a correction names; undefined for one that is not in the story. */
type Find = (name: StatementName) => Gist | undefined;

/** The gists of a story, for corrections to find theirs in. */
export type CorrectedStory = {
	readonly gists: readonly Gist[];
	readonly articles: ReadonlyMap<ArticleId, Article>;
};

/**
 * The groups after the corrections, in the order of the log; the later wins. One that names a
 * statement which is not there changes nothing.
 */
export function correctGroups(
	groups: readonly ClaimGroup[],
	corrections: readonly RecordCorrection[],
	{ gists, articles }: CorrectedStory,
): readonly ClaimGroup[] {
	const byId = new Map(gists.map((gist) => [gist.statement.id, gist]));
	const statements = gists.map(({ statement }) => statement);
	const find: Find = (name) => {
		const article = articles.get(name.articleId);
		const found = article && findNamed(name, statements, article);
		return found && byId.get(found.id);
	};
	return corrections.reduce<readonly ClaimGroup[]>((now, correction) => {
		if (correction.kind === "same-claim") return join(now, correction.statements.map(find));
		if (correction.kind === "not-same-claim") {
			return part(now, find(correction.statement), correction.others.map(find));
		}
		return now;
	}, groups);
}

function holds({ gists, attached }: ClaimGroup, { statement }: Gist): boolean {
	return (
		gists.some((own) => own.statement.id === statement.id) ||
		attached.some((own) => own.gist.statement.id === statement.id)
	);
}

const joinedWhy = "a reader says that it is the same claim";
const partedWhy = "a reader took it out of another claim";

/** Makes one group of those that hold the two. */
function join(
	groups: readonly ClaimGroup[],
	[first, second]: readonly (Gist | undefined)[],
): readonly ClaimGroup[] {
	if (first === undefined || second === undefined) return groups;
	const into = groups.find((group) => holds(group, first)) ?? groupOf(first);
	const from = groups.find((group) => holds(group, second)) ?? groupOf(second);
	if (into === from) return groups;
	const why = new Map<StatementId, string>();
	for (const { statement } of into.gists) {
		why.set(statement.id, into.why.get(statement.id) ?? joinedWhy);
	}
	for (const { statement } of from.gists) why.set(statement.id, joinedWhy);
	const isTurned = into.gists.length > 0 && signOf(into.gists) !== signOf(from.gists);
	const joining = isTurned ? from.gists.map(turn) : from.gists;
	const joined: ClaimGroup = {
		gists: [...into.gists, ...joining].sort(compareGistIds),
		attached: [...into.attached, ...from.attached],
		why,
		caveats: [...into.caveats, ...from.caveats],
	};
	return [...groups.filter((group) => group !== into && group !== from), joined];
}

/** "Had not burned" said to be the same as "were out": who asserts the one asserts the other. */
function turn(gist: Gist): Gist {
	return { ...gist, sign: gist.sign === 1 ? -1 : 1, negated: !gist.negated };
}

/** Takes a statement, with those that repeat it word for word, out of the group of the others. */
function part(
	groups: readonly ClaimGroup[],
	gist: Gist | undefined,
	others: readonly (Gist | undefined)[],
): readonly ClaimGroup[] {
	if (gist === undefined) return groups;
	const group = groups.find((one) => holds(one, gist));
	const isTogether = others.some((other) => other && group && holds(group, other));
	if (group === undefined || !isTogether) return groups;
	const goes = (one: Gist) =>
		one.statement.id === gist.statement.id || one.content === gist.content;
	const own = group.gists.filter(goes);
	const attached = group.attached.filter((one) => goes(one.gist));
	const rest: ClaimGroup = {
		...group,
		gists: group.gists.filter((one) => !goes(one)),
		attached: group.attached.filter((one) => !goes(one.gist)),
	};
	const why = new Map(own.map(({ statement }) => [statement.id, partedWhy]));
	return [
		...groups.filter((one) => one !== group),
		rest,
		{ gists: own, attached: attached.map(parted), why, caveats: [] },
	];
}

function parted({ gist }: Attached): Attached {
	return { gist, why: partedWhy };
}

function groupOf(gist: Gist): ClaimGroup {
	return { gists: [], attached: [{ gist, why: joinedWhy }], why: new Map(), caveats: [] };
}
