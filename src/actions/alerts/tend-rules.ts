// A reader's rules, times and alerts: list, make, change, remove.

import { randomUUID } from "node:crypto";
import type { Alert, AlertRule, AlertTimes, NewAlertRule } from "../../wire/alerts.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { keptAlerts, keptRules, keptTimes, timesKey } from "./kept-alerts.ts";

/** A reader's rules; more would make every change slow. */
export const rulesMax = 500;

/** The reader's rules, the oldest first. */
export async function listRules(
	{ store }: Workspace,
	{ id: owner }: Reader,
): Promise<readonly AlertRule[]> {
	const kept = await keptRules.list(store, { owner, limit: rulesMax });
	return kept.map(({ value }) => value).sort((a, b) => a.createdMs - b.createdMs);
}

/** Keeps a new rule; it waits for what is noted from now on. Undefined where there are too many. */
export async function addRule(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	rule: NewAlertRule,
): Promise<AlertRule | undefined> {
	if ((await keptRules.count(store, owner)) >= rulesMax) return undefined;
	const value = { ...rule, id: randomUUID(), createdMs: now() };
	await keptRules.put(store, { owner, key: value.id, value, atMs: now() });
	return value;
}

/** Puts a rule in the place of the one with this id; undefined where the reader has none. */
export async function changeRule(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	{ id, rule }: { readonly id: string; readonly rule: NewAlertRule },
): Promise<AlertRule | undefined> {
	const found = await keptRules.find(store, owner, id);
	if (found === undefined) return undefined;
	const value = { ...rule, id, createdMs: found.value.createdMs };
	await keptRules.put(store, { owner, key: id, value, atMs: now() });
	return value;
}

/** Removes a rule; what it rang stays in the list. False where the reader has none of this id. */
export async function removeRule(
	{ store }: Workspace,
	{ id: owner }: Reader,
	id: string,
): Promise<boolean> {
	return await keptRules.remove(store, owner, id);
}

/** Where a reader has set nothing: no quiet hours, digests at eight, six hours of rest a story. */
export const defaultTimes: AlertTimes = {
	...{ timeZone: "UTC", digestAt: "08:00", storyGapMinutes: 360 },
};

/** When the reader's alerts may ring. */
export async function getTimes(
	{ store }: Pick<Workspace, "store">,
	{ id: owner }: Pick<Reader, "id">,
): Promise<AlertTimes> {
	return (await keptTimes.find(store, owner, timesKey))?.value ?? defaultTimes;
}

/** Sets when the reader's alerts may ring. */
export async function setTimes(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	value: AlertTimes,
): Promise<void> {
	await keptTimes.put(store, { owner, key: timesKey, value, atMs: now() });
}

/** The reader's alerts, the newest first; those that still wait for their time among them. */
export async function listAlerts(
	{ store }: Workspace,
	{ id: owner }: Reader,
	limit: number,
): Promise<readonly Alert[]> {
	const kept = await keptAlerts.list(store, { owner, limit });
	return kept.map(({ value }) => ({ ...value.alert, isSent: value.state === "sent" }));
}
