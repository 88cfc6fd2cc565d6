// A request of the Google Reader API: who asks for what, and what it needs to be answered.

import type { Context } from "hono";
import { isAtLeast } from "../../actions/accounts/account.ts";
import { isInScope } from "../../actions/accounts/scope.ts";
import type { Reader } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { baseUrlOf } from "../base-url.ts";
import { refuse } from "../problem-response.ts";
import { readerOf } from "../reader-of.ts";

export type ReaderCall = {
	readonly workspace: Workspace;
	readonly context: Context;
	readonly reader: Reader;
	/** What follows /reader/api/0/, percent-decoded. */
	readonly path: string;
	/** Of the address and of the form together; names may occur several times. */
	readonly params: URLSearchParams;
	/** The body where it is no form: a list of feeds. */
	readonly body: string;
	readonly base: string;
};

/** The largest form: ten thousand long ids, percent-encoded. */
const formBytesMax = 2_000_000;

/** The largest list of feeds. */
export const opmlBytesMax = 16_000_000;

/** Reads a request. Refuses what is too large and what is no form. */
export async function readCall(
	workspace: Workspace,
	context: Context,
	prefix: string,
): Promise<ReaderCall> {
	const url = new URL(context.req.url);
	const params = new URLSearchParams(url.search);
	const path = decodePath(url.pathname.slice(prefix.length));
	if (path === undefined) throw refuse(400, "This address is not well-formed.");
	const body = await readBody(
		context,
		path === "subscription/import" ? opmlBytesMax : formBytesMax,
	);
	const type = context.req.header("content-type") ?? "";
	if (type.startsWith("multipart/form-data")) {
		const form = await new Response(body, { headers: { "content-type": type } })
			.formData()
			.catch(() => undefined);
		if (form === undefined) throw refuse(400, "This is no form.");
		for (const [name, value] of form) {
			if (typeof value === "string") params.append(name, value);
		}
	} else if (!/xml|opml/.test(type)) {
		for (const [name, value] of new URLSearchParams(body)) params.append(name, value);
	}
	const base = baseUrlOf(context, workspace.options.publicUrl);
	return { workspace, context, reader: readerOf(context), path, params, body, base };
}

async function readBody(context: Context, bytesMax: number): Promise<string> {
	if (context.req.method !== "POST") return "";
	const told = Number(context.req.header("content-length") ?? 0);
	if (told > bytesMax) throw refuse(413, "That is more than any request here takes.");
	const bytes = await context.req.arrayBuffer();
	if (bytes.byteLength > bytesMax) throw refuse(413, "That is more than any request here takes.");
	return Buffer.from(bytes).toString("utf8");
}

function decodePath(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** Refuses who may not change anything, or where the role is less than the one that is needed. */
export function checkMayChange({ context, reader }: ReaderCall, role: Reader["role"]): void {
	const scopes = context.get("who")?.scopes;
	if (scopes !== undefined && !isInScope(scopes, "write")) {
		throw refuse(403, "This needs a token with the scope write.");
	}
	if (!isAtLeast(reader.role, role)) throw refuse(403, `This needs the role ${role}.`);
}
