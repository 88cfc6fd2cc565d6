import { expect, test } from "vitest";
import { inOrder, moved } from "./arrange-sections.ts";

const sections = ["facts", "board", "figures"].map((id) => ({ id }));

test("sections stand in the reader's order, new ones behind", () => {
	expect(inOrder(sections, []).map(({ id }) => id)).toEqual(["facts", "board", "figures"]);
	expect(inOrder(sections, ["figures", "gone"]).map(({ id }) => id)).toEqual([
		...["figures", "facts", "board"],
	]);
});

test("a section moves one place, and no further than the ends", () => {
	const ids = ["a", "b", "c"];
	expect(moved(ids, "c", -1)).toEqual(["a", "c", "b"]);
	expect(moved(ids, "a", 1)).toEqual(["b", "a", "c"]);
	expect(moved(ids, "a", -1)).toEqual(ids);
	expect(moved(ids, "c", 1)).toEqual(ids);
	expect(moved(ids, "none", 1)).toEqual(ids);
});
