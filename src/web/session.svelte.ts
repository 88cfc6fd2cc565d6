// Who is signed in, where there are accounts.

import type { SessionState } from "../wire/accounts.ts";
import { accountsApi } from "./accounts-api.ts";
import { forgetKept } from "./service.svelte.ts";

let state = $state.raw<SessionState | undefined>();
let failure = $state.raw<unknown>();

/** What the server said last; undefined until it has. */
export function currentSession(): SessionState | undefined {
	return state;
}

/** Why the server could not be asked. */
export function sessionFailure(): unknown {
	return failure;
}

/** Whether the reader may correct and add; the server decides, this only hides what it would refuse. */
export function mayEdit(): boolean {
	return state?.signedIn?.role !== "reader";
}

export function setSession(next: SessionState): void {
	state = next;
	// What one person read is not the next one's to find.
	if (next.accounts && next.signedIn === undefined) void forgetKept();
}

/** Asks the server who is signed in. */
export async function loadSession(): Promise<void> {
	failure = undefined;
	try {
		setSession(await accountsApi.session());
	} catch (error) {
		failure = error;
	}
}

// A session that ended elsewhere: the next answer says so, and the door is shown.
addEventListener("onrecord-signed-out", () => void loadSession());
