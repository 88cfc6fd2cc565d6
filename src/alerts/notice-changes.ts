// From the log of changes to alerts: each change is held against every rule, once.

import { createHash } from "node:crypto";
import { keptAlerts, keptFeedTrouble, keptHeld, keptRules } from "../actions/alerts/kept-alerts.ts";
import { listFeedTroubles } from "../actions/alerts/list-feed-troubles.ts";
import { type StoryCache, tellChange } from "../actions/alerts/tell-change.ts";
import { listKept } from "../actions/following/kept-lists.ts";
import type { Kept } from "../actions/kept-kind.ts";
import type { Workspace } from "../actions/workspace.ts";
import type { NotedChange } from "../news/change.ts";
import type { Alert, AlertRule } from "../wire/alerts.ts";
import { type Followed, type Match, matchRule } from "./match-rule.ts";

type NewAlert = Omit<Alert, "isSent">;
type Rule = Kept<AlertRule>;

/** The setting that holds the last change that was looked at. */
const cursorSetting = "alerts.cursor";

/** Changes looked at in one pass, and rules that are obeyed. */
const changesPerPass = 500;
const rulesMax = 10_000;

/**
 * Changes told of longer ago than this before they were noted ring for nobody: they come from an
 * archive that was read in, and are no news.
 */
const freshMs = 3 * 24 * 60 * 60 * 1000;

/**
 * Holds every change noted since the last call against all rules; says whether more wait. What it
 * keeps does not change where a pass is repeated after a stop in the middle.
 */
export async function noticeChanges(workspace: Workspace): Promise<{ readonly more: boolean }> {
	const { store } = workspace;
	const rules = await keptRules.list(store, { limit: rulesMax });
	const told = await store.settings.find(cursorSetting);
	// Where nobody ever had a rule, everything so far is the past.
	const afterSeq = told === undefined ? await store.changes.lastSeq() : Number(told);
	if (told === undefined) await store.settings.put(cursorSetting, String(afterSeq));
	const changes = await store.changes.list({ limit: changesPerPass, afterSeq });
	const last = changes.at(-1);
	if (last === undefined) return { more: false };
	const cache: StoryCache = new Map();
	const followed = await followedByOwner(workspace, rules);
	for (const change of changes) {
		if (change.notedMs - change.atMs > freshMs) continue;
		const waiting = rules.filter(({ value }) => value.createdMs <= change.notedMs);
		if (waiting.length > 0)
			await noticeChange(workspace, change, { rules: waiting, cache, followed });
	}
	await store.settings.put(cursorSetting, String(last.seq));
	return { more: changes.length === changesPerPass };
}

type Waiting = {
	readonly rules: readonly Rule[];
	readonly cache: StoryCache;
	readonly followed: ReadonlyMap<string, Followed>;
};

/** What readers follow is asked once a pass, and only for those whose rules need it. */
async function followedByOwner(
	workspace: Workspace,
	rules: readonly Rule[],
): Promise<ReadonlyMap<string, Followed>> {
	const asking = rules.filter(({ value }) => value.about.isFollowed === true);
	const found = new Map<string, Followed>();
	for (const id of new Set(asking.map(({ owner }) => owner))) {
		found.set(id, await listKept(workspace, { id, role: "reader" }, "follow"));
	}
	return found;
}

async function noticeChange(
	workspace: Workspace,
	change: NotedChange,
	{ rules, cache, followed }: Waiting,
): Promise<void> {
	const told = await tellChange(workspace, change, cache);
	if (told === undefined) return;
	for (const rule of rules) {
		const match = matchRule(rule.value, told, followed.get(rule.owner) ?? []);
		if (match !== undefined) await hold(workspace, rule, alertOf(rule.value, match));
	}
}

/** Holds feeds that came into trouble since the last call against the rules that ask for them. */
export async function noticeFeeds(workspace: Workspace): Promise<void> {
	const { store, now } = workspace;
	const rules = (await keptRules.list(store, { limit: rulesMax })).filter(
		({ value }) => value.when.kind === "feed" && value.isOn,
	);
	const known = await keptFeedTrouble.list(store, { owner: "", limit: 100_000 });
	const knownUrls = new Set(known.map(({ key }) => key));
	const troubles = await listFeedTroubles(workspace);
	const urls = new Set(troubles.map(({ url }) => url));
	for (const { url, title, detail } of troubles.filter((trouble) => !knownUrls.has(trouble.url))) {
		const atMs = now();
		for (const rule of rules) {
			await hold(workspace, rule, {
				...{ id: idOf(rule.value.id, `${url} ${atMs}`), ruleId: rule.value.id },
				...{ rule: rule.value.name, title, text: `Nothing comes from this feed. ${detail}` },
				...{ publisher: url, path: "/sources", atMs },
			});
		}
		await keptFeedTrouble.put(store, { owner: "", key: url, value: { detail }, atMs });
	}
	for (const { key } of known) {
		if (!urls.has(key)) await keptFeedTrouble.remove(store, "", key);
	}
}

function alertOf(rule: AlertRule, { change, statement }: Match): NewAlert {
	const words = statement?.words ?? change.words;
	const speaker = statement?.speaker ?? change.speaker;
	const text = statement === undefined ? change.text : `${statement.speaker} ${saidAs(statement)}:`;
	return {
		...{ id: idOf(rule.id, change.id), ruleId: rule.id, rule: rule.name },
		...{ title: change.title, text, words, speaker },
		...{ publisher: change.publisher, origins: change.origins, path: change.path },
		...{ storyId: change.storyId, atMs: change.atMs },
	};
}

function saidAs({ stance }: { readonly stance: string }): string {
	return stance === "asserts" ? "says" : stance.replaceAll("-", " ");
}

/** The same rule and the same change are the same alert, in every run and on every machine. */
function idOf(ruleId: string, what: string): string {
	return createHash("sha256").update(`${ruleId}\n${what}`).digest("base64url").slice(0, 22);
}

async function hold({ store, now }: Workspace, { owner }: Rule, alert: NewAlert): Promise<void> {
	const found = await keptAlerts.find(store, owner, alert.id);
	if (found?.value.state === "sent") return;
	const { ruleId, storyId } = alert;
	const atMs = found?.atMs ?? now();
	// The alert last: where a stop comes between the two, the next pass writes both again.
	await keptHeld.put(store, { owner, key: alert.id, value: { ruleId, storyId }, atMs });
	await keptAlerts.put(store, { owner, key: alert.id, value: { alert, state: "held" }, atMs });
}
