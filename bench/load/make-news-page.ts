// A page of an invented outlet: its article in the scaffolding that its site puts around every page.

import { createChance } from "./chance.ts";
import { makeName } from "./story-plan.ts";
import { nouns } from "./words.data.ts";
import type { WrittenText } from "./write-text.ts";

export type Outlet = {
	readonly name: string;
	readonly host: string;
	/** What stands before and after the article on all of its pages. */
	readonly head: string;
	readonly foot: string;
};

const outletsKept = 2_000;
const kept = new Map<string, Outlet>();

/** An outlet by its number, its scaffolding about `pageKb` kilobytes. */
export function makeOutlet(seed: number, number: number, pageKb: number): Outlet {
	const key = `${seed} ${number} ${pageKb}`;
	const known = kept.get(key);
	if (known !== undefined) return known;
	const chance = createChance(seed, number, 6);
	const name = `${makeName(chance)} ${chance.pick(["Courier", "Herald", "Ledger", "Post", "Sentinel", "Tribune", "Wire", "Gazette"])}`;
	const link = (): string =>
		`<li class="menu__item"><a href="/${chance.pick(nouns)}/${chance.below(900)}">${chance.pick(nouns)} and ${chance.pick(nouns)}</a></li>`;
	const links = (count: number): string => Array.from({ length: count }, link).join("\n");
	const state: string[] = [];
	for (let length = 0; length < pageKb * 600; length += state.at(-1)?.length ?? 1) {
		state.push(`window.s["${chance.below(1e9).toString(36)}"]={"on":true,"n":${chance.next()}};`);
	}
	const outlet: Outlet = {
		name,
		host: `${name.toLowerCase().replaceAll(" ", "-")}-${number}.example`,
		head: `<script>${state.join("\n")}</script></head><body><header><nav><ul>${links(Math.ceil(pageKb * 2))}</ul></nav></header><main>`,
		foot: `<aside><h2>Most read</h2><ul>${links(Math.ceil(pageKb))}</ul></aside></main><footer><ul>${links(Math.ceil(pageKb))}</ul><p>© ${name}. All rights reserved.</p></footer></body></html>`,
	};
	if (kept.size >= outletsKept) kept.clear();
	kept.set(key, outlet);
	return outlet;
}

export type PageFacts = {
	readonly outlet: Outlet;
	readonly text: WrittenText;
	/** Undefined on a page that gives no date. */
	readonly publishedMs: number | undefined;
	readonly byline: string;
};

/** The source of a page. */
export function makeNewsPage({ outlet, text, publishedMs, byline }: PageFacts): string {
	const date = publishedMs === undefined ? undefined : new Date(publishedMs).toISOString();
	const data = {
		...{ "@context": "https://schema.org", "@type": "NewsArticle", headline: text.title },
		...{ datePublished: date, author: { "@type": "Person", name: byline } },
		publisher: { "@type": "Organization", name: outlet.name },
	};
	const time = date === undefined ? "" : `<time datetime="${date}">${date.slice(0, 10)}</time>`;
	const body = text.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text.title} | ${outlet.name}</title>
<meta property="og:site_name" content="${outlet.name}"><meta property="og:title" content="${text.title}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
${outlet.head}<article><h1>${text.title}</h1><p class="byline">By ${byline}</p>${time}
${body}
</article>${outlet.foot}`;
}
