import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../test/make-folder.ts";
import { findAccount } from "./accounts/account.ts";
import { listAudit, noteAudit } from "./accounts/audit.ts";
import { addAccount } from "./accounts/change-accounts.ts";
import { openSession } from "./accounts/session.ts";
import { dropOldLogs } from "./drop-old-logs.ts";
import { openWorkspace, type WorkspaceOptions } from "./workspace.ts";

const dayMs = 24 * 60 * 60 * 1000;

function open(server: WorkspaceOptions["server"]) {
	let nowMs = 100 * dayMs;
	const workspace = openWorkspace({
		...{ dataFolder: makeFolder(), workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => nowMs, server },
	});
	onTestFinished(() => workspace.close());
	return { workspace, pass: (ms: number) => (nowMs += ms) };
}

test("what was noted longer ago than the owner wants is forgotten, and nothing newer", async () => {
	const { workspace, pass } = open({ keepAuditMs: 10 * dayMs });
	await noteAudit(workspace, { by: "ana", told: "Old." });
	pass(11 * dayMs);
	await noteAudit(workspace, { by: "ana", told: "New." });
	expect(await dropOldLogs(workspace)).toMatchObject({ audit: 1, changes: 0 });
	expect(await listAudit(workspace, { limit: 9 })).toMatchObject([{ told: "New." }]);
});

test("without a limit the log stays; sessions that have ended go anyway", async () => {
	const { workspace, pass } = open(undefined);
	await addAccount(workspace, { name: "ana", role: "owner", password: undefined }, { by: "x" });
	const ana = await findAccount(workspace, "ana");
	if (ana === undefined) throw new Error("ana is missing");
	await openSession(workspace, ana, { how: "password", browser: "", address: "" });
	pass(15 * dayMs);
	expect(await dropOldLogs(workspace)).toEqual({ changes: 0, audit: 0, sessions: 1 });
	expect(await listAudit(workspace, { limit: 9 })).toHaveLength(1);
});
