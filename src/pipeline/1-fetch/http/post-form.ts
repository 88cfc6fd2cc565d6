// Sends a form, under the same policy as every fetch.

import { FetchError } from "./fetch-error.ts";
import { sendRequest } from "./send-request.ts";
import type { WebClient } from "./web-client.ts";

/**
 * Posts a form (`application/x-www-form-urlencoded`). Redirects are not followed, the answer's body
 * is not read.
 *
 * @throws FetchError where the address is refused, nobody answers, or the answer is not 2xx.
 */
export async function postForm(client: WebClient, url: string, form: string): Promise<void> {
	const headers = { "content-type": "application/x-www-form-urlencoded" };
	const { status } = await sendRequest(client, { method: "POST", url, headers, body: form });
	if (status >= 200 && status <= 299) return;
	throw new FetchError(`The server answers ${status}.`, { failure: "status", status });
}
