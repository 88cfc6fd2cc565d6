// Readers of the stream of changes that never read: everybody else goes on as before.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { runOnrecord, serverAddress, startOnrecord } from "../run-onrecord.ts";
import { expectRecord, faultMinutes, readUndisturbed, writeNews } from "./record-under-fault.ts";

const articles = 30;

/** The long version has two hundred more than a server takes. */
const readers = faultMinutes > 0 ? 10_200 : 300;
const streamsMax = 10_000;

/** So much may a reader who never reads cost the server, what its connection takes included. */
const bytesPerReaderMax = 50_000;
const bytesOfWorkMax = 600_000_000;
const testMsMax = 1_200_000;

test(
	"readers who never read cost little, hold up nobody, and go away without a trace",
	async () => {
		const whole = await readUndisturbed(articles);
		const dataFolder = makeFolder();
		const { child, ended, said } = startOnrecord(["serve", "--port", "0", "--data", dataFolder]);
		const sockets: Socket[] = [];
		onTestFinished(() => {
			for (const socket of sockets) socket.destroy();
			child.kill("SIGKILL");
		});
		const address = await said(serverAddress);
		const { port } = new URL(address);
		const before = residentBytes(child.pid);
		const answers: string[] = [];
		for (let from = 0; from < readers; from += 100) {
			const batch = await Promise.all(Array.from({ length: 100 }, () => openStream(Number(port))));
			sockets.push(...batch.map(({ socket }) => socket));
			answers.push(...batch.map(({ head }) => head));
		}
		expect(answers.filter((head) => head.startsWith("HTTP/1.1 200")).length).toBe(
			Math.min(readers, streamsMax),
		);
		// Those beyond the limit are told so, and when to come back.
		for (const head of answers.slice(streamsMax)) {
			expect(head).toMatch(/^HTTP\/1\.1 503[\s\S]*\r\nretry-after: 60\r\n/i);
		}

		const read = await runOnrecord(["read", writeNews(articles), "--data", dataFolder]);
		expect(read).toMatchObject({ code: 0 });
		expect((await fetch(`${address}api/v1/stories`)).status).toBe(200);
		const grown = residentBytes(child.pid) - before;
		if (faultMinutes > 0) process.stderr.write(`\n${readers} readers: ${grown} bytes more\n`);
		expect(grown).toBeLessThan(bytesOfWorkMax + readers * bytesPerReaderMax);

		for (const socket of sockets) socket.destroy();
		await vi.waitFor(async () => {
			expect((await openStream(Number(port))).head).toContain("200 OK");
		}, patience);
		child.kill("SIGTERM");
		expect(await ended).toMatchObject({ code: 0 });
		const store = openSqliteStore({ folder: dataFolder });
		await expectRecord(store, whole);
		await store.close();
	},
	testMsMax,
);

/** Asks for the stream, reads the head of the answer and nothing more. */
async function openStream(port: number): Promise<{ socket: Socket; head: string }> {
	const socket = connect(port, "127.0.0.1");
	socket.on("error", () => undefined);
	socket.write("GET /api/v1/changes/stream?after=0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
	const [head] = (await once(socket, "data")) as [Buffer];
	socket.pause();
	return { socket, head: head.toString("latin1") };
}

/** What a process holds in memory now. */
function residentBytes(pid: number | undefined): number {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}
