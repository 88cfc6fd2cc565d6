// `onrecord export`: the whole record, or a table of it for spreadsheets and notebooks.

import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { exportStore } from "../../actions/export-store.ts";
import {
	type ExportFormat,
	type ExportTableName,
	exportFormatNames,
	exportRecord,
	exportTableNames,
} from "../../actions/export-tables/export-record.ts";
import { tellNoStory } from "../../actions/tell-other-kind.ts";
import { ConfigError } from "../../option.ts";
import { type ExitCode, type Flags, type Session, tell, withWorkspace, write } from "../session.ts";
import { count } from "../terminal/paper.ts";

/** What is to be written, a table or a file for the whole record, and the file of a table. */
export type ExportArguments = readonly [what?: string | undefined, path?: string | undefined];

/** Writes the whole record, or one table of it, to a file or standard output. */
export async function exportCommand(
	session: Session,
	[what, path]: ExportArguments,
	flags: Flags,
): Promise<ExitCode> {
	if (isTableName(what)) return await exportTable(session, what, path, flags);
	checkWhole([what, path], flags);
	return await exportWhole(session, what, flags);
}

function isTableName(name: string | undefined): name is ExportTableName {
	return exportTableNames.some((known) => known === name);
}

/** Throws a ConfigError where a table must have been meant: the whole record is written by name only. */
function checkWhole([what, path]: ExportArguments, flags: Flags): void {
	const tables = exportTableNames.join(", ");
	if (what !== undefined && (path !== undefined || /^[^./\\-][^./\\]*$/.test(what))) {
		throw new ConfigError(
			`There is no table ${what}, only ${tables}. For the whole record name a file, like ./${what}.jsonl.`,
		);
	}
	const ofTable = ["format", "story", "topic", "words"].find((name) => flags[name] !== undefined);
	const isOther = /\.(?:csv|parquet)$/i.test(what ?? "");
	if (ofTable === undefined && !isOther) return;
	const why = isOther ? `${what} would be a table` : `--${ofTable} goes with a table`;
	throw new ConfigError(`${why}: say which one first (${tables}). The whole record is JSON lines.`);
}

async function exportWhole(
	session: Session,
	path: string | undefined,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const lines = exportStore(workspace);
		if (path === undefined || path === "-") {
			for await (const line of lines) await write(session.stdout, line);
			return 0;
		}
		let written = 0;
		const counted = async function* (): AsyncIterable<string> {
			for await (const line of lines) {
				yield line;
				written++;
			}
		};
		await pipeline(counted(), createWriteStream(path));
		// The first line says what the file is; `import` counts the rows after it.
		tell(session, `${count(written - 1, "row")} written to ${path}.`);
		return 0;
	});
}

/** Writes the table to a file, or to standard output where none is named. */
async function exportTable(
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
			tell(session, await tellNoStory(workspace, filter.story ?? ""));
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
