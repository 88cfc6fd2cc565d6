// Prompts: the questions that people bring to the record, as an assistant should go about them.

import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";

const rules =
	"Quote the words, name who said them and link the address of each. Say “at most” with every count of origins. Do not say what is true; say who says so, who denies it, and what is not known.";

/** Registers the prompts. */
export function addPrompts(server: McpServer): void {
	server.registerPrompt(
		"brief_story",
		{
			title: "Brief me on a story",
			description: "What happened, who stands where, what is not known",
			argsSchema: { story: z.string().max(300).describe("the id of a story, or words of it") },
		},
		({ story }) =>
			ask(
				`Brief me on the story "${story}". Use story_brief, then figure_series and what_changed for it. ${rules}`,
			),
	);
	server.registerPrompt(
		"trace_claim",
		{
			title: "Trace a claim",
			description: "Who says so, who denies it, and how many independent origins it has, at most",
			argsSchema: { claim: z.string().max(500).describe("the claim in your own words") },
		},
		({ claim }) =>
			ask(
				`Who is on record with this: "${claim}"? Use search_statements for its words, find the claim with story_brief, and its origins with claim_origins. ${rules}`,
			),
	);
	server.registerPrompt(
		"what_is_new",
		{
			title: "What is new",
			description: "First denials, second origins and changed figures since a day",
			argsSchema: { since: z.string().max(40).optional().describe("a day, like 2025-03-03") },
		},
		({ since }) =>
			ask(
				`What changed on record${since === undefined ? " lately" : ` since ${since}`}? Use what_changed, and story_brief for what matters most. ${rules}`,
			),
	);
}

function ask(text: string) {
	return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
}
