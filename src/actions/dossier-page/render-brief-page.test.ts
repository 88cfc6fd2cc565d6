// The page of a brief: safe, whole, and every number leads to its words.

import { expect, test } from "vitest";
import type { Dossier } from "../get-dossier.ts";
import { renderBriefPage } from "./render-brief-page.ts";

const text = "A <b>dam</b> broke.\n\nThe ministry said 14 were hurt.";
const start = text.indexOf("The ministry");
const citation = { articleId: "a1", start, end: text.length, words: text.slice(start) };

const dossier = {
	...{ id: "s-1", title: 'Dam & "river"', topline: "", topics: [], originsAtMost: 2 },
	articles: [
		{
			...{ id: "a1", title: "Dam <breaks>", url: "https://courier.example/?a=1&b=2", text },
			publisher: { key: "courier.example", name: "Courier" },
			published: { earliest: "2025-03-03T00:00:00Z", latest: null, basis: "stated", why: "line" },
			copy: null,
		},
	],
	...{ statements: [], claims: [], figures: [], flags: [], events: [], timeline: [] },
	brief: {
		...{ storyId: "s-1", title: 'Dam & "river"' },
		topline: { text: "14 were hurt.", citations: [citation] },
		keyFacts: [{ text: "<script>alert(1)</script>", citations: [] }],
		...{ onTheRecord: [], figures: [], flags: [], notKnown: [], timeline: [] },
		...{ background: [], voices: [], coverage: [] },
	},
} as unknown as Dossier;

const page = renderBriefPage([dossier]);

test("what articles say cannot become markup", () => {
	expect(page).not.toMatch(/<script|<b>dam|<breaks>/);
	expect(page).toContain("&lt;script&gt;");
	expect(page).toContain("<title>Dam &amp; &quot;river&quot;</title>");
});

test("every number leads to the words that it cites", () => {
	const targets = [...page.matchAll(/class="cite" href="#([^"]+)"/g)].map(([, id]) => id);
	expect(targets).toHaveLength(1);
	for (const id of targets) expect(page).toContain(`id="${id}"`);
	expect(page).toContain('<span class="cited">The ministry said 14 were hurt.</span>');
});

test("the page needs nothing beside itself", () => {
	expect(page).not.toMatch(/\ssrc=|<link|@import|url\(/);
});

test("several stories are listed, and their anchors differ", () => {
	const both = renderBriefPage([dossier, dossier]);
	expect(both).toContain('<a href="#s1">');
	const ids = [...both.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
});
