// `onrecord export TABLE`: a table of the record for spreadsheets and notebooks.

import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import {
	type ExportFormat,
	type ExportTableName,
	exportFormatNames,
	exportRecord,
	exportTableNames,
} from "../../actions/export-tables/export-record.ts";
import { type ExitCode, type Flags, type Session, tell, withWorkspace } from "../session.ts";

/** Whether the first argument of `export` names a table, not a file. */
export function isTableName(name: string | undefined): name is ExportTableName {
	return exportTableNames.some((known) => known === name);
}

/** Writes the table to a file, or to standard output where none is named. */
export async function exportTableCommand(
	session: Session,
	table: ExportTableName,
	path: string | undefined,
	flags: Flags,
): Promise<ExitCode> {
	const format = formatOf(flags["format"], path);
	if (format === undefined) {
		tell(session, `--format is one of ${exportFormatNames.join(", ")}.`);
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const text = (name: string) => (typeof flags[name] === "string" ? flags[name] : undefined);
		const filter = { story: text("story"), topic: text("topic"), words: text("words") };
		const bytes = await exportRecord(workspace, { table, format, ...filter });
		if (bytes === undefined) {
			tell(session, `There is no story ${filter.story}. \`onrecord stories\` lists them.`);
			return 1;
		}
		if (path !== undefined && path !== "-") await pipeline(bytes, createWriteStream(path));
		else for await (const chunk of bytes) await writeBytes(session.stdout, chunk);
		return 0;
	});
}

/** The format that is asked for, else that of the file's name, else CSV. */
function formatOf(
	asked: string | boolean | undefined,
	path: string | undefined,
): ExportFormat | undefined {
	const named = exportFormatNames.find((name) => path?.endsWith(`.${name}`) === true);
	if (asked === undefined) return named ?? "csv";
	return exportFormatNames.find((name) => name === asked);
}

async function writeBytes(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
	if (!stream.write(bytes)) await new Promise((resolve) => stream.once("drain", resolve));
}
