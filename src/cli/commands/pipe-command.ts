// `onrecord pipe STAGE`: one stage as a Unix filter.

import { runStage, stageNames } from "../../actions/run-stage.ts";
import { type ExitCode, type Flags, type Session, tell } from "../session.ts";

/** Answers every line of standard input; 1 where any answer is an error. */
export async function pipeCommand(session: Session, name: string, flags: Flags): Promise<ExitCode> {
	const explain = flags["explain"] === true;
	const counts = await runStage(name, { explain }, session.stdin, session.stdout);
	if (counts === undefined) {
		tell(session, `There is no stage ${name}. The stages are ${stageNames.join(", ")}.`);
		return 2;
	}
	return counts.errors === 0 ? 0 : 1;
}
