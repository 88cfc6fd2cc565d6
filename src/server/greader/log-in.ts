// ClientLogin and the token of changes: how clients of the Google Reader API show who they are.

import { createHash } from "node:crypto";
import type { Context } from "hono";
import { checkCredentials } from "../../actions/client-credentials.ts";
import type { Reader } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";

const formBytesMax = 10_000;

/** What clients get where there are no accounts, and nothing is checked. */
const localAuth = "local";

/**
 * Answers a name (`Email`) and a password (`Passwd`) with what the client sends as
 * `Authorization: GoogleLogin auth=…` from then on: the token itself, which was the password.
 */
export async function logIn(workspace: Workspace, context: Context): Promise<Response> {
	const params = new URL(context.req.url).searchParams;
	if (context.req.method === "POST") {
		const form = (await context.req.text()).slice(0, formBytesMax);
		for (const [name, value] of new URLSearchParams(form)) params.append(name, value);
	}
	const [name, password] = [params.get("Email") ?? "", params.get("Passwd") ?? ""];
	const client = await checkCredentials(workspace, name, password);
	if (client === undefined) return context.text("Error=BadAuthentication\n", 401);
	const auth = client.reader.name === undefined ? localAuth : password;
	if (params.get("output") === "json") return context.json({ SID: auth, LSID: auth, Auth: auth });
	return context.text(`SID=${auth}\nLSID=${auth}\nAuth=${auth}\n`);
}

/** Some clients take a token of this length only. */
const tokenLength = 57;

/**
 * The token that clients send with changes as `T`. Who asks is known by the header alone; the
 * token only tells a client that a restart or another account made its own one old.
 */
export function changeToken({ id }: Reader): string {
	return createHash("sha512").update(`greader\n${id}`).digest("hex").slice(0, tokenLength);
}
