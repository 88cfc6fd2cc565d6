// `onrecord backup`, `restore` and `storage`: copies of the data folder, and what it is full of.

import { backUp, type Manifest } from "../../actions/back-up.ts";
import { measureStorage } from "../../actions/measure-storage.ts";
import { checkBackup, restoreBackup } from "../../actions/restore-backup.ts";
import {
	configOf,
	type ExitCode,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import { count } from "../terminal/paper.ts";

/** Copies the data folder, also while a server works in it. */
export async function backupCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const manifest = await backUp(workspace, path);
		await print(session, [`${path}: ${describe(manifest)}. Every byte was read back.`]);
		return 0;
	});
}

/** Puts a backup in the place of the data folder, or only checks it. */
export async function restoreCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	if (flags["check"] === true) {
		await print(session, [`${path}: ${describe(await checkBackup(path))}. It is whole.`]);
		return 0;
	}
	const { dataFolder } = configOf(flags);
	const replace = flags["replace"] === true;
	const { manifest, movedTo } = await restoreBackup(path, {
		...{ dataFolder, replace, nowMs: Date.now() },
	});
	await print(session, [`${dataFolder}: ${describe(manifest)}, restored.`]);
	if (movedTo !== undefined) tell(session, `What was there is now ${movedTo}.`);
	return 0;
}

function describe({ atMs, bytes, counts }: Manifest): string {
	const minute = new Date(atMs).toISOString().slice(0, 16).replace("T", " ");
	const { articles = 0, stories = 0 } = counts;
	const held = `${count(articles, "article")} in ${count(stories, "story", "stories")}`;
	return `the record of ${minute} UTC, ${held}, ${showSize(bytes)}`;
}

/** What takes how much room. */
export async function storageCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const storage = await measureStorage(workspace);
		const { style } = paperOf(session);
		const { kinds, fileBytes, logBytes, freeBytes } = storage;
		if (flags["json"] === true) await print(session, [JSON.stringify(storage)]);
		else {
			const line = (name: string, bytes: number): string =>
				`${name.padEnd(34)} ${showSize(bytes).padStart(12)}`;
			await print(session, [
				...kinds.map(({ kind, bytes }) => line(names[kind], bytes)),
				style.bold(line("The store's file", fileBytes)),
				line("Written, not yet folded into it", logBytes),
				line("Free on the disk", freeBytes),
			]);
		}
		return 0;
	});
}

const names = {
	pages: "Pages as they came",
	articles: "Articles, their copies and changes",
	statements: "Statements",
	search: "Search",
	stories: "Stories, their records and briefs",
	changes: "Changes and corrections",
	readers: "What readers keep",
	feeds: "Feeds and what waits",
	other: "Everything else",
} as const;

/** "57 kB", "1.5 MB". */
function showSize(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
	return `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
