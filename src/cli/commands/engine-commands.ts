// `onrecord work` and `onrecord migrate`: processes of many, and moves between engines.

import { keepUp } from "../../actions/keep-up.ts";
import { moveStore } from "../../actions/move-store.ts";
import type { Workspace } from "../../actions/workspace.ts";
import type { Config } from "../../config.ts";
import { ConfigError } from "../../option.ts";
import { ListenError, whyNotListening } from "../listen-error.ts";
import {
	type ExitCode,
	errorStyle,
	type Flags,
	type Session,
	type StartServer,
	tell,
	withWorkspace,
} from "../session.ts";
import { count } from "../terminal/paper.ts";

/** Runs stages over a shared store until Ctrl-C, without a server. */
export async function workCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace, config) => {
		const { engines } = config;
		if (engines.storeUrl === undefined) {
			throw new ConfigError(
				"Several processes can share a database only: name it with --store. Over a data folder `onrecord serve` does all the work.",
			);
		}
		if (engines.stages.length === 0) throw new ConfigError("With --stages none there is no work.");
		const metrics = await startMetrics(session, workspace, config);
		tell(session, `Working on ${engines.stages.join(", ")} (Ctrl-C stops in good order)`);
		const onProblem = (sentence: string): void => tell(session, sentence);
		await keepUp(workspace, { signal: session.signal, onProblem });
		await metrics?.close();
		return 0;
	});
}

/** Answers with this process's numbers, where the owner has named a port. */
async function startMetrics(
	session: Session,
	workspace: Workspace,
	{ host, metricsPort: port, server }: Config,
): Promise<Awaited<ReturnType<StartServer>> | undefined> {
	if (port === undefined) return undefined;
	const started = await session
		.startMetrics(workspace, { host, port, server })
		.catch((cause: unknown) => {
			const option = "--metrics-port";
			throw new ListenError(whyNotListening(cause, { host, port, option }), { cause });
		});
	tell(session, `The numbers are at ${started.address}/metrics`);
	return started;
}

/** Moves the record between a data folder and a database; 1 where it is not complete. */
export async function migrateCommand(
	session: Session,
	from: string,
	to: string,
): Promise<ExitCode> {
	const { signal } = session;
	// A move of a moment is told once, at its end.
	let toldMs = Date.now();
	const moved = await moveStore({
		...{ from, to, signal },
		onProgress: ({ phase, rows }) => {
			if (Date.now() - toldMs < progressGapMs) return;
			toldMs = Date.now();
			tell(session, `${phase === "moving" ? "Moved" : "Compared"} ${count(rows, "row")}`);
		},
	});
	for (const difference of moved.differences) {
		tell(session, `${errorStyle(session).red("differs")} ${difference}`);
	}
	if (moved.isDone) tell(session, `${count(moved.rows, "row")} moved, and the same on both sides.`);
	else if (signal.aborted) tell(session, "Stopped. The same command goes on from here.");
	return moved.isDone ? 0 : 1;
}

const progressGapMs = 5_000;
