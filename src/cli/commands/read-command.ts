// `onrecord read`: files, folders and links in, the briefs of their stories out.

import { writeFile } from "node:fs/promises";
import { renderBriefPage } from "../../actions/dossier-page/render-brief-page.ts";
import { type Dossier, getDossier } from "../../actions/get-dossier.ts";
import { type ReadInput, type Reading, readInputs } from "../../actions/read-inputs.ts";
import type { Workspace } from "../../actions/workspace.ts";
import {
	type ExitCode,
	errorStyle,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
	write,
} from "../session.ts";
import { count } from "../terminal/paper.ts";
import { printBrief } from "../terminal/print-brief.ts";
import { createProgressBar } from "../terminal/progress-bar.ts";

/** Briefs printed after one reading; the other stories are listed by `onrecord stories`. */
const briefsShownMax = 5;

/** Reads all inputs; 1 where any of them was skipped or failed. */
export async function readCommand(
	session: Session,
	names: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const reading = await readNamed(session, workspace, names, flags);
		const dossiers = await gatherDossiers(workspace, reading, flags);
		if (flags["json"] === true) await printJson(session, dossiers);
		if (typeof flags["html"] === "string")
			await writeFile(flags["html"], renderBriefPage(dossiers));
		if (flags["json"] !== true && flags["quiet"] !== true) {
			const paper = paperOf(session);
			for (const dossier of dossiers.slice(0, briefsShownMax)) {
				await print(session, [...printBrief(dossier, paper), ""]);
			}
			const more = reading.stories.length - Math.min(dossiers.length, briefsShownMax);
			if (more > 0) {
				await print(session, [`${count(more, "more story", "more stories")}: onrecord stories`]);
			}
		}
		return isComplete(reading) ? 0 : 1;
	});
}

function isComplete({ phase, skipped, failed }: Reading): boolean {
	return phase === "finished" && skipped + failed === 0;
}

/** Reads what is named on the command line, telling progress and a summary. */
export async function readNamed(
	session: Session,
	workspace: Workspace,
	names: readonly string[],
	flags: Flags,
): Promise<Reading> {
	const quiet = flags["quiet"] === true;
	const { stderr, signal } = session;
	const bar = createProgressBar({
		write: (text) => stderr.write(text),
		isTerminal: stderr.isTTY === true,
		columns: stderr.columns ?? 80,
		style: errorStyle(session),
		now: workspace.now,
	});
	const onProgress = quiet ? undefined : bar.show;
	const inputs = names.map((name) => inputOf(name, session));
	const reading = await readInputs(workspace, inputs, { onProgress, signal });
	bar.end();
	for (const note of reading.notes) tell(session, note);
	if (!quiet) tell(session, summarise(reading));
	return reading;
}

function inputOf(name: string, { stdin }: Session): ReadInput {
	if (name === "-") return { kind: "stream", name: "standard input", chunks: stdin };
	if (/^https?:\/\//i.test(name)) return { kind: "link", url: name };
	return { kind: "path", path: name };
}

/** What came of a reading, in a sentence. */
export function summarise(reading: Reading): string {
	const { phase, read, duplicates, skipped, failed, stories } = reading;
	const parts = [
		`${count(read, "article")} read`,
		...(duplicates > 0 ? [`${duplicates.toLocaleString("en")} already known`] : []),
		...(skipped > 0 ? [`${skipped.toLocaleString("en")} skipped`] : []),
		...(failed > 0 ? [`${failed.toLocaleString("en")} failed`] : []),
		`${count(stories.length, "story", "stories")}`,
	];
	const stopped = "Stopped. What was taken in is kept; the same command goes on from there. ";
	return `${phase === "stopped" ? stopped : ""}${parts.join(", ")}.`;
}

/** The dossiers that will be shown: all of them only where a file or program wants all. */
async function gatherDossiers(
	workspace: Workspace,
	{ stories }: Reading,
	flags: Flags,
): Promise<readonly Dossier[]> {
	const wantsAll = flags["json"] === true || typeof flags["html"] === "string";
	const wanted = wantsAll ? stories : stories.slice(0, briefsShownMax);
	const dossiers: Dossier[] = [];
	for (const id of wanted) {
		const dossier = await getDossier(workspace, id);
		if (dossier !== undefined) dossiers.push(dossier);
	}
	return dossiers.sort((a, b) => b.articles.length - a.articles.length);
}

/** `{"stories": […]}`, written story by story. */
async function printJson({ stdout }: Session, dossiers: readonly Dossier[]): Promise<void> {
	await write(stdout, '{"stories":[');
	for (const [index, dossier] of dossiers.entries()) {
		await write(stdout, `${index > 0 ? "," : ""}\n${JSON.stringify(dossier)}`);
	}
	await write(stdout, "\n]}\n");
}
