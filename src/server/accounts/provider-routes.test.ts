// Signing in at a provider, as a browser goes through it: there, back, signed in.

import { expect, test } from "vitest";
import { clientSecret, followTo, startIssuer } from "../../../test/oidc-issuer.ts";
import { serveAccounts } from "../../../test/serve-accounts.ts";

async function serve({ isOpen = true } = {}) {
	const newRole = isOpen ? "reader" : undefined;
	const issuer = await startIssuer();
	const served = await serveAccounts(
		{ ana: "owner" },
		{
			identityProvider: { issuer, clientId: "onrecord", clientSecret, name: "Harbour ID", newRole },
		},
	);
	const goThere = async (to: string, cookie = "") => {
		const path = `/api/v1/session/provider?to=${encodeURIComponent(to)}`;
		const sent = await served.ask(path, { headers: { cookie } });
		expect(sent.status).toBe(302);
		const step = (sent.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		expect(sent.headers.get("set-cookie")).toContain("HttpOnly");
		const back = await followTo(sent.headers.get("location") ?? "");
		return { path: `${back.pathname}${back.search}`, step };
	};
	return { ...served, goThere };
}

test("who comes back from the provider is signed in and goes on where they wanted", async () => {
	const { ask, goThere } = await serve();
	const { path, step } = await goThere("/story/s-1");
	const back = await ask(path, { headers: { cookie: step } });
	expect(back.headers.get("location")).toBe("/story/s-1");
	const session = back.headers.getSetCookie().find((line) => line.startsWith("onrecord="));
	const cookie = session?.split(";")[0] ?? "";
	const state = await (await ask("/api/v1/session", { headers: { cookie } })).json();
	expect(state).toMatchObject({ signedIn: { name: "rosa.quill", role: "reader" } });
	const again = await ask(path, { headers: { cookie: step } });
	expect(again.headers.get("location")).toBe("/sign-in?failed=refused");
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "evil"])(
	"nobody is led to %s afterwards",
	async (to) => {
		const { ask, goThere } = await serve();
		const { path, step } = await goThere(to);
		const back = await ask(path, { headers: { cookie: step } });
		expect(back.headers.get("location")).toBe("/");
	},
);

test("somebody else's way back signs nobody in", async () => {
	const { ask, goThere } = await serve();
	const { path } = await goThere("/");
	const other = await goThere("/");
	for (const cookie of ["", other.step, "onrecord-step=made-up"]) {
		const back = await ask(path, { headers: { cookie } });
		expect(back.headers.get("location")).toBe("/sign-in?failed=refused");
		expect(back.headers.getSetCookie().some((line) => line.startsWith("onrecord="))).toBe(false);
	}
});

test("where newcomers are not welcome, a linked account is", async () => {
	const { ask, goThere, signIn } = await serve({ isOpen: false });
	const stranger = await goThere("/");
	const refused = await ask(stranger.path, { headers: { cookie: stranger.step } });
	expect(refused.headers.get("location")).toBe("/sign-in?failed=unlinked");
	const session = await signIn("ana");
	const linking = await goThere("/account", session);
	const linked = await ask(linking.path, { headers: { cookie: `${linking.step}; ${session}` } });
	expect(linked.headers.get("location")).toBe("/account");
	const next = await goThere("/");
	const back = await ask(next.path, { headers: { cookie: next.step } });
	const cookie = back.headers
		.getSetCookie()
		.find((line) => line.startsWith("onrecord="))
		?.split(";")[0];
	const state = await (await ask("/api/v1/session", { headers: { cookie: cookie ?? "" } })).json();
	expect(state).toMatchObject({ signedIn: { name: "ana" } });
});
