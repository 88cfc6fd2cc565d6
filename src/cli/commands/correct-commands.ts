// `onrecord correct`: what a reader changes about stories, the log of it, and undoing it.

import { correctStory, undoCorrection } from "../../actions/correct-story.ts";
import { listCorrections } from "../../actions/list-corrections.ts";
import type { Refused } from "../../actions/plan-record-correction.ts";
import type { Corrected, CorrectionRequest, LoggedCorrection } from "../../wire/corrections.ts";
import {
	type ExitCode,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import type { Paper } from "../terminal/paper.ts";
import { wrap } from "../terminal/wrap.ts";

/** Makes one correction; 1 where it cannot be made. */
export async function correctCommand(
	session: Session,
	request: CorrectionRequest,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) =>
		answer(session, await correctStory(workspace, request, "command line")),
	);
}

/** Undoes one correction; 1 where it cannot be undone. */
export async function correctUndoCommand(
	session: Session,
	id: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) =>
		answer(session, await undoCorrection(workspace, id)),
	);
}

async function answer(session: Session, corrected: Corrected | Refused): Promise<ExitCode> {
	if ("failed" in corrected) {
		tell(session, corrected.failed);
		return 1;
	}
	const { correction, storyId } = corrected;
	const lines =
		correction.undoneMs === undefined
			? [correction.told, `Story ${storyId}; \`onrecord correct undo ${correction.id}\` undoes it.`]
			: [`Undone: ${correction.told}`];
	await print(session, lines);
	return 0;
}

/** The log of corrections, the newest first. */
export async function correctLogCommand(session: Session, flags: Flags): Promise<ExitCode> {
	const limit = Number(flags["limit"] ?? 50);
	if (!Number.isInteger(limit) || limit < 1) {
		tell(session, "--limit must be a whole number from 1.");
		return 2;
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const log = await listCorrections(workspace, { limit });
		if (flags["json"] === true) await print(session, [JSON.stringify(log)]);
		else if (log.corrections.length > 0) {
			const paper = paperOf(session);
			await print(
				session,
				log.corrections.flatMap((one) => printLine(one, paper)),
			);
		} else tell(session, "Nothing has been corrected yet.");
		return 0;
	});
}

function printLine(correction: LoggedCorrection, { style, width }: Paper): string[] {
	const { id, atMs, by, told, undoneMs } = correction;
	const undone = undoneMs === undefined ? "" : `, undone ${minuteOf(undoneMs)}`;
	return [
		...wrap(told, width, { rest: "  " }),
		style.dim(`  ${id} · ${minuteOf(atMs)}, ${by}${undone}`),
	];
}

function minuteOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 16).replace("T", " ");
}
