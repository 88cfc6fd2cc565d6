// Pages for the browser's tests: one that an outlet changes, a live blog, somebody who changes sides.

/** A page as it was captured at a time, packed as a web archive. */
export type Capture = { readonly url: string; readonly at: string; readonly html: string };

/** Captures as one WARC file (ISO 28500), which tells the reader when each was taken. */
export function toWarc(captures: readonly Capture[]): string {
	return captures.map(toRecord).join("");
}

function toRecord({ url, at, html }: Capture): string {
	const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
	const head = [
		...["WARC/1.1", "WARC-Type: response", `WARC-Target-URI: ${url}`, `WARC-Date: ${at}`],
		`WARC-Record-ID: <${url}?${at}>`,
		"Content-Type: application/http; msgtype=response",
		`Content-Length: ${Buffer.byteLength(http)}`,
	];
	return `${head.join("\r\n")}\r\n\r\n${http}\r\n\r\n`;
}

type Told = {
	readonly title: string;
	readonly site: string;
	readonly at: string;
	readonly texts: readonly string[];
	readonly head?: string;
};

function page({ title, site, at, texts, head = "" }: Told): string {
	const body = texts.map((text) => (text.startsWith("<") ? text : `<p>${text}</p>`)).join("\n");
	return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${at}">${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

const damUrl = "https://courier.example/hollin-dam";

/** The same page on two days: the number of homes was changed, and nobody said so. */
export const changedPage: readonly Capture[] = (
	[
		["Ten", "2025-03-03T10:00:00Z"],
		["Forty", "2025-03-04T10:00:00Z"],
	] as const
).map(([homes, at]) => ({
	...{ url: damUrl, at },
	html: page({
		...{ title: "Dam Overflows at Hollin", site: "Corran Courier", at: "2025-03-03T08:00:00Z" },
		texts: [
			"Water ran over the wall of the Hollin dam on Monday, the river board said.",
			`${homes} homes below the dam were cleared, fire chief Ilan Stroud told reporters.`,
			"The board expects the water to fall within two days, its head Mara Quill said.",
		],
	}),
}));

const additions = [
	["11:40", "Bridge stays closed", "The bridge stays closed until evening, the river board said."],
	["10:15", "Homes cleared", "All homes on Mill Lane are empty, fire chief Ilan Stroud said."],
	["09:05", "Sirens in Hollin", "Sirens were heard in the lower town, mayor Tova Lind said."],
] as const;

const liveUpdates = additions.map(([clock, headline, articleBody]) => ({
	...{ "@type": "BlogPosting", headline, articleBody },
	datePublished: `2025-03-05T${clock}:00Z`,
}));

/** A live blog with three additions, the newest first. */
export const liveBlog: Capture = {
	...{ url: "https://courier.example/hollin-live", at: "2025-03-05T12:00:00Z" },
	html: page({
		...{ title: "Hollin Dam: What Happens Now", site: "Corran Courier" },
		at: "2025-03-05T09:00:00Z",
		head: `<script type="application/ld+json">${JSON.stringify({
			"@context": "https://schema.org",
			...{ "@type": "LiveBlogPosting", headline: "Hollin Dam: What Happens Now" },
			...{ datePublished: "2025-03-05T09:00:00Z", liveBlogUpdate: liveUpdates },
		})}</script>`,
		texts: [
			"Follow what happens below the Hollin dam, where water runs over the wall since Monday.",
			...additions.map(
				([clock, headline, text]) =>
					`<div class="live-blog-post"><time datetime="2025-03-05T${clock}:00Z">${clock}</time><h3>${headline}</h3><p>${text}</p></div>`,
			),
		],
	}),
};

/** The head of a river board who denies it, and grants it four days later. */
export const changedPosition: readonly Capture[] = [
	{
		...{ url: "https://ledger.example/inspection-denied", at: "2025-03-06T10:00:00Z" },
		html: page({
			...{ title: "Board Denies Warning Over Hollin Dam", site: "Vell Ledger" },
			at: "2025-03-06T08:00:00Z",
			texts: [
				"Engineers warned the river board about the Hollin dam in January, mayor Tova Lind said on Thursday.",
				"Mara Quill, the head of the river board, denied that engineers warned the board about the Hollin dam in January.",
			],
		}),
	},
	{
		...{ url: "https://tribune.example/inspection-granted", at: "2025-03-10T10:00:00Z" },
		html: page({
			...{ title: "Board Was Warned Over Hollin Dam, Its Head Says", site: "Corran Tribune" },
			at: "2025-03-10T08:00:00Z",
			texts: [
				"Mara Quill, the head of the river board, confirmed on Monday that engineers warned the board about the Hollin dam in January.",
				"“We should have told the town at once,” Quill said.",
			],
		}),
	},
];
