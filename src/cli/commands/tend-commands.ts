// `onrecord config show`, `doctor` and `import`: looking after the data folder.

import {
	type Examination,
	examineWorkspace,
	replayQuarantined,
} from "../../actions/examine-workspace.ts";
import { importStore } from "../../actions/import-store.ts";
import { readProblem } from "../../actions/read-problem.ts";
import { options, readOptions } from "../../config.ts";
import { openInput } from "../open-input.ts";
import {
	configOf,
	type ExitCode,
	type Flags,
	flagTexts,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import { count, type Paper } from "../terminal/paper.ts";
import { wrap } from "../terminal/wrap.ts";

/** Every option with its value and where that comes from. */
export async function configShowCommand(session: Session, flags: Flags): Promise<ExitCode> {
	configOf(flags);
	const set = readOptions(flagTexts(flags));
	const column = Math.max(...options.map(({ name }) => name.length));
	const { style } = paperOf(session);
	const lines = options.map(({ name, unit, default: fallback, isSecret }) => {
		const { text, from } = set.get(name) ?? { text: fallback, from: "default" };
		const shown = isSecret === true && set.has(name) ? "(set, not shown)" : text;
		// A default in words ("for ever") is no number of anything.
		const measure = unit !== undefined && /\d$/.test(shown) ? ` ${unit}` : "";
		return `${name.padEnd(column)}  ${style.bold(shown)}${measure}  ${style.dim(`(${from})`)}`;
	});
	await print(session, lines);
	return 0;
}

/** The health of the data folder; 1 where something is wrong. */
export async function doctorCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		if (flags["replay"] === true) {
			const replayed = await replayQuarantined(workspace);
			await print(session, [
				`${count(replayed, "page")} put back; \`onrecord read\` or \`serve\` takes them in.`,
			]);
			return 0;
		}
		const found = await examineWorkspace(workspace);
		if (flags["json"] === true) await print(session, [JSON.stringify(found)]);
		else await print(session, describe(found, paperOf(session)));
		return found.problems.length === 0 ? 0 : 1;
	});
}

function describe(found: Examination, { style, width }: Paper): string[] {
	const { counts } = found;
	const waiting = found.isWriter ? "" : " (another process takes them in)";
	return [
		`Node          ${found.nodeVersion}`,
		`Data folder   ${found.dataFolder}, format ${found.formatVersion}`,
		...(found.freeBytes === undefined
			? []
			: [`Free disk     ${Math.round(found.freeBytes / 1_000_000).toLocaleString("en")} MB`]),
		`On record     ${count(counts.articles, "article")}, ${count(counts.statements, "statement")}, ${count(counts.stories, "story", "stories")}, ${count(counts.copies, "copy", "copies")}`,
		`Pages         ${counts.pages - counts.droppedPages} kept as they came, ${counts.droppedPages} dropped`,
		`Queue         ${count(counts.jobs, "page")} waiting${waiting}, ${counts.quarantined} set aside`,
		`Skipped       ${count(counts.skips, "input")}`,
		...found.quarantined.flatMap(({ key, error }) =>
			wrap(`${style.yellow("set aside")} ${key}: ${readProblem(error)}`, width, { rest: "  " }),
		),
		...found.problems.flatMap((problem) => wrap(`${style.red("problem")} ${problem}`, width)),
		...(found.problems.length === 0 ? [style.green("All is well.")] : []),
	];
}

/** Reads an export into an empty data folder. */
export async function importCommand(
	session: Session,
	path: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const rows = await importStore(workspace, await openInput(session, path));
		tell(session, `${count(rows, "row")} imported.`);
		return 0;
	});
}
