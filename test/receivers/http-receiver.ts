// A local endpoint that answers as a test says, and keeps what it was sent.

import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Received = {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
};

export type Answer =
	| { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
	/** Closes the connection without a word. */
	| "hang-up"
	/** Never answers. */
	| "silence";

export type Receiver = {
	readonly url: string;
	/** "127.0.0.1:PORT", as `allowedHosts` wants it. */
	readonly host: string;
	readonly received: Received[];
	/** What the next requests are answered; 200 where nothing is left. */
	readonly answers: Answer[];
};

/** Listens on a free port of the loopback address until the test is over. */
export async function startReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	const answers: Answer[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { method = "", url: path = "", headers } = request;
		received.push({ method, path, headers, body: Buffer.concat(chunks) });
		const answer = answers.shift() ?? { status: 200 };
		if (answer === "silence") return;
		if (answer === "hang-up") {
			request.socket.destroy();
			return;
		}
		response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, received, answers };
}
