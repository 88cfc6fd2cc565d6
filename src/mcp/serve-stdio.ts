// The assistants' surface over standard input and output, for a program that starts us.

import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { makeMcpServer } from "./make-mcp-server.ts";
import type { RecordDesk } from "./record-desk.ts";

export type Stdio = {
	readonly input: Readable;
	readonly output: Writable;
	readonly signal: AbortSignal;
	/** Told of each message that could not be read. */
	readonly onProblem: (sentence: string) => void;
};

/** The largest message that is read, bytes. */
const messageBytesMax = 1_000_000;

/** Answers until the input ends, a message is too large, or the signal comes. */
export async function serveStdio(desk: RecordDesk, stdio: Stdio): Promise<void> {
	const { input, output, signal, onProblem } = stdio;
	const server = makeMcpServer(desk);
	const transport = new StdioServerTransport(input, output, { maxBufferSize: messageBytesMax });
	const ended = new Promise<void>((resolve) => {
		server.server.onclose = resolve;
		input.once("end", resolve);
		signal.addEventListener("abort", () => resolve(), { once: true });
	});
	server.server.onerror = (error) => onProblem(error.message);
	await server.connect(transport);
	if (!signal.aborted) await ended;
	await server.close();
}
