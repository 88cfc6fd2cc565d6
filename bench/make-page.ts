// Pages as news sites send them, about 170 kB each: little text in much scaffolding. All invented.

/** How many bytes of a page are scripts and styles, about. */
const scriptBytes = 70_000;

const words =
	"the a of to in on for with by from at after before under over near officials residents council river bridge harbour ferry school market water power road storm budget plan vote report police minister mayor union company project season week month said told found opened closed raised moved built asked agreed refused expects believes Alder Vell Hollin Tolmouth Korrin Petrel Stroud Quill Reed".split(
		" ",
	);

/** A page's source; the same number gives the same page. */
export function makePage(number: number): string {
	const random = createRandom(number + 1);
	const pick = (): string => words[Math.floor(random() * words.length)] ?? "the";
	const phrase = (length: number): string => Array.from({ length }, pick).join(" ");
	const sentence = (): string => {
		const text = phrase(8 + Math.floor(random() * 18));
		return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
	};
	const paragraph = (): string =>
		Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join(" ");
	const title = sentence().slice(0, 90);
	const link = (at: number): string =>
		`<li class="c-menu__item"><a class="c-menu__link js-track" data-track="nav-${at}" href="/${pick()}/${at}">${phrase(3)}</a></li>`;
	const teaser = (at: number): string =>
		`<div class="o-teaser o-teaser--small" data-id="${at}"><div class="o-teaser__image"><img loading="lazy" alt="${phrase(5)}" srcset="/i/${at}-320.jpg 320w, /i/${at}-640.jpg 640w" src="/i/${at}.jpg"></div><h3 class="o-teaser__headline"><a href="/news/${at}">${sentence()}</a></h3><p class="o-teaser__standfirst">${sentence()}</p><span class="o-date">${1 + (at % 28)} March 2025</span></div>`;
	const body = Array.from({ length: 28 }, (_, at) => {
		const advert = `<div class="ad-slot" id="ad-${at}"><div class="ad-slot__label">Advertisement</div><div class="ad-slot__inner" data-sizes="[[300,250],[728,90]]"></div></div>`;
		const text = `<p class="article-paragraph skip" data-component="text">${paragraph()} <a href="/topic/${at}">${phrase(2)}</a> ${sentence()}</p>`;
		return at % 6 === 5 ? text + advert : text;
	}).join("\n");
	return [
		`<!doctype html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>${title} | The Alder Post</title>`,
		...Array.from({ length: 40 }, (_, at) => `<meta name="x-${at}" content="${phrase(6)}">`),
		`<meta property="og:title" content="${title}"><meta property="article:published_time" content="2025-03-0${1 + (number % 9)}T08:00:00Z">`,
		`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: title, datePublished: "2025-03-01T08:00:00Z", author: { "@type": "Person", name: "Jana Reed" } })}</script>`,
		makeScript(random, scriptBytes),
		`</head><body class="page page--article"><header class="site-header"><nav class="c-menu"><ul>${listOf(140, link)}</ul></nav></header>`,
		`<main id="main"><article class="story" itemscope><h1 class="story__headline">${title}</h1><div class="story__meta"><span class="byline">By Jana Reed</span> <time datetime="2025-03-01T08:00:00Z">1 March 2025</time></div>`,
		`<figure class="story__lead"><img src="/lead.jpg" alt=""><figcaption>${sentence()}</figcaption></figure><div class="story__body"><div class="l-grid"><div class="l-grid__main">${body}</div></div></div></article>`,
		`<aside class="related"><h2>More on this</h2>${listOf(30, teaser)}</aside></main>`,
		`<section class="most-read"><h2>Most read</h2>${listOf(30, teaser)}</section>`,
		`<footer class="site-footer"><ul>${listOf(120, link)}</ul><p>© The Alder Post. All rights reserved.</p></footer>${makeScript(random, 20_000)}</body></html>`,
	].join("\n");
}

function listOf(length: number, make: (at: number) => string): string {
	return Array.from({ length }, (_, at) => make(at)).join("\n");
}

function makeScript(random: () => number, bytes: number): string {
	const parts: string[] = [];
	for (let length = 0; length < bytes; length += parts.at(-1)?.length ?? 1) {
		const id = Math.floor(random() * 1e9).toString(36);
		parts.push(`window.state["${id}"]={"id":"${id}","on":${random() > 0.5},"n":${random()}};`);
	}
	return `<script>${parts.join("\n")}</script><style>.a-${bytes}{margin:0 auto;padding:1px}</style>`;
}

/** Numbers from 0 up to 1 that look like chance and are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
