// A receiver of alerts that takes the connection and never answers: those of others come through.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { addChannel } from "../../src/actions/alerts/tend-channels.ts";
import { addRule } from "../../src/actions/alerts/tend-rules.ts";
import { readInputs } from "../../src/actions/read-inputs.ts";
import { localReader } from "../../src/actions/reader.ts";
import { alertOnce } from "../../src/alerts/run-alerts.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { startReceiver } from "../receivers/http-receiver.ts";
import { openTestWorkspace, writeNews } from "./record-under-fault.ts";

test("alerts reach one receiver while others hang, and the hanging ones are tried again", async () => {
	const asked: string[] = [];
	let givenUp = 0;
	const silent = createServer((request) => {
		asked.push(request.url ?? "");
		request.socket.on("close", () => givenUp++);
	});
	await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
	const hanging = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
	const receiver = await startReceiver();
	const workspace = openTestWorkspace({
		dataFolder: makeFolder(),
		allowedHosts: [receiver.host, hanging],
		// Nobody is rung for news of long ago.
		now: () => Date.UTC(2025, 2, 2),
	});
	const { store, web, now } = workspace;
	const contact = "mailto:owner@news.example";
	const tools = { store, web, now, mail: undefined, base: "https://news.example", contact };
	await alertOnce(workspace, tools);
	for (const url of [`http://${hanging}/a`, `http://${hanging}/b`, `${receiver.url}/c`]) {
		const destination = { kind: "webhook" as const, url };
		const channel = await addChannel(workspace, localReader, { name: url, destination });
		if (typeof channel === "string") throw new Error(channel);
		await addRule(workspace, localReader, {
			...{ name: url, isOn: true, when: { kind: "new-story" as const }, about: {} },
			...{ channels: [channel.id], how: "instant" as const },
		});
	}
	await readInputs(workspace, [{ kind: "path", path: writeNews(3) }]);
	const round = alertOnce(workspace, tools);
	await vi.waitFor(() => {
		expect(receiver.received.length).toBeGreaterThan(0);
		expect(new Set(asked)).toEqual(new Set(["/a", "/b"]));
	}, patience);
	// It did not have to wait until they were given up.
	expect(givenUp).toBe(0);
	silent.closeAllConnections();
	silent.close();
	await round;
	await workspace.close();
});
