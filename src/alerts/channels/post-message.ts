// Posts a message over HTTP and reads the answer's status as an outcome.

import type { Workspace } from "../../actions/workspace.ts";
import type { Outcome } from "./channel.ts";

export type Post = {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Uint8Array;
	readonly method?: "POST" | "PUT" | undefined;
};

/** Statuses after which the same message may get through later. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** Sends it; a status of 2xx is a delivery. Never throws. */
export async function postMessage(web: Workspace["web"], post: Post): Promise<Outcome> {
	try {
		const { status, waitMs, text } = await web.send({ ...post, method: post.method ?? "POST" });
		if (status >= 200 && status <= 299) return { state: "sent" };
		const told = text.replaceAll(/\s+/g, " ").trim().slice(0, 200);
		const detail = `The server answers ${status}${told === "" ? "." : `: ${told}`}`;
		return { state: "failed", detail, retry: status >= 500 || passing.has(status), waitMs };
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		const retry = error instanceof Error && "retry" in error ? error.retry === true : true;
		return { state: "failed", detail, retry };
	}
}

/** JSON, as most services take it. */
export function postJson(
	web: Workspace["web"],
	url: string,
	{ value, headers = {} }: { value: unknown; headers?: Readonly<Record<string, string>> },
): Promise<Outcome> {
	const body = JSON.stringify(value);
	return postMessage(web, {
		url,
		body,
		headers: { "content-type": "application/json", ...headers },
	});
}
