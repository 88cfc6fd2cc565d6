// Who was found to ask, and by which proof.

import type { Reader } from "../reader.ts";
import type { Scope } from "./scope.ts";

/** Somebody who is known: the account, and what they showed. */
export type Who = {
	readonly reader: Reader;
	/** "local" without accounts; "session" in a browser; "token" for programs. */
	readonly by: "local" | "session" | "token";
	/** What the token may be used for; a session may do all that the account may. */
	readonly scopes?: readonly Scope[];
	/** The key of the session or token that was shown. */
	readonly key: string;
};
