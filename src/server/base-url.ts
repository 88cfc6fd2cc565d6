// The address under which a request reached this server, for links that leave it.

import type { Context } from "hono";

/**
 * "http://127.0.0.1:7711", without a closing slash. Behind a proxy the public address, where the
 * request asked for its host; the guard has let no foreign host name through.
 */
export function baseUrlOf(context: Context, publicUrl: string | undefined): string {
	const asked = new URL(context.req.url);
	if (publicUrl === undefined || !URL.canParse(publicUrl)) return asked.origin;
	const known = new URL(publicUrl);
	return known.hostname === asked.hostname ? known.origin : asked.origin;
}
