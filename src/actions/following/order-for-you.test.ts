import { expect, test } from "vitest";
import type { StoryId } from "../../news/story.ts";
import type { StorySummary } from "../../store/store.ts";
import type { KeptItem } from "../../wire/following.ts";
import { type Followed, orderForYou } from "./order-for-you.ts";

function buildSummary(id: string, more: Partial<StorySummary> = {}): StorySummary {
	return {
		...{ id: id as StoryId, title: id, topline: undefined, articles: 1, outlets: 1, copies: 0 },
		...{ originsAtMost: 1, claims: 0, contestedClaims: 0, newestChange: undefined },
		...{ movedFigures: [], topics: [], places: [], score: 1, why: "", firstMs: 0, latestMs: 0 },
		...more,
	};
}

function follow(item: Partial<KeptItem>, storyIds: readonly string[] = []): Followed {
	const whole = { kind: "story", key: "x", name: "X", ...item } as const;
	return { item: whole, storyIds: new Set(storyIds) };
}

const nothingRead = { topics: new Map(), places: new Map() };
const list = Array.from({ length: 40 }, (_, index) => buildSummary(`s${index}`));

test("without follows and reading the order stays, and nothing is explained", () => {
	const ordered = orderForYou(list, [], nothingRead);
	expect(ordered).toEqual(list);
});

test.each([
	["a story", follow({ key: "s30" }), "because you follow this story"],
	[
		"a claim",
		follow({ kind: "claim", storyId: "s30" }),
		"because you follow a claim of this story",
	],
	[
		"a speaker",
		follow({ kind: "speaker", name: "Ada Brill" }, ["s30"]),
		"because you follow Ada Brill",
	],
] as const)("%s that is followed moves its story up, with the reason", (_, followed, because) => {
	const ordered = orderForYou(list, [followed], nothingRead);
	const place = ordered.findIndex(({ id }) => id === "s30");
	expect(place).toBeLessThan(10);
	expect(ordered[place]?.because).toBe(because);
	expect(ordered.filter((story) => story.because !== undefined)).toHaveLength(1);
});

test("what is followed counts more than what is often read, whatever the case of its letters", () => {
	const both = buildSummary("both", { topics: ["Ports"], places: ["Hollin"] });
	const interests = { topics: new Map([["ports", 9]]), places: new Map() };
	const [first] = orderForYou(
		[...list, both],
		[follow({ kind: "place", key: "HOLLIN" })],
		interests,
	);
	expect(orderForYou([both], [], interests)[0]?.because).toBe("because you often read about Ports");
	expect(orderForYou([both], [], { ...interests, topics: new Map([["ports", 2]]) })[0]).toEqual(
		both,
	);
	expect(first?.id).not.toBe("both");
	const told = orderForYou([both], [follow({ kind: "place", key: "HOLLIN" })], interests);
	expect(told[0]?.because).toBe("because you follow HOLLIN");
});
