import { Hono } from "hono";
import { expect, test } from "vitest";
import { allowOrigins } from "./allow-origins.ts";

const app = new Hono()
	.use(allowOrigins(["https://desk.example"]))
	.get("/", (context) => context.json({}));

test("a page of an origin that the owner named may read answers, without cookies", async () => {
	const response = await app.request("/", { headers: { origin: "https://desk.example" } });
	expect(response.headers.get("access-control-allow-origin")).toBe("https://desk.example");
	expect(response.headers.get("access-control-allow-credentials")).toBeNull();
	expect(response.headers.get("vary")).toContain("Origin");
});

test.each(["https://other.example", "https://desk.example.other.example", "null"])(
	"a page of %s may not",
	async (origin) => {
		const response = await app.request("/", { headers: { origin } });
		expect(response.headers.get("access-control-allow-origin")).toBeNull();
	},
);

test("a browser that asks first is told what may be sent", async () => {
	const response = await app.request("/", {
		method: "OPTIONS",
		headers: { origin: "https://desk.example", "access-control-request-method": "PUT" },
	});
	expect(response.status).toBe(204);
	expect(response.headers.get("access-control-allow-methods")).toContain("PUT");
	expect(response.headers.get("access-control-allow-headers")).toContain("authorization");
});
