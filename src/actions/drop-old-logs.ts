// Keeps the logs within the days that the owner set, and forgets sessions that have ended.

import { dropOldAudit } from "./accounts/audit.ts";
import { idleMsMax, keptSessions } from "./accounts/session.ts";
import type { Workspace } from "./workspace.ts";

export type DroppedLogs = {
	readonly changes: number;
	readonly audit: number;
	readonly sessions: number;
};

/** Drops what is older than its limit; where there is none it stays. */
export async function dropOldLogs(workspace: Workspace): Promise<DroppedLogs> {
	const { store, options, now } = workspace;
	const { keepChangesMs, keepAuditMs } = options.server ?? {};
	const nowMs = now();
	return {
		changes:
			keepChangesMs === undefined ? 0 : await store.changes.dropOldest(nowMs - keepChangesMs),
		audit: keepAuditMs === undefined ? 0 : await dropOldAudit(workspace, nowMs - keepAuditMs),
		sessions: await keptSessions.removeOld(store, nowMs - idleMsMax),
	};
}
