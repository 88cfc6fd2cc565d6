// A real provider of identities on this machine, and a browser's part played by hand.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider as Issuer } from "oidc-provider";
import { expect, onTestFinished, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { findAccount } from "./account.ts";
import { addAccount } from "./change-accounts.ts";
import { createProvider, type ProviderOptions } from "./provider.ts";

const answerUrl = "http://127.0.0.1:7711/api/v1/session/provider/answer";

/** Starts a provider that knows one person, and agrees to everything. */
async function startIssuer(subject = "person-1"): Promise<string> {
	const server: Server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Issuer(issuer, {
		clients: [
			{
				...{ client_id: "onrecord", client_secret: "a-secret-of-32-characters-or-more" },
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
async function followTo(url: string): Promise<URL> {
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

async function open(options: Partial<ProviderOptions> = {}) {
	const workspace = openEmptyWorkspace();
	await addAccount(workspace, { name: "ana", role: "owner", password: undefined }, { by: "test" });
	const ana = await findAccount(workspace, "ana");
	const provider = createProvider({
		...{ issuer: await startIssuer(), clientId: "onrecord", name: "Harbour ID" },
		...{ clientSecret: "a-secret-of-32-characters-or-more", newRole: undefined },
		...options,
	});
	const goThere = async (link?: typeof ana) => {
		const begun = await provider.begin(workspace, { answerUrl, link, to: "/desk" });
		if ("failed" in begun) throw new Error(begun.failed);
		return { step: begun.step, url: await followTo(begun.url), address: "127.0.0.1" };
	};
	return { workspace, provider, ana, goThere };
}

test("somebody who linked their account signs in at the provider", async () => {
	const { workspace, provider, ana, goThere } = await open();
	expect(await provider.finish(workspace, await goThere())).toMatchObject({ why: "unlinked" });
	expect(await provider.finish(workspace, await goThere(ana))).toMatchObject({ to: "/desk" });
	expect(await provider.finish(workspace, await goThere())).toMatchObject({
		...{ account: { name: "ana", role: "owner" }, to: "/desk" },
	});
});

test("where newcomers are welcome, one gets an account of the role they are to have", async () => {
	const { workspace, provider, goThere } = await open({ newRole: "reader" });
	const first = await provider.finish(workspace, await goThere());
	expect(first).toMatchObject({ account: { name: "rosa.quill", role: "reader" } });
	const second = await provider.finish(workspace, await goThere());
	expect(second).toMatchObject({ account: { name: "rosa.quill" } });
});

test("an answer counts once, and only for who was sent there", async () => {
	const { workspace, provider, goThere } = await open({ newRole: "reader" });
	const back = await goThere();
	const other = await goThere();
	const mixed = { ...back, step: other.step };
	expect(await provider.finish(workspace, mixed)).toMatchObject({ why: "refused" });
	expect(await provider.finish(workspace, back)).toHaveProperty("account");
	expect(await provider.finish(workspace, back)).toMatchObject({ why: "refused" });
	const empty = { ...(await goThere()), url: new URL(answerUrl) };
	expect(await provider.finish(workspace, empty)).toMatchObject({ why: "refused" });
});

test("a provider that does not answer is told, and asked again by the next who comes", async () => {
	const { workspace, provider } = await open({ issuer: "http://127.0.0.1:9" });
	const asked = { answerUrl, to: "/" };
	expect(await provider.begin(workspace, asked)).toMatchObject({ why: "unreachable" });
	expect(await provider.begin(workspace, asked)).toMatchObject({ why: "unreachable" });
});
