// Reads files, folders, links and pipes, and follows them until their stories are derived.

import type { Input, Piece } from "../jobs/inputs/input.ts";
import { openInputs } from "../jobs/inputs/open-inputs.ts";
import { inputPageId, pageId } from "../jobs/page-id.ts";
import type { StoryId } from "../news/story.ts";
import type { NewPage, PageId } from "../store/store.ts";
import { dropOldPages } from "./drop-old-pages.ts";
import { describeImport, followAll } from "./exchange-feeds.ts";
import { addFamilies } from "./keep-families.ts";
import { readProblem } from "./read-problem.ts";
import type { Workspace } from "./workspace.ts";

/** How far a reading is, and what came of it. */
export type Reading = {
	readonly phase: "reading" | "deriving" | "finished" | "stopped";
	/** Pages found so far. */
	readonly total: number;
	readonly done: number;
	/** Stories whose record is still to be made, in the phase "deriving". */
	readonly storiesLeft: number;
	readonly read: number;
	readonly duplicates: number;
	readonly skipped: number;
	readonly failed: number;
	/** A sentence for each input that was skipped, failed or is no article, at most {@link notesMax}. */
	readonly notes: readonly string[];
	/** The stories that the inputs belong to, in the order of the inputs. */
	readonly stories: readonly StoryId[];
};

/** A path, a link, or bytes from elsewhere. */
export type ReadInput = Input;

export type ReadOptions = {
	readonly onProgress?: ((reading: Reading) => void) | undefined;
	/** Stops the reading; what was taken in stays, and the rest can be read later. */
	readonly signal?: AbortSignal | undefined;
};

/** Sentences that are kept of one reading. */
export const notesMax = 200;

/** Pages that are saved together, before they are taken in. */
const pagesPerChunk = 256;
const bytesPerChunk = 32_000_000;

type Mutable = { -readonly [Name in keyof Reading]: Reading[Name] };
type Tally = Omit<Mutable, "notes" | "stories"> & { notes: string[]; stories: Set<StoryId> };
type Chunk = { readonly pages: Map<PageId, NewPage & { readonly name: string }>; bytes: number };

/** Reads all inputs. An input that fails is counted and told; only a StoreError is thrown. */
export async function readInputs(
	workspace: Workspace,
	inputs: readonly ReadInput[],
	options: ReadOptions = {},
): Promise<Reading> {
	const { onProgress = () => undefined, signal } = options;
	const tally = emptyTally();
	const report = (): void => onProgress(snapshot(tally));
	const { options: settings, web, now } = workspace;
	const limits = { pageBytesMax: settings.pageBytesMax, web, now };
	let chunk: Chunk = { pages: new Map(), bytes: 0 };
	const flush = async (): Promise<void> => {
		const full = chunk;
		chunk = { pages: new Map(), bytes: 0 };
		await takeChunk({ workspace, tally, report, signal }, full);
	};
	for await (const piece of openInputs(inputs, limits)) {
		if (signal?.aborted === true) break;
		await addPiece(workspace, { tally, chunk }, piece);
		if (chunk.pages.size >= pagesPerChunk || chunk.bytes >= bytesPerChunk) await flush();
	}
	if (chunk.pages.size > 0 && signal?.aborted !== true) await flush();
	await deriveAll({ workspace, tally, report, signal });
	await dropOldPages(workspace);
	tally.phase = signal?.aborted === true ? "stopped" : "finished";
	report();
	return snapshot(tally);
}

type Parts = {
	readonly workspace: Workspace;
	readonly tally: Tally;
	readonly report: () => void;
	readonly signal: AbortSignal | undefined;
};

function emptyTally(): Tally {
	return {
		...{ phase: "reading", total: 0, done: 0, storiesLeft: 0 },
		...{ read: 0, duplicates: 0, skipped: 0, failed: 0, notes: [], stories: new Set() },
	};
}

function snapshot({ notes, stories, ...counts }: Tally): Reading {
	return { ...counts, notes: [...notes], stories: [...stories] };
}

async function addPiece(
	workspace: Workspace,
	{ tally, chunk }: { readonly tally: Tally; readonly chunk: Chunk },
	piece: Piece,
): Promise<void> {
	if ("families" in piece) {
		await addFamilies(workspace, piece.families);
		return;
	}
	if ("feeds" in piece) {
		const imported = await followAll(workspace, piece.feeds);
		addNote(tally, piece.name, describeImport(imported));
		return;
	}
	tally.total++;
	if ("page" in piece) {
		const id = pageId(piece.page);
		if (chunk.pages.has(id)) {
			tally.done++;
			tally.duplicates++;
			return;
		}
		chunk.pages.set(id, { id, page: piece.page, name: piece.name });
		chunk.bytes += piece.page.bytes.length;
		return;
	}
	tally.done++;
	if ("failed" in piece) {
		tally.failed++;
		addNote(tally, piece.name, piece.failed);
		return;
	}
	tally.skipped++;
	addNote(tally, piece.name, piece.skip.detail);
	const skipped = { pageId: inputPageId(piece.name), jobId: "", articleId: undefined };
	await workspace.store.saveIntake({
		...{ articles: [], pages: [{ ...skipped, skip: piece.skip }], merges: [] },
		...{ revisedCopies: [], revisions: [] },
		atMs: workspace.now(),
	});
}

function addNote(tally: Tally, name: string, sentence: string): void {
	if (tally.notes.length < notesMax) tally.notes.push(`${name}: ${sentence}`);
}

/** Saves the pages of a chunk, takes them in, and counts what became of each. */
async function takeChunk(parts: Parts, { pages }: Chunk): Promise<void> {
	const { workspace, tally, report } = parts;
	const { store, now } = workspace;
	const added = await store.pages.add([...pages.values()], now());
	const before = tally.done;
	const onDone = (): void => {
		tally.done = Math.min(tally.done + 1, before + pages.size);
		report();
	};
	await takeIn(parts, [...pages.keys()], onDone);
	tally.done = before;
	for (const { id, name } of pages.values()) await countOutcome(parts, { id, name }, added.has(id));
	report();
}

/** Waits between two looks at pages that another process takes in. */
const lookAgainMs = 300;

async function takeIn(
	{ workspace, signal }: Parts,
	ids: readonly PageId[],
	onDone: () => void,
): Promise<void> {
	for (;;) {
		const engine = await workspace.findEngine();
		if (engine !== undefined) {
			await engine.takeIn({ onDone, signal, isDone: () => areDone(workspace, ids) });
			return;
		}
		if (signal?.aborted === true || (await areDone(workspace, ids))) return;
		await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
	}
}

async function areDone({ store }: Workspace, ids: readonly PageId[]): Promise<boolean> {
	for (const id of ids) {
		const outcome = await store.pages.findOutcome(id);
		if (outcome?.waiting === true) return false;
	}
	return true;
}

async function countOutcome(
	{ workspace, tally }: Parts,
	{ id, name }: { readonly id: PageId; readonly name: string },
	isNew: boolean,
): Promise<void> {
	const outcome = await workspace.store.pages.findOutcome(id);
	// A page that was stopped before its turn is neither done nor failed.
	if (outcome === undefined || outcome.waiting) return;
	tally.done++;
	if (outcome.storyId !== undefined) tally.stories.add(outcome.storyId);
	if (outcome.error !== undefined) {
		tally.failed++;
		addNote(tally, name, readProblem(outcome.error));
	} else if (outcome.skip !== undefined) {
		tally.skipped++;
		addNote(tally, name, outcome.skip.detail);
	} else if (isNew && outcome.isFirst) tally.read++;
	else tally.duplicates++;
}

async function deriveAll({ workspace, tally, report, signal }: Parts): Promise<void> {
	const engine = await workspace.findEngine();
	if (signal?.aborted === true) return;
	tally.phase = "deriving";
	const onDone = (left: number): void => {
		tally.storiesLeft = left;
		report();
	};
	const errors = (await engine?.derive("all", { onDone, signal })) ?? [];
	for (const error of errors) addNote(tally, "Deriving", readProblem(error));
	tally.failed += errors.length;
	const resolved = await Promise.all(
		[...tally.stories].map((id) => workspace.store.stories.resolve(id)),
	);
	tally.stories = new Set(resolved.filter((id) => id !== undefined));
}
