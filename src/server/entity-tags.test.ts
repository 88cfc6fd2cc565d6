import { Hono } from "hono";
import { expect, test } from "vitest";
import { entityTags } from "./entity-tags.ts";

const app = new Hono()
	.use(entityTags)
	.get("/json", (context) => context.json({ dam: context.req.query("dam") ?? "holds" }))
	.get("/text", (context) => context.text("holds"))
	.get("/gone", (context) => context.json({ title: "Not found" }, 404))
	.post("/json", (context) => context.json({}));

async function tagOf(path: string, init?: RequestInit): Promise<string | null> {
	return (await app.request(path, init)).headers.get("etag");
}

test("the same answer has the same tag, another one another", async () => {
	expect(await tagOf("/json")).toMatch(/^W\/"[\w-]{27}"$/);
	expect(await tagOf("/json")).toBe(await tagOf("/json"));
	expect(await tagOf("/json?dam=fails")).not.toBe(await tagOf("/json"));
});

test.each([["as it was given"], ["strong"], ["in a list"], ["*"]])(
	"who has the answer gets 304 and no body: the tag %s",
	async (form) => {
		const tag = (await tagOf("/json")) ?? "";
		const forms: Record<string, string> = {
			"as it was given": tag,
			strong: tag.slice(2),
			"in a list": `"other", ${tag}`,
			"*": "*",
		};
		const told = forms[form] ?? "";
		const response = await app.request("/json", { headers: { "if-none-match": told } });
		expect(response.status).toBe(304);
		expect(await response.text()).toBe("");
		expect(response.headers.get("etag")).toBe(tag);
	},
);

test("who has another answer gets this one", async () => {
	const response = await app.request("/json", { headers: { "if-none-match": '"other"' } });
	expect(response.status).toBe(200);
	expect(await response.json()).toEqual({ dam: "holds" });
});

test("errors, changes and what is no JSON have no tag", async () => {
	expect(await tagOf("/gone")).toBeNull();
	expect(await tagOf("/text")).toBeNull();
	expect(await tagOf("/json", { method: "POST" })).toBeNull();
});
