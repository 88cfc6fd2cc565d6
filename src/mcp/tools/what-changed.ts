// `what_changed`: the newest changes of the record, or all since a place in their order.

import { z } from "zod";
import { changeKinds } from "../../actions/feeds-out/change-feed.ts";
import { listNotedChanges } from "../../actions/list-noted-changes.ts";
import { storyPath } from "../../actions/page-paths.ts";
import { defineTool } from "../add-tool.ts";
import { citationSchema, citeQuote, tellCitation } from "../citation.ts";
import { isoTime } from "../find-dossier.ts";

const changeSchema = z.object({
	seq: z.int(),
	kind: z.string(),
	text: z.string(),
	story: z.object({ id: z.string(), title: z.string(), address: z.string() }),
	at: z.string().optional().describe("when it became known, by the dates of the articles"),
	noted: z.string().describe("when it was noted here"),
	address: z.string(),
	citations: z.array(citationSchema),
});

export const whatChanged = defineTool({
	name: "what_changed",
	title: "What changed",
	description:
		"Changes of the record: new stories, first denials, second origins, changed figures, silent edits. The newest first; with `after`, those noted since then in order.",
	input: {
		story: z.string().max(300).optional().describe("the id of a story"),
		kinds: z.array(z.enum(changeKinds)).max(changeKinds.length).optional(),
		since: z
			.union([z.iso.date(), z.iso.datetime({ offset: true })])
			.optional()
			.describe("a day, like 2025-03-03, or a moment: only what was noted from then on"),
		after: z.int().min(0).optional().describe("`next` of an answer before"),
		limit: z.int().min(1).max(100).default(25),
	},
	output: {
		changes: z.array(changeSchema),
		next: z.int().optional().describe("give as `after` to read on from here later"),
	},
	run: async ({ workspace, base }, { story, kinds, since, after, limit }) => {
		const found = await listNotedChanges(workspace, {
			...{ limit, afterSeq: after, story, kinds: kinds ?? changeKinds.slice(0, 9) },
		});
		const sinceMs = since === undefined ? 0 : Date.parse(since);
		const shown = found.filter(({ notedMs }) => notedMs >= sinceMs);
		const changes = shown.map(({ seq, kind, text, storyId, storyTitle, atMs, notedMs, item }) => ({
			...{ seq, kind, text },
			story: { id: storyId, title: storyTitle, address: base + storyPath(storyId) },
			...{ at: isoTime(atMs), noted: isoTime(notedMs) ?? "", address: base + item.path },
			citations: item.quotes.map((quote) => citeQuote(quote, base)),
		}));
		const lines = changes.map(({ kind, text, citations }) =>
			[`- ${kind.replaceAll("-", " ")}: ${text}`, ...citations.map(tellCitation)].join(" "),
		);
		const next = Math.max(after ?? 0, ...found.map(({ seq }) => seq));
		return {
			value: { changes, ...(next > 0 && { next }) },
			lines: lines.length > 0 ? lines : ["Nothing changed."],
		};
	},
});
