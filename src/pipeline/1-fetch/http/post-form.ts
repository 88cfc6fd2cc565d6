// Sends a form, under the same policy as every fetch.

import { request } from "undici";
import { FetchError } from "./fetch-error.ts";
import type { WebClient } from "./web-client.ts";

/**
 * Posts a form (`application/x-www-form-urlencoded`). Redirects are not followed, the answer's body
 * is not read.
 *
 * @throws FetchError where the address is refused, nobody answers, or the answer is not 2xx.
 */
export async function postForm(client: WebClient, url: string, form: string): Promise<void> {
	const address = URL.parse(url);
	if (address?.protocol !== "http:" && address?.protocol !== "https:") {
		throw new FetchError("Only http and https are asked.", { failure: "address-refused" });
	}
	const { policy, agent } = client;
	try {
		const { statusCode, body } = await request(address, {
			method: "POST",
			body: form,
			dispatcher: agent,
			signal: AbortSignal.timeout(policy.totalMsMax),
			headers: {
				"user-agent": policy.userAgent,
				"content-type": "application/x-www-form-urlencoded",
			},
		});
		await body.dump({ limit: 16_384 });
		if (statusCode >= 200 && statusCode <= 299) return;
		const told = `The server answers ${statusCode}.`;
		throw new FetchError(told, { failure: "status", status: statusCode });
	} catch (error) {
		const cause = error instanceof Error ? error.cause : undefined;
		if (error instanceof FetchError) throw error;
		if (cause instanceof FetchError) throw cause;
		const told = error instanceof Error ? error.message : String(error);
		const detail = `The server could not be reached: ${told}`;
		throw new FetchError(detail, { failure: "network", cause: error });
	}
}
