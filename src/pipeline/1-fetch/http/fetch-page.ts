// An address to a page, politely and safely.

import { errors, request } from "undici";
import type { Page } from "../../../news/page.ts";
import { FetchError } from "./fetch-error.ts";
import { acceptedEncodings, readBody } from "./read-body.ts";
import { retryAfterMs } from "./retry-after.ts";
import { VisitCookies } from "./visit-cookies.ts";
import type { WebClient } from "./web-client.ts";

/** What to ask for. With the validators of the last answer an unchanged page costs nothing. */
export type PageRequest = {
	readonly url: string;
	readonly etag?: string | undefined;
	readonly lastModified?: string | undefined;
};

export type FetchedPage = {
	/** Undefined where the server says that nothing has changed since the last answer. */
	readonly page: Page | undefined;
	/** The address that answered, at the end of all redirects. */
	readonly finalUrl: string;
	/** The new address for good, where redirects said so (301, 308). */
	readonly movedTo: string | undefined;
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
	/** The answer's headers, names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly answeredMs: number;
};

const accept =
	"text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/plain;q=0.8, */*;q=0.1";

/** Kinds of content that are never read, however small. */
const unwantedTypes = /^(image|audio|video|font)\//;

/**
 * Fetches a page. Follows redirects itself, so that each one is held to the policy; sends the
 * validators it was given; undoes compression within its limits.
 *
 * @throws FetchError for everything that goes wrong outside, with its cause and whether to retry.
 */
export async function fetchPage(client: WebClient, asked: PageRequest): Promise<FetchedPage> {
	const signal = AbortSignal.timeout(client.policy.totalMsMax);
	try {
		return await followRedirects(client, asked, signal);
	} catch (error) {
		throw toFetchError(error, signal);
	}
}

async function followRedirects(
	client: WebClient,
	asked: PageRequest,
	signal: AbortSignal,
): Promise<FetchedPage> {
	const seen = new Set<string>();
	let url = checkUrl(asked.url);
	let movedTo: string | undefined;
	let isPermanent = true;
	const cookies = new VisitCookies();
	for (;;) {
		const cookie = cookies.headerFor(url.host);
		const visit = `${url.href} ${cookie ?? ""}`;
		if (seen.has(visit)) {
			throw new FetchError("The redirects go round in a circle.", { failure: "redirects" });
		}
		seen.add(visit);
		refuseHeld(client, url.host);
		const answer = await ask(client, url, { asked, cookie, signal });
		cookies.keep(url.host, answer.headers["set-cookie"]);
		const location = headerOf(answer.headers, "location");
		if (!redirects.has(answer.statusCode) || location === undefined) {
			return readAnswer(answer, { client, url, movedTo });
		}
		await answer.body.dump({ limit: 16_384 });
		url = checkUrl(location, url);
		if (seen.size > client.policy.redirectsMax) {
			throw new FetchError(`More than ${client.policy.redirectsMax} redirects.`, {
				failure: "redirects",
			});
		}
		isPermanent &&= answer.statusCode === 301 || answer.statusCode === 308;
		if (isPermanent) movedTo = url.href;
	}
}

/** Who asked us to wait is not asked for another page meanwhile. */
function refuseHeld(client: WebClient, host: string): void {
	const waitMs = client.holds.waitMs(host, Date.now());
	if (waitMs === 0) return;
	throw new FetchError(`${host} asked us to wait.`, { failure: "asked-to-wait", waitMs });
}

const redirects = new Set([301, 302, 303, 307, 308]);

type Answer = Awaited<ReturnType<typeof request>>;

type Asking = {
	readonly asked: PageRequest;
	readonly cookie: string | undefined;
	readonly signal: AbortSignal;
};

async function ask(client: WebClient, url: URL, asking: Asking): Promise<Answer> {
	const { asked, cookie, signal } = asking;
	const { etag, lastModified } = asked;
	return request(url, {
		dispatcher: client.agent,
		signal,
		headers: {
			"user-agent": client.policy.userAgent,
			accept,
			"accept-encoding": acceptedEncodings,
			...(cookie === undefined ? {} : { cookie }),
			...(etag === undefined ? {} : { "if-none-match": etag }),
			...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
		},
	});
}

type AnswerHeaders = Readonly<Partial<Record<string, string>>>;

type AnswerContext = {
	readonly client: WebClient;
	readonly url: URL;
	readonly movedTo: string | undefined;
};

async function readAnswer(answer: Answer, context: AnswerContext): Promise<FetchedPage> {
	const { client, url, movedTo } = context;
	const headers = plainHeaders(answer.headers);
	const answeredMs = Date.now();
	const found = {
		finalUrl: url.href,
		movedTo,
		etag: headers["etag"],
		lastModified: headers["last-modified"],
		headers,
		answeredMs,
	};
	if (answer.statusCode === 304) {
		await answer.body.dump({ limit: 16_384 });
		return { ...found, page: undefined };
	}
	const problem = problemOf(answer.statusCode, headers, client.policy.bytesMax);
	if (problem !== undefined) {
		if (problem.status === 429 || problem.status === 503) {
			client.holds.add(url.host, problem.waitMs, answeredMs);
		}
		answer.body.on("error", () => undefined).destroy();
		throw problem;
	}
	const bytes = await readBody(answer.body, headers["content-encoding"], client.policy);
	const page: Page = {
		url: url.href,
		path: undefined,
		bytes,
		mediaType: mediaTypeOf(headers),
		headers,
		fetchedMs: answeredMs,
		hints: {},
	};
	return { ...found, page };
}

function problemOf(
	status: number,
	headers: AnswerHeaders,
	bytesMax: number,
): FetchError | undefined {
	const waitMs = retryAfterMs(headers["retry-after"] ?? "", Date.now());
	if (status === 410)
		return new FetchError("The page is gone for good.", { failure: "gone", status });
	if (status < 200 || status > 299) {
		// Refusals and missing pages are often repaired, but not by asking again at once.
		const retry = status >= 500 || [401, 403, 404, 408, 425, 429].includes(status);
		return new FetchError(`The server answers ${status}.`, {
			failure: "status",
			status,
			retry,
			waitMs,
		});
	}
	if (Number(headers["content-length"] ?? 0) > bytesMax) {
		return new FetchError(`The answer is larger than ${bytesMax} bytes.`, { failure: "too-large" });
	}
	if (!unwantedTypes.test(mediaTypeOf(headers))) return undefined;
	return new FetchError(`The answer is ${mediaTypeOf(headers)}.`, { failure: "unwanted-type" });
}

function mediaTypeOf(headers: AnswerHeaders): string {
	return headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
}

function checkUrl(address: string, base?: URL): URL {
	let url: URL;
	try {
		url = new URL(address, base);
	} catch (cause) {
		throw new FetchError("This is no address: one begins with http:// or https://.", {
			failure: "bad-address",
			cause,
		});
	}
	if (url.protocol !== "http:" && url.protocol !== "https:") {
		throw new FetchError(`Only http and https are fetched, not ${url.protocol}`, {
			failure: "address-refused",
		});
	}
	// A name and password in an address would be sent on to whoever a redirect names.
	url.username = "";
	url.password = "";
	url.hash = "";
	return url;
}

function plainHeaders(headers: Answer["headers"]): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || name === "set-cookie"
				? []
				: [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
		),
	);
}

function headerOf(headers: Answer["headers"], name: string): string | undefined {
	const value = headers[name];
	return Array.isArray(value) ? value[0] : value;
}

function toFetchError(error: unknown, signal: AbortSignal): FetchError {
	if (error instanceof FetchError) return error;
	const { cause } = error as { cause?: unknown };
	if (cause instanceof FetchError) return cause;
	if (signal.aborted || isTimeout(error)) {
		return new FetchError("The server took too long.", { failure: "timeout", cause: error });
	}
	if (error instanceof errors.HeadersOverflowError) {
		return new FetchError("The headers are too large.", {
			failure: "headers-too-large",
			cause: error,
		});
	}
	const detail = error instanceof Error ? error.message : String(error);
	return new FetchError(`The server could not be reached: ${detail}`, {
		failure: "network",
		cause: error,
	});
}

function isTimeout(error: unknown): boolean {
	return (
		error instanceof errors.ConnectTimeoutError ||
		error instanceof errors.HeadersTimeoutError ||
		error instanceof errors.BodyTimeoutError
	);
}
