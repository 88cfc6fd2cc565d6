// A real provider of identities on this machine, and a browser's part played by hand.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider as Issuer } from "oidc-provider";
import { onTestFinished } from "vitest";

/** The address that the provider sends browsers back to. */
export const answerUrl = "http://127.0.0.1:7711/api/v1/session/provider/answer";

/** What the provider gave the server to prove itself. */
export const clientSecret = "a-secret-of-32-characters-or-more";

/** Starts a provider that knows one person, and agrees to everything. */
export async function startIssuer(subject = "person-1"): Promise<string> {
	const server: Server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Issuer(issuer, {
		clients: [
			{
				...{ client_id: "onrecord", client_secret: clientSecret },
				redirect_uris: [answerUrl],
				token_endpoint_auth_method: "client_secret_post",
			},
		],
		cookies: { keys: ["test"] },
		claims: { openid: ["sub"], profile: ["preferred_username"] },
		conformIdTokenClaims: false,
		features: { devInteractions: { enabled: false } },
		findAccount: (_, id) => ({
			accountId: id,
			claims: () => ({ sub: id, preferred_username: "Rosa.Quill@almer.example" }),
		}),
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
	});
	const answer = provider.callback();
	server.on("request", async (request, response) => {
		if (!request.url?.startsWith("/interaction/")) return answer(request, response);
		const { prompt, params, grantId } = await provider.interactionDetails(request, response);
		const grant = grantId === undefined ? undefined : await provider.Grant.find(grantId);
		const agreed = grant ?? new provider.Grant({ accountId: subject, clientId: "onrecord" });
		agreed.addOIDCScope(String(params["scope"]));
		const result =
			prompt.name === "login"
				? { login: { accountId: subject } }
				: { consent: { grantId: await agreed.save() } };
		await provider.interactionFinished(request, response, result);
	});
	onTestFinished(
		() =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	);
	return issuer;
}

/** What a browser does: follows the provider's pages until it is sent back. */
export async function followTo(url: string): Promise<URL> {
	const jar = new Map<string, string>();
	let next = url;
	for (let hop = 0; hop < 12; hop++) {
		if (next.startsWith(answerUrl)) return new URL(next);
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
		const response = await fetch(next, { redirect: "manual", headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
		}
		next = new URL(response.headers.get("location") ?? "", next).href;
	}
	throw new Error("The provider never sent the browser back.");
}
