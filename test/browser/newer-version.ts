// Stands before the product and serves another build of its service worker when asked to.

import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export type Front = {
	readonly address: string;
	/** From now on the service worker is another one, by a comment. */
	readonly release: () => void;
	readonly close: () => Promise<void>;
};

export async function startFront(product: string): Promise<Front> {
	let released = "";
	const server = createServer((asked, answer) => {
		const { method, url = "/" } = asked;
		const isWorker = url === "/service-worker.js";
		const headers = { ...asked.headers, ...(isWorker && { "accept-encoding": "identity" }) };
		const passed = request(new URL(url, product), { method, headers }, (response) => {
			const { "content-length": length, ...kept } = response.headers;
			answer.writeHead(response.statusCode ?? 502, isWorker ? kept : response.headers);
			if (isWorker) response.on("end", () => answer.write(released));
			response.pipe(answer);
		});
		passed.on("error", () => answer.destroy());
		answer.on("close", () => passed.destroy());
		asked.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		release: () => {
			released = "\n// newer";
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
