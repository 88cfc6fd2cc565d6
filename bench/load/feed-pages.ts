// Hands pages to a store as fast as they are taken in, so that a long day needs no memory.

import type { NewPage, Store } from "../../src/store/store.ts";

export type Feed = {
	/** Adds pages until enough of them wait, or there are no more. */
	readonly fill: () => Promise<void>;
	/** Pages that were added and are done. */
	readonly countDone: () => Promise<number>;
};

const pagesPerCommit = 256;
/** Pages that wait at once: more than all processes hold together. */
const waitingMax = 10_000;

export function createFeed(store: Store, pages: Iterable<NewPage>): Feed {
	const { shared } = store;
	if (shared === undefined) throw new Error("Several processes share a database only.");
	const source = pages[Symbol.iterator]();
	let added = 0;
	return {
		fill: async () => {
			let waiting = await shared.countOnTheirWay();
			while (waiting < waitingMax) {
				const chunk = takeSome(source);
				if (chunk.length === 0) return;
				await store.pages.add(chunk, Date.now());
				added += chunk.length;
				waiting += chunk.length;
			}
		},
		countDone: async () => added - (await shared.countOnTheirWay()),
	};
}

/** The iterator's own `take` would end it. */
function takeSome(source: Iterator<NewPage>): NewPage[] {
	const chunk: NewPage[] = [];
	while (chunk.length < pagesPerCommit) {
		const next = source.next();
		if (next.done === true) break;
		chunk.push(next.value);
	}
	return chunk;
}
