// Briefs as one page that needs nothing beside it: no script, no font, no picture, no network.

import type { Dossier } from "../get-dossier.ts";
import { escapeHtml } from "./escape-html.ts";
import { pageStyle } from "./page-style.data.ts";
import { renderStory } from "./render-story.ts";

/** The whole page; with more than one story it begins with a list of them. */
export function renderBriefPage(dossiers: readonly Dossier[]): string {
	const prefixes = dossiers.map((_, index) => `s${index + 1}`);
	const links = dossiers.map(
		({ title }, index) => `<li><a href="#${prefixes[index]}">${escapeHtml(title)}</a></li>`,
	);
	const list = links.length > 1 ? `<nav><h2>Stories</h2><ol>${links.join("")}</ol></nav>` : "";
	const stories = dossiers.map((dossier, index) => renderStory(dossier, prefixes[index] ?? ""));
	const title = dossiers.length === 1 ? (dossiers[0]?.title ?? "") : "Stories on record";
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Onrecord">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${list}
${stories.join("\n")}
<footer>Made by Onrecord from the articles listed above, which belong to their publishers. It shows who said what; it does not say what is true. Numbers lead to the words that a line rests on.</footer>
</body>
</html>
`;
}
