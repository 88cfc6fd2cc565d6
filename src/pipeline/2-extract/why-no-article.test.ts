import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

const opening =
	"The mayor of Alder Bay said on Tuesday that the harbour bridge would stay closed until the end of the month.";

describe("pages that are no articles are skipped with their reason", () => {
	test.each([
		[
			"an error",
			"<title>404 Not Found</title><h1>Not Found</h1><p>The page you asked for was not found here.</p>",
			"error-page",
		],
		[
			"a check for robots",
			"<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>",
			"error-page",
		],
		[
			"a question for consent",
			"<title>The Alder Post</title><p>We value your privacy. We and our partners store cookies on your device.</p><p>Choose “Accept all” or manage options.</p>",
			"consent-page",
		],
		[
			"the opening of a paid article",
			`<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script><p>${opening}</p><p>Subscribe to continue reading.</p>`,
			"paywall",
		],
		[
			"a list of links",
			`<script type="application/ld+json">{"@type":"CollectionPage"}</script>${'<div><a href="/a">Harbour bridge stays closed for a month</a></div>'.repeat(30)}<p>News from Alder Bay, every day.</p>`,
			"index-page",
		],
		["a few words", "<p>Coming soon.</p>", "no-article"],
	])("%s", (_, html, reason) => {
		expect(extractArticle(pageOf(`<!doctype html><html><body>${html}`))).toMatchObject({
			skip: reason,
		});
	});

	test("a front page, by its address", () => {
		const links = '<li><a href="/a">Harbour bridge stays closed for a month</a></li>'.repeat(30);
		const page = pageOf(`<ul>${links}</ul><p>${opening}</p>`, { url: "https://alder.example/" });
		expect(extractArticle(page)).toMatchObject({ skip: "index-page" });
	});
});

describe("articles that look like something else are kept", () => {
	test("one about cookies and consent", () => {
		const text = `${opening} Cookies and consent are what the hearing was about: “Accept all” is no choice, she said. `;
		expect(extractArticle(pageOf(`<p>${text.repeat(6)}</p>`))).toHaveProperty("text");
	});

	test("a short one that calls itself an article", () => {
		const page = pageOf(
			`<meta property="og:type" content="article"><p>The bridge is open again.</p>`,
		);
		expect(extractArticle(page)).toHaveProperty("text");
	});

	test("a long one for subscribers is kept, with the problem named", () => {
		const page = pageOf(
			`<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>${`<p>${opening}</p><p>${opening.replace("Tuesday", "Friday")}</p><p>${opening.replace("month", "year")}</p>`}`,
		);
		expect(extractArticle(page)).toMatchObject({
			problems: [{ code: "paywall" }, { code: "no-title" }, { code: "no-date" }],
		});
	});
});
