// `onrecord families`: which publishers have one owner, and what is wrong with the list of them.

import { readFile } from "node:fs/promises";
import { noteAudit } from "../../actions/accounts/audit.ts";
import { addFamilies } from "../../actions/keep-families.ts";
import { listFamilies, setFamilies } from "../../actions/list-families.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { familiesRequestSchema, type WireFamily } from "../../wire/families.ts";
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
import { count } from "../terminal/paper.ts";
import { wrap } from "../terminal/wrap.ts";

/** Every family with its outlets and where its ownership is documented. */
export async function familiesListCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const list = await listFamilies(workspace);
		const { style, width } = paperOf(session);
		if (flags["json"] === true) await print(session, [JSON.stringify(list)]);
		else {
			const lines = list.families.flatMap(({ key, name, members, source, isShipped }) => [
				`${style.bold(name)}  ${style.dim(`${key}${isShipped ? "" : " · yours"} · ${source}`)}`,
				...wrap(members.join(" "), width, { first: "  ", rest: "  " }),
			]);
			await print(session, lines);
		}
		return 0;
	});
}

/** What is wrong with the list, a sentence each; 1 where something is. */
export async function familiesCheckCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const { families, problems } = await listFamilies(workspace);
		const { style, width } = paperOf(session);
		if (problems.length === 0) {
			await print(session, [`${count(families.length, "family", "families")}, nothing wrong.`]);
			return 0;
		}
		const lines = problems.flatMap(({ family, kind, detail }) =>
			wrap(`${style.yellow(kind)} ${family}: ${detail}`, width, { rest: "  " }),
		);
		await print(session, lines);
		return 1;
	});
}

/** Adds a family, or puts it in place of the one with its key. */
export async function familiesSetCommand(
	session: Session,
	{ key, members }: { readonly key: string; readonly members: readonly string[] },
	flags: Flags,
): Promise<ExitCode> {
	const name = String(flags["name"] ?? key);
	const source = String(flags["source"] ?? "");
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		await addFamilies(workspace, [{ key, name, members, source }]);
		await note(workspace, `Set the family ${key} to ${members.join(", ")}.`);
		const { problems } = await listFamilies(workspace);
		await print(session, [`${name} holds ${count(members.length, "outlet")}.`]);
		for (const { family, detail } of problems) if (family === key) tell(session, detail);
		return 0;
	});
}

/** Takes families off the list, shipped ones too; 1 where one is not on it. */
export async function familiesRemoveCommand(
	session: Session,
	keys: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const { families } = await listFamilies(workspace);
		const unknown = keys.filter((key) => families.every((family) => family.key !== key));
		if (unknown.length > 0) {
			tell(session, `${unknown.join(", ")}: not on the list. \`onrecord families list\` shows it.`);
			return 1;
		}
		const kept = families.filter(({ key }) => !keys.includes(key));
		const set = await setFamilies(workspace, kept.map(toFamily));
		if ("failed" in set) {
			tell(session, set.failed);
			return 1;
		}
		await note(workspace, `Took off the list of families: ${keys.join(", ")}.`);
		await print(session, [`Off the list: ${keys.join(", ")}.`]);
		return 0;
	});
}

/** Writes the list as the JSON that `import`, and a `families.json` among inputs, takes. */
export async function familiesExportCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const { families } = await listFamilies(workspace);
		await write(session.stdout, `${JSON.stringify(families.map(toFamily), null, "\t")}\n`);
		return 0;
	});
}

/** Puts the list of a file in place of the one that holds; 1 where it cannot hold. */
export async function familiesImportCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	const read = familiesRequestSchema.safeParse({ families: parse(await readFile(path, "utf8")) });
	if (!read.success) {
		tell(session, `${path} is no list of families as \`onrecord families export\` writes it.`);
		return 1;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const set = await setFamilies(workspace, read.data.families);
		if ("failed" in set) {
			tell(session, set.failed);
			return 1;
		}
		const held = count(set.families.length, "family", "families");
		await note(workspace, `Put a list of ${held} in place of the one before.`);
		await print(session, [`${held} on the list.`]);
		return 0;
	});
}

async function note(workspace: Workspace, told: string): Promise<void> {
	await noteAudit(workspace, { by: "command line", told });
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function toFamily({ key, name, members, source }: WireFamily): WireFamily {
	return { key, name, members, source };
}
