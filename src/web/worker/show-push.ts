// Alerts that the server pushes, as notifications; a click opens what they are about.

import { scope } from "./worker-scope.ts";

type Pushed = {
	readonly id: string;
	readonly title: string;
	readonly body: string;
	readonly path: string;
};

/** Shows a push; one that cannot be read is shown by the product's name alone, as browsers demand. */
export async function showPush(text: string): Promise<void> {
	const { id, title, body, path } = parsePush(text);
	await scope.registration.showNotification(title, {
		body,
		...(id !== "" && { tag: id }),
		icon: "/icon-192.png",
		data: path,
	});
}

function parsePush(text: string): Pushed {
	const read = readObject(text);
	const word = (name: string, otherwise: string) => {
		const value = read[name];
		return typeof value === "string" ? value : otherwise;
	};
	return {
		id: word("id", ""),
		title: word("title", "Onrecord"),
		body: word("body", ""),
		path: word("path", "/alerts"),
	};
}

function readObject(text: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text);
		return value !== null && typeof value === "object" ? { ...value } : {};
	} catch {
		return {};
	}
}

/** Opens the path of a notification, in a window that is there or in a new one. */
export async function openPath(path: unknown): Promise<void> {
	const url = new URL(typeof path === "string" ? path : "/alerts", scope.location.origin);
	const own = url.origin === scope.location.origin ? url : new URL("/alerts", url);
	const [window] = await scope.clients.matchAll({ type: "window" });
	if (window === undefined) await scope.clients.openWindow(own.href);
	else await (await window.focus()).navigate(own.href);
}
