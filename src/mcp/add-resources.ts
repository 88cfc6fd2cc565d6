// Stories and claims as resources, which an assistant can be handed without a question.

import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { getClaimPage } from "../actions/get-claim-page.ts";
import { listStories } from "../actions/list-stories.ts";
import type { RecordDesk } from "./record-desk.ts";
import { storyBrief } from "./tools/story-brief.ts";

/** Stories that a list of resources names. */
const listedMax = 50;

/** Registers `onrecord://story/ID` and `onrecord://story/ID/claim/CLAIM`. */
export function addResources(server: McpServer, desk: RecordDesk): void {
	server.registerResource(
		"story",
		new ResourceTemplate("onrecord://story/{id}", { list: () => listResources(desk) }),
		{
			title: "Story",
			description: "The brief of a story, every line with the words it rests on",
			mimeType: "text/plain",
		},
		async (uri, { id }) => {
			const answer = await storyBrief.run(desk, { story: String(id) });
			if ("failed" in answer) throw notFound(answer.failed);
			const text = answer.lines.join("\n");
			return { contents: [{ uri: uri.href, mimeType: "text/plain", text }] };
		},
	);
	server.registerResource(
		"claim",
		new ResourceTemplate("onrecord://story/{id}/claim/{claim}", { list: undefined }),
		{
			title: "Claim",
			description: "Who takes which position on a claim, and the tree of its origins, as JSON",
			mimeType: "application/json",
		},
		async (uri, { id, claim }) => {
			const page = await getClaimPage(desk.workspace, String(id), decode(String(claim)));
			if (page === undefined) throw notFound("There is no such claim in this story.");
			const text = JSON.stringify(page);
			return { contents: [{ uri: uri.href, mimeType: "application/json", text }] };
		},
	);
}

async function listResources({ workspace }: RecordDesk) {
	const { stories } = await listStories(workspace, { limit: listedMax });
	return {
		resources: stories.map(({ id, title, topline }) => ({
			uri: `onrecord://story/${encodeURIComponent(id)}`,
			name: title,
			...(topline !== undefined && { description: topline.text }),
			mimeType: "text/plain",
		})),
	};
}

function notFound(sentence: string): McpError {
	return new McpError(ErrorCode.InvalidParams, sentence);
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
