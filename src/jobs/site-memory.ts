// What the blocks of each site's articles taught, kept in the store from run to run.

import type { Article } from "../news/article.ts";
import {
	learnSite,
	repeatedBlocks,
	type SiteBlocks,
	unknownSite,
} from "../pipeline/2-extract/learn-furniture.ts";
import type { DocumentName, DocumentTable, StoredDocument } from "../store/document-table.ts";

export type SiteMemory = {
	/** The keys of the blocks that a page's site repeats, as far as is known now. */
	readonly repeated: (url: string | undefined) => Promise<ReadonlySet<string>>;
	/** Learns from an article of which these are the blocks. */
	readonly learn: (article: Article, keys: readonly string[]) => Promise<void>;
	/** Keeps what was learned since the last time. */
	readonly save: () => Promise<void>;
};

/** Sites held at once; the one that was idle longest is kept and let go. */
const sitesMax = 200;

/** Articles of a site that may be learned from again after a crash. */
const unsavedMax = 16;

/** Sites that are kept, at most some 30 kB each; those from which nothing came for longest go. */
const sitesKeptMax = 20_000;

/** Sites that are kept before it is looked whether there are too many. */
const keptPerLook = 500;

const kind = "site";

type Held = { blocks: SiteBlocks; repeated: ReadonlySet<string>; unsaved: number };

/** A memory over a store: one document a site. */
export function createSiteMemory(
	documents: DocumentTable,
	now: () => number,
	keptMax = sitesKeptMax,
): SiteMemory {
	const held = new Map<string, Held>();
	let keptSinceLook = 0;

	const keep = async (site: string, entry: Held): Promise<void> => {
		if (entry.unsaved === 0) return;
		entry.unsaved = 0;
		const body = JSON.stringify(entry.blocks);
		await documents.put({ ...nameOf(site), body, atMs: now(), isPrivate: false });
		keptSinceLook++;
		if (keptSinceLook >= keptPerLook) await forget();
	};

	const forget = async (): Promise<void> => {
		keptSinceLook = 0;
		await documents.removeBeyond(kind, keptMax);
	};

	const hold = async (site: string): Promise<Held> => {
		const blocks = held.get(site)?.blocks ?? readBlocks(await documents.find(nameOf(site)));
		const entry = held.get(site) ?? { blocks, repeated: repeatedBlocks(blocks), unsaved: 0 };
		held.delete(site);
		held.set(site, entry);
		const [idle] = held;
		if (held.size > sitesMax && idle !== undefined) {
			held.delete(idle[0]);
			await keep(...idle);
		}
		return entry;
	};

	return {
		repeated: async (url) => {
			const site = siteOf(url);
			return site === undefined ? new Set() : (await hold(site)).repeated;
		},
		learn: async ({ url, title }, keys) => {
			const site = siteOf(url);
			if (site === undefined) return;
			const entry = await hold(site);
			const blocks = learnSite(entry.blocks, title, keys);
			if (blocks === entry.blocks) return;
			entry.blocks = blocks;
			entry.repeated = repeatedBlocks(blocks);
			entry.unsaved++;
			if (entry.unsaved >= unsavedMax) await keep(site, entry);
		},
		save: async () => {
			for (const [site, entry] of held) await keep(site, entry);
			if (keptSinceLook > 0) await forget();
		},
	};
}

function nameOf(site: string): DocumentName {
	return { kind, owner: "", key: site };
}

function siteOf(url: string | undefined): string | undefined {
	const host = url === undefined ? undefined : URL.parse(url)?.hostname;
	return host === undefined || host === "" ? undefined : host.replace(/^www\./, "");
}

/** What an older version kept, or somebody changed by hand, is learned anew. */
function readBlocks(kept: StoredDocument | undefined): SiteBlocks {
	if (kept === undefined) return unknownSite;
	try {
		const { articles, titles, blocks } = JSON.parse(kept.body) as Partial<SiteBlocks>;
		const isWhole = articles !== undefined && titles !== undefined && blocks !== undefined;
		return isWhole ? { articles, titles, blocks } : unknownSite;
	} catch {
		return unknownSite;
	}
}
