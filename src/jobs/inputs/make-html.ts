// A page for an article that came as fields, so that one reader serves both.

/** What is said of an article besides its text; `published` as it was told. */
export type PageFacts = Readonly<
	Record<"title" | "author" | "publisher" | "published" | "language", string | undefined>
>;

/** The smallest page that says all of it, with a paragraph for each block of the text. */
export function makeHtml(facts: PageFacts, text: string): string {
	const { title, author, publisher, published, language } = facts;
	const meta = [
		["og:title", title],
		["author", author],
		["og:site_name", publisher],
		["article:published_time", published],
	].map(([name, content]) =>
		content === undefined ? "" : `<meta property="${name}" content="${escapeHtml(content)}">`,
	);
	const paragraphs = text
		.split(/\n\s*\n/)
		.map((block) => block.trim())
		.filter((block) => block !== "")
		.map((block) => `<p>${escapeHtml(block).replaceAll("\n", "<br>")}</p>`);
	return [
		`<!doctype html><html${language === undefined ? "" : ` lang="${escapeHtml(language)}"`}>`,
		`<head><meta charset="utf-8"><title>${escapeHtml(title ?? "")}</title>${meta.join("")}</head>`,
		`<body><article><h1>${escapeHtml(title ?? "")}</h1>`,
		...paragraphs,
		"</article></body></html>",
	].join("\n");
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
