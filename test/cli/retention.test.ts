// Pages beyond the owner's limit are dropped, and what was found in them stays.

import { join } from "node:path";
import { expect, test } from "vitest";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

/** Texts that gzip cannot make small enough for a megabyte. */
function makeNoise(seed: number): string {
	let state = seed;
	const words = Array.from({ length: 120_000 }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state.toString(36);
	});
	return words.join(" ");
}

test("--keep-pages-mb keeps the newest pages, doctor counts the others", async () => {
	const data = join(makeFolder(), "data");
	const input = generateNews(4)
		.map((article, at) =>
			JSON.stringify({ ...article, html: `<p>${article.text}</p><!-- ${makeNoise(at)} -->` }),
		)
		.join("\n");
	const read = await runOnrecord(
		["read", "-", "--quiet", "--data", data, "--keep-pages-mb", "1", "--workers", "1"],
		{ input },
	);
	expect(read).toMatchObject({ code: 0, stderr: "" });
	const doctor = await runOnrecord(["doctor", "--data", data]);
	expect(doctor).toMatchObject({ code: 0, stdout: /1 kept as they came, 3 dropped/ });
	expect(doctor.stdout).toMatch(/On record +4 articles/);
});
