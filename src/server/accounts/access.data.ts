// Who may call what: every exception from the rule that reading needs a reader, and changing an owner.

import type { Scope } from "../../actions/accounts/scope.ts";
import type { Role } from "../../actions/reader.ts";

/** The least that somebody must be to call a route. */
export type Need = {
	readonly role: Role | "nobody";
	/** The scope that a token must have; "session" where no token will do. */
	readonly scope: Scope | "session";
	/** Whether the route keeps a log of its own, so that the general one need not tell it. */
	readonly isLogged?: boolean;
};

export type AccessRule = Need & {
	readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "ALL";
	/** The path as the route was registered, parameters as ":id". */
	readonly path: string;
};

/** A route that is not in the table. */
export const defaultNeeds: Readonly<Record<"read" | "change", Need>> = {
	read: { role: "reader", scope: "read" },
	change: { role: "owner", scope: "admin" },
};

const nobody: Need = { role: "nobody", scope: "read" };
const reading: Need = { role: "reader", scope: "read" };
const ownThings: Need = { role: "reader", scope: "write" };
const editing: Need = { role: "editor", scope: "write" };
const myself: Need = { role: "reader", scope: "session", isLogged: true };
const owning: Need = { role: "owner", scope: "admin" };

const api = "/api/v1";

/** The table. A new route that readers or editors may call gets a line here. */
export const accessRules: readonly AccessRule[] = [
	// The web application's own files: it shows the door.
	{ method: "GET", path: "/*", ...nobody },
	{ method: "GET", path: "/healthz", ...nobody },
	{ method: "GET", path: "/readyz", ...nobody },
	{ method: "GET", path: "/metrics", role: "owner", scope: "metrics" },

	// Hubs prove themselves by what they sign.
	{ method: "GET", path: `${api}/push/:id`, ...nobody },
	{ method: "POST", path: `${api}/push/:id`, ...nobody },

	{ method: "GET", path: `${api}/session`, ...nobody },
	{ method: "POST", path: `${api}/session`, ...nobody },
	{ method: "DELETE", path: `${api}/session`, ...nobody },
	{ method: "POST", path: `${api}/session/passkey/options`, ...nobody },
	{ method: "POST", path: `${api}/session/passkey`, ...nobody },
	{ method: "GET", path: `${api}/session/provider`, ...nobody },
	{ method: "GET", path: `${api}/session/provider/answer`, ...nobody },

	{ method: "GET", path: `${api}/account`, ...reading },
	{ method: "PUT", path: `${api}/account/password`, ...myself },
	{ method: "DELETE", path: `${api}/account/sessions`, ...myself },
	{ method: "DELETE", path: `${api}/account/sessions/:key`, ...myself },
	{ method: "POST", path: `${api}/account/tokens`, ...myself },
	{ method: "DELETE", path: `${api}/account/tokens/:key`, ...myself },
	{ method: "POST", path: `${api}/account/passkeys/options`, ...myself },
	{ method: "POST", path: `${api}/account/passkeys`, ...myself },
	{ method: "DELETE", path: `${api}/account/passkeys/:key`, ...myself },

	{ method: "GET", path: `${api}/accounts`, ...owning },
	{ method: "POST", path: `${api}/accounts`, ...owning, isLogged: true },
	{ method: "PATCH", path: `${api}/accounts/:name`, ...owning, isLogged: true },
	{ method: "DELETE", path: `${api}/accounts/:name`, ...owning, isLogged: true },
	{ method: "GET", path: `${api}/audit`, ...owning },
	{ method: "GET", path: `${api}/storage`, ...owning },

	{ method: "POST", path: `${api}/corrections`, ...editing, isLogged: true },
	{ method: "POST", path: `${api}/corrections/:id/undo`, ...editing },
	{ method: "POST", path: `${api}/set-aside/replay`, ...editing },
	{ method: "POST", path: `${api}/feeds`, ...editing },
	{ method: "POST", path: `${api}/feeds/offers`, ...editing },
	{ method: "POST", path: `${api}/feeds/preview`, ...editing },
	{ method: "PUT", path: `${api}/feeds/rules`, ...editing },
	{ method: "PUT", path: `${api}/feeds/pause`, ...editing },
	{ method: "DELETE", path: `${api}/feeds`, ...editing },
	{ method: "POST", path: `${api}/feeds/opml`, ...editing },
	{ method: "POST", path: `${api}/inputs`, ...editing },
	{ method: "POST", path: `${api}/files`, ...editing },
	{ method: "POST", path: `${api}/example`, ...editing },
	{ method: "PUT", path: `${api}/families`, ...editing },

	// What an e-mail's link leads to: who has the link has the e-mail.
	{ method: "GET", path: `${api}/alerts/stop/:token`, ...nobody },
	{ method: "POST", path: `${api}/alerts/stop/:token`, ...nobody },

	{ method: "GET", path: "/feeds/*", role: "reader", scope: "feeds" },
	{ method: "POST", path: "/mcp", ...reading },

	// Feed readers: what changes something asks for more itself, by what it changes.
	...["", "/api/greader.php"].flatMap((root): readonly AccessRule[] => [
		{ method: "GET", path: `${root}/reader/api/0/*`, ...reading },
		{ method: "POST", path: `${root}/reader/api/0/*`, ...reading },
		{ method: "GET", path: `${root}/accounts/ClientLogin`, ...nobody },
		{ method: "POST", path: `${root}/accounts/ClientLogin`, ...nobody },
		{ method: "GET", path: `${root}/reader/api/0/accounts/ClientLogin`, ...nobody },
		{ method: "POST", path: `${root}/reader/api/0/accounts/ClientLogin`, ...nobody },
	]),
	{ method: "GET", path: "/api/greader.php", ...nobody },
	// The Fever API has its key in the form, and tells whoever shows none nothing.
	...["/fever", "/fever/", "/fever.php", "/api/fever.php"].flatMap(
		(path): readonly AccessRule[] => [
			{ method: "GET", path, ...nobody },
			{ method: "POST", path, ...nobody },
		],
	),
];

/** Where a person changes only what is their own: one line for each such place. */
export const ownPlaces: readonly string[] = [
	`${api}/reading/`,
	`${api}/alerts/`,
	`${api}/searches`,
	`${api}/kept`,
];

export const ownNeed = ownThings;
