// Whether a server may be reached from other machines: only where everybody has to sign in.

import { hasAccounts } from "../../actions/accounts/account.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { isLoopback } from "./door.ts";

/** Why it may not listen at an address, in a sentence that says what to do; undefined where it may. */
export async function whyNotListen(
	workspace: Workspace,
	host: string,
): Promise<string | undefined> {
	if (isLoopback(host) || (await hasAccounts(workspace))) return undefined;
	return `At ${host} other machines could read and change everything, for there are no accounts. Add one with \`onrecord account add NAME\`, or leave --host at 127.0.0.1.`;
}
