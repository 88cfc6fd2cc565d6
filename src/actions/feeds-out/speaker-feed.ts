// Everything that a speaker says, as a feed.

import { findStatementsBy } from "../find-statements.ts";
import { speakerPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed, outItemsMax } from "./out-feed.ts";
import { statementItem } from "./statement-item.ts";

/** The feed of a speaker by key; undefined where nobody of this key is on record. */
export async function getSpeakerFeed(
	workspace: Workspace,
	key: string,
): Promise<OutFeed | undefined> {
	const told = await findStatementsBy(workspace, key, outItemsMax);
	const [first] = told;
	if (first === undefined) return undefined;
	const { name, role } = first.statement.speaker;
	const head = {
		id: `urn:onrecord:speaker:${encodeURIComponent(key)}`,
		title: `${name} on record`,
		description: role === undefined ? `What ${name} said.` : `${name}, ${role}`,
		path: speakerPath(key),
		feedPath: `/feeds/speaker/${encodeURIComponent(key)}`,
		query: undefined,
	};
	return makeOutFeed(head, told.map(statementItem));
}
