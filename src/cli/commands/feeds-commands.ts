// `onrecord feeds`: which feeds are followed, and their exchange with other readers.

import { writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { noteAudit } from "../../actions/accounts/audit.ts";
import { describeImport, exportOpml, importOpml } from "../../actions/exchange-feeds.ts";
import { addFeed, listFeeds, removeFeed } from "../../actions/follow-feeds.ts";
import { openInput } from "../open-input.ts";
import {
	type ExitCode,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
	write,
} from "../session.ts";

/** Every feed that is followed, with its folders and how it is doing. */
export async function feedsListCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const list = await listFeeds(workspace);
		const { style } = paperOf(session);
		if (flags["json"] === true) await print(session, [JSON.stringify(list)]);
		else if (list.feeds.length === 0) {
			tell(session, "No feed is followed. `onrecord feeds add ADDRESS` adds one.");
		} else {
			const lines = list.feeds.flatMap(({ url, title, folders, health }) => [
				`${style.bold(title ?? url)}  ${style.dim([...folders, url].join(" · "))}`,
				`  ${health}`,
			]);
			await print(session, lines);
		}
		return 0;
	});
}

/** Follows feeds, or the feeds that sites name; 1 where there is none behind an address. */
export async function feedsAddCommand(
	session: Session,
	addresses: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		let code: ExitCode = 0;
		for (const address of addresses) {
			const added = await addFeed(workspace, address);
			if ("failed" in added) {
				tell(session, `${address}: ${added.failed}`);
				code = 1;
			} else {
				const told = added.isNew ? "is followed; `onrecord serve` asks it" : "was followed already";
				await noteAudit(workspace, { by: "command line", told: `Followed the feed ${added.url}.` });
				await print(session, [`${added.url} ${told}.`]);
			}
		}
		return code;
	});
}

/** Follows feeds no more; 1 where one was not followed. */
export async function feedsRemoveCommand(
	session: Session,
	addresses: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		let code: ExitCode = 0;
		for (const address of addresses) {
			if (await removeFeed(workspace, address)) {
				await noteAudit(workspace, { by: "command line", told: `Left the feed ${address}.` });
				continue;
			}
			tell(session, `${address} is not followed. \`onrecord feeds list\` lists the feeds.`);
			code = 1;
		}
		return code;
	});
}

/** Follows every feed of a list in OPML; 1 where it lists none. */
export async function feedsImportCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const opml = await text(await openInput(session, path));
		const imported = await importOpml(workspace, opml);
		if (imported === undefined) {
			tell(session, `${path} lists no feeds: it must be OPML.`);
			return 1;
		}
		const told = describeImport(imported);
		await noteAudit(workspace, { by: "command line", told: `Read a list of feeds: ${told}` });
		await print(session, [told]);
		return 0;
	});
}

/** Writes the feeds as OPML, to a file or standard output. */
export async function feedsExportCommand(
	session: Session,
	path: string | undefined,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const opml = await exportOpml(workspace);
		if (path === undefined || path === "-") await write(session.stdout, opml);
		else await writeFile(path, opml);
		return 0;
	});
}
