// `onrecord serve`: the web application and the API, with the intake running behind them.

import { stat } from "node:fs/promises";
import { noteSettings, type Settings } from "../../actions/accounts/note-settings.ts";
import { keepUp } from "../../actions/keep-up.ts";
import type { Reading } from "../../actions/read-inputs.ts";
import { watchFolder } from "../../actions/watch-folder.ts";
import { whileSeated } from "../../actions/while-seated.ts";
import { options, readOptions } from "../../config.ts";
import { ConfigError } from "../../option.ts";
import { ListenError, whyNotListening } from "../listen-error.ts";
import {
	type ExitCode,
	type Flags,
	flagTexts,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import { readNamed, summarise } from "./read-command.ts";

/** Serves until Ctrl-C. Files that are named are read first. */
export async function serveCommand(
	session: Session,
	names: readonly string[],
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace, config) => {
		const { host, port, publicUrl, mail } = config;
		const { signal, startServer, runAlerts } = session;
		if (names.length > 0) await readNamed(session, workspace, names, flags);
		if (signal.aborted) return 0;
		const watched = typeof flags["watch"] === "string" ? flags["watch"] : undefined;
		if (watched !== undefined) await checkFolder(watched);
		const server = await startServer(workspace, config).catch((cause: unknown) => {
			throw new ListenError(whyNotListening(cause, { host, port, option: "--port" }), { cause });
		});
		tell(session, `Onrecord is at ${server.address}/ (Ctrl-C stops it)`);
		await noteSettings(workspace, settingsOf(flags));
		const onProblem = (sentence: string): void => tell(session, sentence);
		const onRead = (reading: Reading): void => {
			for (const note of reading.notes) tell(session, note);
			tell(session, `From the folder: ${summarise(reading)}`);
		};
		await Promise.all([
			keepUp(workspace, { signal, onProblem }),
			whileSeated(workspace, { name: "alerts", signal, onProblem }, (seated) =>
				runAlerts(workspace, {
					signal: seated,
					mail,
					onProblem,
					base: publicUrl ?? server.address,
				}),
			),
			watched && watchFolder(workspace, watched, { signal, onRead, onProblem }),
		]);
		await server.close();
		return 0;
	});
}

/** What is not at its default, without what is secret. */
function settingsOf(flags: Flags): Settings {
	const set = readOptions(flagTexts(flags));
	const told = options.flatMap(({ name, isSecret }) => {
		const text = set.get(name)?.text;
		return text === undefined ? [] : [[name, isSecret === true ? "a secret" : text]];
	});
	return Object.fromEntries(told) as Settings;
}

async function checkFolder(path: string): Promise<void> {
	const found = await stat(path).catch(() => undefined);
	if (found?.isDirectory() === true) return;
	throw new ConfigError(`--watch is "${path}", but must be a folder that can be read.`);
}
