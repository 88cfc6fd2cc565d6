// Gives the product captures of pages to read, and waits until their stories are there.

import type { Run } from "../../src/wire/intake.ts";
import { type Capture, toWarc } from "./invented-pages.ts";

const pauseMs = 200;

/** Reads captures of pages; the ids of the stories that they came to. */
export async function readCaptures(
	address: string,
	captures: readonly Capture[],
): Promise<readonly string[]> {
	const body = new FormData();
	body.append("files", new File([toWarc(captures)], "pages.warc"));
	let run = await ask<Run>(`${address}/api/v1/files`, { method: "POST", body });
	while (!run.finished) {
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
		run = await ask<Run>(`${address}/api/v1/runs/${run.id}`);
	}
	return run.stories;
}

/** An answer of the API; what is no success is thrown with its body. */
export async function ask<Answer>(url: string, init?: RequestInit): Promise<Answer> {
	const response = await fetch(url, init);
	if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
	return (await response.json()) as Answer;
}
