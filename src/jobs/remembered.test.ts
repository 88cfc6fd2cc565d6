import { expect, test } from "vitest";
import { clustererDefaults } from "../pipeline/5-cluster/create-clusterer.ts";
import { rememberBounds, rememberedArticlesDefault } from "./remembered.ts";

test("without an option the bounds are those that the stages were measured with", () => {
	expect(rememberBounds()).toEqual({
		matcher: { articlesMax: rememberedArticlesDefault },
		clusterer: clustererDefaults,
		reloadMax: 20_000,
	});
});

test("one number moves the bounds of both stages and of what is read back", () => {
	expect(rememberBounds(240_000)).toEqual({
		matcher: { articlesMax: 240_000 },
		clusterer: { ...clustererDefaults, storiesMax: 120_000 },
		reloadMax: 400_000,
	});
});
