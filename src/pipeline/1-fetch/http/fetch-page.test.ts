import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FetchError } from "./fetch-error.ts";
import { fetchPage } from "./fetch-page.ts";
import { defaultPolicy, type FetchPolicy } from "./fetch-policy.ts";
import { openWebClient, type WebClient } from "./web-client.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const text = "<p>The ferry at Alder Bay is late.</p>";

/** What the server answers, by path. */
const handlers: Readonly<Record<string, Handler>> = {
	"/page": (_, response) =>
		response.setHeader("content-type", "Text/HTML; charset=utf-8").end(text),
	"/tagged": ({ headers }, response) => {
		response.setHeader("etag", '"v1"');
		response.statusCode = headers["if-none-match"] === '"v1"' ? 304 : 200;
		response.end(response.statusCode === 304 ? "" : text);
	},
	"/gzip": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(text)),
	"/bomb": (_, response) =>
		response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(8_000_000))),
	"/broken-gzip": (_, response) =>
		response.setHeader("content-encoding", "gzip").end("this is not packed"),
	"/cut-gzip": (_, response) =>
		response.setHeader("content-encoding", "gzip").end(gzipSync(text).subarray(0, 30)),
	"/odd-encoding": (_, response) => response.setHeader("content-encoding", "sdch").end("x"),
	"/large": (_, response) => response.end(Buffer.alloc(3_000_000)),
	"/says-large": (_, response) => response.setHeader("content-length", 1e12).write("x"),
	"/endless": (_, response) => {
		const chunk = Buffer.alloc(65_536);
		const more = () => {
			while (!response.destroyed && response.write(chunk));
		};
		response.on("drain", more);
		more();
	},
	"/drip": (_, response) => {
		const timer = setInterval(() => response.write("."), 20);
		response.on("close", () => clearInterval(timer));
	},
	"/silent": () => undefined,
	"/hangs-up": (request) => request.socket.destroy(),
	"/headers": (_, response) => response.setHeader("x-long", "y".repeat(60_000)).end(),
	"/moved": (_, response) => response.writeHead(301, { location: "/moved-again" }).end(),
	"/moved-again": (_, response) => response.writeHead(308, { location: "/page" }).end(),
	"/moved-for-now": (_, response) => response.writeHead(302, { location: "/moved" }).end(),
	"/circle": (_, response) => response.writeHead(302, { location: "/circle-2" }).end(),
	"/circle-2": (_, response) => response.writeHead(302, { location: "/circle" }).end(),
	"/cookie-wall": ({ headers }, response) => {
		if (headers.cookie === "seen=1; tone=2") response.end(text);
		else
			response
				.writeHead(302, { location: "/cookie-wall", "set-cookie": ["seen=1; Path=/", "tone=2"] })
				.end();
	},
	"/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
	"/metadata": (_, response) =>
		response.writeHead(302, { location: "http://169.254.169.254/latest/" }).end(),
	"/gone": (_, response) => response.writeHead(410).end("gone"),
	"/busy": (_, response) => response.writeHead(429, { "retry-after": "120" }).end(),
	"/film": (_, response) => response.setHeader("content-type", "video/mp4").end("x"),
};

let server: Server;
let port: number;
const clients: WebClient[] = [];

function clientWith(changes: Partial<FetchPolicy> = {}): WebClient {
	const allowedHosts = [`127.0.0.1:${port}`];
	const client = openWebClient({ ...defaultPolicy, allowedHosts, bytesMax: 2_000_000, ...changes });
	clients.push(client);
	return client;
}

async function failureOf(client: WebClient, url: string): Promise<FetchError> {
	const error: unknown = await fetchPage(client, { url }).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(FetchError);
	return error as FetchError;
}

beforeAll(async () => {
	server = createServer((request, response) => {
		const path = request.url ?? "";
		const jump = /^\/jump-(\d+)$/.exec(path)?.[1];
		if (jump === undefined) (handlers[path] ?? handlers["/gone"])?.(request, response);
		else response.writeHead(302, { location: `/jump-${Number(jump) + 1}` }).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
	await Promise.all(clients.map((client) => client.close()));
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

const at = (path: string) => `http://127.0.0.1:${port}${path}`;

describe("pages", () => {
	test("a page comes with its bytes, media type and headers", async () => {
		const { page, movedTo } = await fetchPage(clientWith(), { url: at("/page#part") });
		expect(page).toMatchObject({ url: at("/page"), mediaType: "text/html" });
		expect(new TextDecoder().decode(page?.bytes)).toBe(text);
		expect(page?.headers["content-type"]).toBe("Text/HTML; charset=utf-8");
		expect(movedTo).toBeUndefined();
	});

	test("a packed page is unpacked", async () => {
		const { page } = await fetchPage(clientWith(), { url: at("/gzip") });
		expect(new TextDecoder().decode(page?.bytes)).toBe(text);
	});

	test("an unchanged page is not sent again", async () => {
		const client = clientWith();
		const first = await fetchPage(client, { url: at("/tagged") });
		expect(first).toMatchObject({ etag: '"v1"' });
		const second = await fetchPage(client, { url: at("/tagged"), etag: first.etag });
		expect(second.page).toBeUndefined();
	});

	test("redirects for good move the address, others do not", async () => {
		const client = clientWith();
		expect(await fetchPage(client, { url: at("/moved") })).toMatchObject({
			movedTo: at("/page"),
			finalUrl: at("/page"),
		});
		expect(await fetchPage(client, { url: at("/moved-for-now") })).toMatchObject({
			movedTo: undefined,
			finalUrl: at("/page"),
		});
	});
});

test("a site that wants its cookies back gets them, within one visit", async () => {
	const { page, headers } = await fetchPage(clientWith(), { url: at("/cookie-wall") });
	expect(new TextDecoder().decode(page?.bytes)).toBe(text);
	expect(headers).not.toHaveProperty("set-cookie");
});

describe("limits", () => {
	test.each([
		["/bomb", "too-large"],
		["/large", "too-large"],
		["/says-large", "too-large"],
		["/endless", "too-large"],
		["/headers", "headers-too-large"],
		["/broken-gzip", "broken-encoding"],
		["/cut-gzip", "broken-encoding"],
		["/odd-encoding", "broken-encoding"],
		["/circle", "redirects"],
		["/jump-1", "redirects"],
		["/film", "unwanted-type"],
		["/hangs-up", "network"],
	])("%s ends as %s", async (path, failure) => {
		expect((await failureOf(clientWith(), at(path))).failure).toBe(failure);
	});

	test("a small body that unpacks to far more is given up by its ratio alone", async () => {
		const error = await failureOf(clientWith({ bytesMax: 100_000_000 }), at("/bomb"));
		expect(error).toMatchObject({
			failure: "too-large",
			message: expect.stringContaining("times"),
		});
	});

	test.each(["/drip", "/silent"])("%s ends when the time is up", async (path) => {
		const error = await failureOf(clientWith({ totalMsMax: 120 }), at(path));
		expect(error).toMatchObject({ failure: "timeout", retry: true });
	});

	test("a host that was too busy is not asked for another page meanwhile", async () => {
		const client = clientWith();
		await failureOf(client, at("/busy"));
		expect(await failureOf(client, at("/page"))).toMatchObject({
			failure: "asked-to-wait",
			retry: true,
		});
		expect((await fetchPage(clientWith(), { url: at("/page") })).page).toBeDefined();
	});

	test("statuses tell whether and when to come back", async () => {
		const client = clientWith();
		expect(await failureOf(client, at("/gone"))).toMatchObject({ failure: "gone", retry: false });
		expect(await failureOf(client, at("/busy"))).toMatchObject({
			failure: "status",
			status: 429,
			retry: true,
			waitMs: 120_000,
		});
	});
});

describe("addresses that are refused", () => {
	test.each([
		"http://127.0.0.1:1/",
		"http://localhost/",
		"http://[::1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://2130706433/",
		"http://0x7f.1/",
		"http://10.1.2.3/",
		"http://192.168.0.1/",
		"http://169.254.169.254/latest/meta-data/",
		"http://[fd00:ec2::254]/",
		"http://100.100.100.200/",
		"http://0.0.0.0/",
		"file:///etc/passwd",
		"ftp://a.example/",
		"javascript:alert(1)",
	])("%s", async (url) => {
		expect(await failureOf(clientWith(), url)).toMatchObject({
			failure: "address-refused",
			retry: false,
		});
	});

	test.each(["/metadata", "/file"])("behind the redirect %s", async (path) => {
		expect((await failureOf(clientWith(), at(path))).failure).toBe("address-refused");
	});

	test("behind a name, even where only one of its addresses is private", async () => {
		const resolve = async () => [
			{ address: "93.184.216.34", family: 4 },
			{ address: "127.0.0.1", family: 4 },
		];
		const error = await failureOf(clientWith({ resolve }), `http://news.example:${port}/page`);
		expect(error.failure).toBe("address-refused");
	});

	test("behind a name that was public when it was asked for first", async () => {
		const answers = [[{ address: "127.0.0.1", family: 4 }], [{ address: "10.0.0.1", family: 4 }]];
		const resolve = async () => answers.shift() ?? [];
		const allowedHosts = [`trusted.example:${port}`];
		const client = clientWith({ resolve, allowedHosts });
		const first = await fetchPage(client, { url: `http://trusted.example:${port}/page` });
		expect(first.page).toBeDefined();
		const error = await failureOf(client, `http://other.example:${port}/page`);
		expect(error.failure).toBe("address-refused");
	});

	test("a port that the owner did not allow on an allowed host", async () => {
		expect((await failureOf(clientWith(), "http://127.0.0.1:9/")).failure).toBe("address-refused");
	});

	test.each(["", "http://", "not an address", "http://[::1"])("%j is no address", async (url) => {
		expect((await failureOf(clientWith(), url)).failure).toBe("bad-address");
	});
});
