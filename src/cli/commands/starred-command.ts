// `onrecord feeds starred`: what was saved in another reader, on record and starred here.

import { text } from "node:stream/consumers";
import { findAccount, hasAccounts } from "../../actions/accounts/account.ts";
import { describeStars, importStarred } from "../../actions/import-starred.ts";
import { localReader, type Reader } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { openInput } from "../open-input.ts";
import { type ExitCode, type Flags, print, type Session, tell, withWorkspace } from "../session.ts";

/** Takes in and stars the articles of an export; 1 where it is none. */
export async function feedsStarredCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const reader = await findReader(workspace, flags["account"]);
		if ("failed" in reader) {
			tell(session, reader.failed);
			return 2;
		}
		const json = await text(await openInput(session, path));
		const { signal } = session;
		const imported = await importStarred(workspace, reader, json, { signal });
		if (imported === undefined || "failed" in imported) {
			tell(session, imported?.failed ?? `${path} holds no saved articles that are known here.`);
			return 1;
		}
		await print(session, [describeStars(imported)]);
		return imported.unread > 0 ? 1 : 0;
	});
}

async function findReader(
	workspace: Workspace,
	name: string | boolean | undefined,
): Promise<Reader | { readonly failed: string }> {
	if (typeof name !== "string") {
		if (!(await hasAccounts(workspace))) return localReader;
		return { failed: "Say whose stars these are: --account NAME." };
	}
	const account = await findAccount(workspace, name);
	if (account === undefined) return { failed: `There is no account ${name}.` };
	return { id: account.id, role: account.role, name: account.name };
}
