// A request of the Fever API: who asks, and everything that it names.

import type { Context } from "hono";
import { type ClientReader, checkFeverKey } from "../../actions/client-credentials.ts";
import type { Door } from "../accounts/door.ts";
import { refuse } from "../problem-response.ts";

/** The largest form; lists of ids are in the address. */
const formBytesMax = 100_000;

/** The address and the form together. */
export async function readParams(context: Context): Promise<URLSearchParams> {
	const params = new URLSearchParams(new URL(context.req.url).search);
	if (context.req.method !== "POST") return params;
	if (Number(context.req.header("content-length") ?? 0) > formBytesMax) {
		throw refuse(413, "That is more than any request here takes.");
	}
	const bytes = await context.req.arrayBuffer();
	if (bytes.byteLength > formBytesMax) {
		throw refuse(413, "That is more than any request here takes.");
	}
	const type = context.req.header("content-type") ?? "";
	const form = type.startsWith("multipart/form-data")
		? await readForm(bytes, type)
		: new URLSearchParams(Buffer.from(bytes).toString("utf8"));
	for (const [name, value] of form) params.append(name, value);
	return params;
}

async function readForm(bytes: ArrayBuffer, type: string): Promise<URLSearchParams> {
	const found = new URLSearchParams();
	const form = await new Response(bytes, { headers: { "content-type": type } })
		.formData()
		.catch(() => new FormData());
	for (const [name, value] of form) if (typeof value === "string") found.append(name, value);
	return found;
}

/**
 * Whom the key of a request belongs to; undefined for nobody. Without accounts that is the one
 * user of this machine, and nobody who comes from elsewhere.
 */
export async function findCaller(
	door: Door,
	context: Context,
	params: URLSearchParams,
): Promise<ClientReader | undefined> {
	const isOpen = !(await door.isClosed());
	if (isOpen && (!door.isLoopback || context.get("client").isForwarded)) return undefined;
	const key = params.get("api_key") ?? "";
	if (!/^[\da-f]{32}$/i.test(key)) return undefined;
	return await checkFeverKey(door.workspace, key);
}
