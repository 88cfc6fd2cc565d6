// `onrecord mcp`: the record as an assistant's tools, over standard input and output.

import type { Workspace } from "../../actions/workspace.ts";
import { serveStdio } from "../../mcp/serve-stdio.ts";
import { type ExitCode, type Flags, type Session, tell, withWorkspace } from "../session.ts";

/** Serves until the input ends. Standard output belongs to the protocol; we speak on the other. */
export async function mcpCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace, { host, port, publicUrl }) => {
		const named = host.includes(":") ? `[${host}]` : host;
		await serveStdio(
			{
				workspace: readOnly(workspace),
				base: publicUrl?.replace(/\/+$/, "") ?? `http://${named}:${port}`,
			},
			{
				...{ input: session.stdin, output: session.stdout, signal: session.signal },
				onProblem: (sentence) => tell(session, sentence),
			},
		);
		return 0;
	});
}

/** An assistant may stay for days: the part of the writer is left to `onrecord serve`. */
function readOnly(workspace: Workspace): Workspace {
	return { ...workspace, findEngine: () => Promise.resolve(undefined) };
}
