// The two cookies there are: a session's, and that of a way to a provider and back.

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionMsMax } from "../../actions/accounts/session.ts";

const stepName = "onrecord-step";
const stepPath = "/api/v1/session/provider";
const stepSecondsMax = 600;

/** The prefix binds it to https and this very host, where there is https. */
function nameOf(isSecure: boolean): string {
	return isSecure ? "__Host-onrecord" : "onrecord";
}

/** The session that a browser sent. */
export function readSessionCookie(context: Context, isSecure: boolean): string | undefined {
	return getCookie(context, nameOf(isSecure));
}

/** Gives a browser its session: no script reads it, no other site sends it along. */
export function setSessionCookie(context: Context, isSecure: boolean, session: string): void {
	setCookie(context, nameOf(isSecure), session, {
		...{ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure },
		maxAge: sessionMsMax / 1000,
	});
}

export function dropSessionCookie(context: Context, isSecure: boolean): void {
	deleteCookie(context, nameOf(isSecure), { path: "/", secure: isSecure });
}

/** Lax, not Strict: the browser comes back from the provider's site. */
export function setStepCookie(context: Context, isSecure: boolean, step: string): void {
	setCookie(context, stepName, step, {
		...{ path: stepPath, httpOnly: true, sameSite: "Lax", secure: isSecure },
		maxAge: stepSecondsMax,
	});
}

/** The way that a browser was sent on; it can be taken up once. */
export function takeStepCookie(context: Context, isSecure: boolean): string {
	const step = getCookie(context, stepName) ?? "";
	deleteCookie(context, stepName, { path: stepPath, secure: isSecure });
	return step;
}
