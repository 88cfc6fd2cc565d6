// Readers of the stream of changes that do not read, and receivers that do not answer: everybody else
// goes on as before.

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { readInputs } from "../../src/actions/read-inputs.ts";
import { startServer } from "../../src/server/serve.ts";
import { makeFolder } from "../make-folder.ts";
import {
	expectRecord,
	faultMinutes,
	openTestWorkspace,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;

/** Three hundred are few enough for any limit on open files; ten thousand need two for each. */
const readers = faultMinutes > 0 ? 10_000 : 300;

/** So much may a reader who never reads cost the server, what its connection takes included. */
const bytesPerReaderMax = 200_000;
const testMsMax = 600_000;

test(
	"hundreds of readers who never read hold up nobody, and go away without a trace",
	async () => {
		const whole = await readUndisturbed(articles);
		const workspace = openTestWorkspace({ dataFolder: makeFolder() });
		const server = await startServer(workspace, { host: "127.0.0.1", port: 0 });
		const sockets: Socket[] = [];
		onTestFinished(async () => {
			for (const socket of sockets) socket.destroy();
			await server.close();
			await workspace.close();
		});
		const port = Number(new URL(server.address).port);
		const before = process.memoryUsage().rss;
		const answers: number[] = [];
		for (let from = 0; from < readers; from += 100) {
			const batch = await Promise.all(Array.from({ length: 100 }, () => openStream(port)));
			sockets.push(...batch.map(({ socket }) => socket));
			answers.push(...batch.map(({ status }) => status));
		}
		// Those beyond the limit are told so, and can come back.
		expect(answers.filter((status) => status === 200).length).toBe(Math.min(readers, 2_000));
		expect(new Set(answers.slice(2_000))).toEqual(new Set(readers > 2_000 ? [503] : []));

		await readInputs(workspace, [{ kind: "path", path: writeNews(articles) }]);
		const answer = await fetch(`${server.address}/api/v1/stories`);
		expect(answer.status).toBe(200);
		const grown = process.memoryUsage().rss - before;
		expect(grown).toBeLessThan(600_000_000 + sockets.length * bytesPerReaderMax);
		await expectRecord(workspace.store, whole);
	},
	testMsMax,
);

/** Asks for the stream, reads the head of the answer and nothing more. */
async function openStream(port: number): Promise<{ socket: Socket; status: number }> {
	const socket = connect(port, "127.0.0.1");
	socket.on("error", () => undefined);
	socket.write("GET /api/v1/changes/stream?after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
	const [head] = (await once(socket, "data")) as [Buffer];
	socket.pause();
	return { socket, status: Number(/^HTTP\/1\.1 (\d+)/.exec(head.toString("latin1"))?.[1]) };
}
