// A real provider of identities on this machine, and a browser's part played by hand.

import { expect, test } from "vitest";
import { answerUrl, followTo, startIssuer } from "../../../test/oidc-issuer.ts";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { findAccount } from "./account.ts";
import { addAccount } from "./change-accounts.ts";
import { createProvider, type ProviderOptions } from "./provider.ts";

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
