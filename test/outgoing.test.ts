// Every way out of the process is known: a new one is looked at before it is added here.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The files that open a connection, and why each may. */
const known: Readonly<Record<string, string>> = {
	"pipeline/1-fetch/http/web-client.ts": "makes every connection of the fetches, each checked",
	"pipeline/1-fetch/http/fetch-page.ts": "pages and feeds, through the checked client",
	"pipeline/1-fetch/http/send-request.ts":
		"alerts, their receivers and hubs, through the checked client",
	"jobs/rephrase/ask-model.ts": "the model's address, which the owner gave; follows no redirect",
	"actions/accounts/provider.ts": "the provider's address, which the owner gave",
	"alerts/channels/send-email.ts": "the mail server's address, which the owner gave",
	"alerts/channels/send-push.ts": "encrypts only; what it made goes through the checked client",
	"jobs/shared-engine.ts": "takes jobs; its `fetch` is a function of its own",
	"server/client/write-client.ts": "writes a client's source; asks nobody",
	"queue/nats/nats-streams.ts": "sets up streams over the connection that is open",
	"store/postgres/server-pool.ts": "the database's address, which the owner gave",
	"queue/nats/open-nats-queue.ts": "the broker's address, which the owner gave",
	"cli/start.ts": "starts our own processes, with fixed arguments",
};

const ways: readonly RegExp[] = [
	/from "undici"/,
	/(?:from|import\()\s?"(?:node:)?(?:http2?|https|net|tls|dgram|dns|dns\/promises|child_process|cluster|vm|inspector)"/,
	/(?:from|import\()\s?"(?:openid-client|nodemailer|web-push|pg|@nats-io\/transport-node|ws|got|axios|node-fetch)"/,
	/(?<![.\w"`])(?:globalThis\.)?fetch\(/,
	/\bnew (?:WebSocket|EventSource|XMLHttpRequest|Function)\(/,
	/(?<![.\w])eval\(/,
];

const root = join(import.meta.dirname, "../src");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("web/"))
	.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

test("only the files that are known open connections or start anything", () => {
	const found = sources.filter(({ text }) => opens(text)).map(({ path }) => path);
	expect(new Set(found)).toEqual(new Set(Object.keys(known)));
});

test("requests to addresses that others name give the checked client as their dispatcher", () => {
	const callers = sources.filter(
		({ path, text }) => /from "undici"/.test(text) && path.startsWith("pipeline/"),
	);
	const unchecked = callers.filter(
		({ text }) => /\brequest\(/.test(text) && !/dispatcher: (?:client\.)?agent\b/.test(text),
	);
	expect(callers.length).toBeGreaterThan(2);
	expect(unchecked.map(({ path }) => path)).toEqual([]);
});

test.each([
	'import { request } from "undici";',
	'import { get } from "node:https";',
	'const dns = await import("dns");',
	"return await fetch(url);",
	"new Function(code)",
])("a way out is seen: %s", (text) => {
	expect(opens(text)).toBe(true);
});

/** Type imports open nothing. */
function opens(text: string): boolean {
	const code = text.replaceAll(/^import type .*$/gm, "");
	return ways.some((way) => way.test(code));
}
