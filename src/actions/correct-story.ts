// A reader's correction of a story or of its record. Every one can be undone.

import { addCorrection, chooseSplit, undoLogged } from "../jobs/change-corrections.ts";
import type { ArticleId } from "../news/span.ts";
import type { StoryId } from "../news/story.ts";
import type { Corrected, CorrectionRequest } from "../wire/corrections.ts";
import { logLine } from "./list-corrections.ts";
import { type Plan, planRecordCorrection, type Refused } from "./plan-record-correction.ts";
import { tellNoArticle, tellNoStory } from "./tell-other-kind.ts";
import type { Workspace } from "./workspace.ts";

/** Makes one correction; `by` names the surface that it came from. */
export async function correctStory(
	workspace: Workspace,
	request: CorrectionRequest,
	by: string,
): Promise<Corrected | Refused> {
	if (request.kind === "unpin") return await unpin(workspace, request.storyId);
	const plan = await planCorrection(workspace, request);
	if ("failed" in plan) return plan;
	const { store, now } = workspace;
	const { correction, told, storyId } = plan;
	const added = await addCorrection(store, { atMs: now(), by, correction, told });
	await derive(workspace, added.changed);
	return { correction: await logLine(store, added.logged), storyId };
}

/** Undoes one correction; those after it stay. */
export async function undoCorrection(
	workspace: Workspace,
	id: string,
): Promise<Corrected | Refused> {
	const { store, now } = workspace;
	const logged = await store.corrections.find(id);
	if (logged === undefined)
		return { failed: `There is no correction ${id}. \`onrecord correct log\` lists them.` };
	const changed = await undoLogged(store, id, now());
	if (changed === undefined) return { failed: `The correction ${id} was undone before.` };
	await derive(workspace, changed);
	const undone = await store.corrections.find(id);
	const line = await logLine(store, undone ?? logged);
	return { correction: line, storyId: line.storyId ?? "" };
}

/** The record is made anew at once where this process can; else by the one that does. */
async function derive(workspace: Workspace, changed: readonly StoryId[]): Promise<void> {
	const engine = await workspace.findEngine();
	await engine?.deriveNow(changed);
}

async function unpin(workspace: Workspace, id: string): Promise<Corrected | Refused> {
	const story = await findTitled(workspace, id);
	if ("failed" in story) return story;
	const holding = await workspace.store.corrections.listHolding();
	const pins: string[] = [];
	for (const { id: pin, correction } of holding) {
		if (correction.kind !== "pin") continue;
		if ((await workspace.store.stories.resolve(correction.storyId)) === story.id) pins.push(pin);
	}
	let last: Corrected | Refused = { failed: `“${story.title}” is not pinned.` };
	for (const pin of pins) last = await undoCorrection(workspace, pin);
	return last;
}

type Asked<Kind extends CorrectionRequest["kind"]> = Extract<CorrectionRequest, { kind: Kind }>;

function planCorrection(
	workspace: Workspace,
	request: Exclude<CorrectionRequest, { kind: "unpin" }>,
): Promise<Plan | Refused> {
	switch (request.kind) {
		case "move":
			return planMove(workspace, request);
		case "merge":
			return planMerge(workspace, request);
		case "split":
			return planSplit(workspace, request);
		case "rename":
			return planRename(workspace, request);
		case "pin":
			return planPin(workspace, request);
		default:
			return planRecordCorrection(workspace, request);
	}
}

async function planMove(
	workspace: Workspace,
	{ articleId, into }: Asked<"move">,
): Promise<Plan | Refused> {
	const article = await findPlaced(workspace, articleId);
	if ("failed" in article) return article;
	const story = await findTitled(workspace, into);
	if ("failed" in story) return story;
	if (article.storyId === story.id) {
		return { failed: `“${article.title}” is in “${story.title}” already.` };
	}
	return {
		correction: { kind: "move", articleId: article.id, into: story.id },
		told: `Moved “${article.title}” into “${story.title}”.`,
		storyId: story.id,
	};
}

async function planMerge(
	workspace: Workspace,
	{ from, into }: Asked<"merge">,
): Promise<Plan | Refused> {
	const [one, other] = [await findTitled(workspace, from), await findTitled(workspace, into)];
	if ("failed" in one) return one;
	if ("failed" in other) return other;
	if (one.id === other.id) return { failed: `Both are one story: “${one.title}”.` };
	return {
		correction: { kind: "merge", from: one.id, into: other.id },
		told: `Merged “${one.title}” into “${other.title}”.`,
		storyId: other.id,
	};
}

async function planSplit(
	workspace: Workspace,
	{ articleIds }: Asked<"split">,
): Promise<Plan | Refused> {
	const articles = [];
	for (const id of new Set(articleIds)) {
		const article = await findPlaced(workspace, id);
		if ("failed" in article) return article;
		articles.push(article);
	}
	const [first] = articles;
	if (first === undefined) return { failed: "Name the articles that are to be split off." };
	if (articles.some(({ storyId }) => storyId !== first.storyId)) {
		return { failed: "The articles are in several stories. Split them off one story at a time." };
	}
	const asked = articles.map(({ id }) => id);
	const { articles: members } = await workspace.store.stories.getMaterial(first.storyId);
	if (members.length <= asked.length) {
		return { failed: "These are all the articles of the story: nothing would be left of it." };
	}
	const all = members.map(({ id }) => id);
	const { named, madeId } = chooseSplit(asked, all, first.storyId);
	const story = await findTitled(workspace, first.storyId);
	const from = "failed" in story ? first.storyId : story.title;
	const titles = articles.map(({ title }) => `“${title}”`).slice(0, 3);
	const more = articles.length > 3 ? ` and ${articles.length - 3} more` : "";
	return {
		correction: { kind: "split", articleIds: named },
		told: `Split ${titles.join(", ")}${more} off “${from}”.`,
		storyId: named === asked ? madeId : first.storyId,
	};
}

async function planRename(workspace: Workspace, request: Asked<"rename">): Promise<Plan | Refused> {
	const story = await findTitled(workspace, request.storyId);
	if ("failed" in story) return story;
	const title = request.title.trim().replaceAll(/\s+/g, " ");
	if (title === "") return { failed: "A title needs words." };
	if (title === story.title) return { failed: "The story has this title already." };
	return {
		correction: { kind: "rename", storyId: story.id, title },
		told: `Renamed “${story.title}” to “${title}”.`,
		storyId: story.id,
	};
}

async function planPin(workspace: Workspace, request: Asked<"pin">): Promise<Plan | Refused> {
	const story = await findTitled(workspace, request.storyId);
	if ("failed" in story) return story;
	const { articles, marks } = await workspace.store.stories.getMaterial(story.id);
	if (marks?.isPinned === true) return { failed: `“${story.title}” is pinned already.` };
	return {
		correction: { kind: "pin", storyId: story.id, articleIds: articles.map(({ id }) => id) },
		told: `Pinned “${story.title}”.`,
		storyId: story.id,
	};
}

type Titled = { readonly id: StoryId; readonly title: string };

async function findTitled(workspace: Workspace, asked: string): Promise<Titled | Refused> {
	const { store } = workspace;
	const id = await store.stories.resolve(asked);
	if (id === undefined) return { failed: await tellNoStory(workspace, asked) };
	const derived = await store.stories.findDerived(id);
	return { id, title: derived?.summary.title ?? id };
}

type Placed = { readonly id: ArticleId; readonly title: string; readonly storyId: StoryId };

async function findPlaced(workspace: Workspace, asked: string): Promise<Placed | Refused> {
	const { store } = workspace;
	const id = asked as ArticleId;
	const found = await store.articles.find(id);
	const storyId = await store.articles.findStory(id);
	if (found === undefined || storyId === undefined) {
		return { failed: await tellNoArticle(workspace, asked) };
	}
	return { id, title: found.article.title, storyId };
}
