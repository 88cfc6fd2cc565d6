// The service worker: the application's files, what was read last, and alerts that are pushed.

import { answerKept, forgetAnswers } from "./kept-answers.ts";
import { openPath, showPush } from "./show-push.ts";
import { shelfNames, shelfOf } from "./what-to-keep.ts";
import { type FetchAsked, scope } from "./worker-scope.ts";

/** The application's files, laid in by the build. They carry hashes: a new build is a new worker. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

const shell = __SHELL__;
const shellName = `onrecord-shell-${shell.version}`;

/** A network that has not answered by then is not waited for: the page is here already. */
const pageWaitMsMax = 4_000;

scope.addEventListener("install", (event) => {
	event.waitUntil(caches.open(shellName).then((cache) => cache.addAll(["/", ...shell.files])));
});

// Runs when no page of the version before is open any more, or when the reader asked for it.
scope.addEventListener("activate", (event) => {
	event.waitUntil(dropOldShells().then(() => scope.clients.claim()));
});

scope.addEventListener("message", (event) => {
	if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
	if (event.data === "forget") event.waitUntil(forgetAnswers());
});

scope.addEventListener("fetch", (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== scope.location.origin) return;
	if (request.method === "DELETE" && url.pathname === "/api/v1/session") {
		event.respondWith(signOut(request));
	} else if (request.method === "GET") answer(event, url);
});

scope.addEventListener("push", (event) => {
	event.waitUntil(showPush(event.data?.text() ?? ""));
});

scope.addEventListener("notificationclick", (event) => {
	event.notification.close();
	event.waitUntil(openPath(event.notification.data));
});

function answer(event: FetchAsked, url: URL): void {
	const { request } = event;
	if (request.mode === "navigate") {
		if (!url.pathname.startsWith("/api/")) event.respondWith(answerPage(request));
		return;
	}
	const shelf = shelfOf(url);
	if (shelf === "asset") event.respondWith(answerFile(request));
	else if (shelf !== undefined) {
		event.respondWith(answerKept(request, shelf, (work) => event.waitUntil(work)));
	}
}

async function answerPage(request: Request): Promise<Response> {
	const cache = await caches.open(shellName);
	const kept = await cache.match("/");
	if (kept === undefined) return fetch(request);
	const late = new Promise<Response>((resolve) => {
		setTimeout(() => resolve(kept.clone()), pageWaitMsMax);
	});
	return Promise.race([fetch(request).catch(() => kept), late]);
}

/** Files of every version that is still here: a page that is open keeps its own. */
async function answerFile(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function signOut(request: Request): Promise<Response> {
	const response = await fetch(request);
	if (response.ok) await forgetAnswers();
	return response;
}

async function dropOldShells(): Promise<void> {
	const kept = new Set<string>([shellName, ...Object.values(shelfNames)]);
	const old = (await caches.keys()).filter((name) => !kept.has(name));
	await Promise.all(old.map((name) => caches.delete(name)));
}
