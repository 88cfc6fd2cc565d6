// What every tool of the assistants' surface is given.

import type { Workspace } from "../actions/workspace.ts";

export type RecordDesk = {
	readonly workspace: Workspace;
	/** Where the pages lie that answers point to: "http://127.0.0.1:7711". */
	readonly base: string;
};
