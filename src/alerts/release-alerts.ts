// From held alerts to messages: those whose time has come leave together, one message a channel.

import { createHash } from "node:crypto";
import {
	keptAlerts,
	keptChannels,
	keptHeld,
	keptOutbox,
	keptRings,
	keptRules,
	ringKey,
} from "../actions/alerts/kept-alerts.ts";
import { getTimes } from "../actions/alerts/tend-rules.ts";
import type { Kept } from "../actions/kept-kind.ts";
import type { Workspace } from "../actions/workspace.ts";
import type { AlertRule, AlertTimes } from "../wire/alerts.ts";
import { ringTimeMs } from "./ring-time.ts";

/** Held alerts looked at in one pass; where there are more, the next pass finds the others. */
const heldMax = 5_000;

type Held = Kept<{ readonly ruleId: string; readonly storyId?: string | undefined }>;

/** An alert whose time has come, with the rule that waited for it. */
type Due = { readonly held: Held; readonly rule: Kept<AlertRule> };

/** Puts what is due into the outbox; says when the next alert is due, if any. */
export async function releaseAlerts(workspace: Workspace): Promise<number | undefined> {
	const { store, now } = workspace;
	const held = await keptHeld.list(store, { limit: heldMax });
	const due: Due[] = [];
	let nextMs: number | undefined;
	const timesOf = rememberTimes(workspace);
	for (const one of held.toReversed()) {
		const rule = await keptRules.find(store, one.owner, one.value.ruleId);
		if (rule === undefined) {
			await keptHeld.remove(store, one.owner, one.key);
			continue;
		}
		const { ruleId, storyId } = one.value;
		const lastRing = await keptRings.find(store, one.owner, ringKey(ruleId, storyId));
		const ringMs = ringTimeMs({
			...{ noticedMs: one.atMs, how: rule.value.how, lastMs: lastRing?.atMs },
			times: await timesOf(one.owner),
		});
		if (ringMs <= now()) due.push({ held: one, rule });
		else nextMs = Math.min(ringMs, nextMs ?? ringMs);
	}
	for (const owner of new Set(due.map((one) => one.held.owner))) {
		await releaseOf(
			workspace,
			owner,
			due.filter((one) => one.held.owner === owner),
		);
	}
	return nextMs;
}

function rememberTimes({ store }: Workspace): (owner: string) => Promise<AlertTimes> {
	const known = new Map<string, AlertTimes>();
	return async (owner) => {
		const times = known.get(owner) ?? (await getTimes({ store }, { id: owner }));
		known.set(owner, times);
		return times;
	};
}

async function releaseOf(workspace: Workspace, owner: string, due: readonly Due[]): Promise<void> {
	const { store, now } = workspace;
	const channels = new Map<string, { readonly alertIds: string[]; readonly names: Set<string> }>();
	for (const { held, rule } of due) {
		for (const channelId of rule.value.channels) {
			const one = channels.get(channelId) ?? { alertIds: [], names: new Set() };
			one.alertIds.push(held.key);
			one.names.add(rule.value.name);
			channels.set(channelId, one);
		}
	}
	for (const [channelId, { alertIds, names }] of channels) {
		if ((await keptChannels.find(store, owner, channelId)) === undefined) continue;
		const value = {
			...{ channelId, alertIds, subject: subjectOf(alertIds.length, [...names]) },
			...{ tries: 0, dueMs: now(), leaseMs: 0 },
		};
		// The same alerts to the same channel are the same message, were it made twice.
		await keptOutbox.putNew(store, {
			owner,
			key: messageId(channelId, alertIds),
			value,
			atMs: now(),
		});
	}
	for (const { held } of due) await markSent(workspace, held);
}

function subjectOf(alerts: number, rules: readonly string[]): string {
	const [only] = rules;
	if (alerts === 1 && only !== undefined) return only;
	return `${alerts} alerts: ${rules.slice(0, 3).join(", ")}${rules.length > 3 ? ", …" : ""}`;
}

function messageId(channelId: string, alertIds: readonly string[]): string {
	const hash = createHash("sha256").update([channelId, ...alertIds.toSorted()].join("\n"));
	return `msg_${hash.digest("base64url").slice(0, 22)}`;
}

async function markSent({ store, now }: Workspace, { owner, key, value }: Held): Promise<void> {
	const { ruleId, storyId } = value;
	const alert = await keptAlerts.find(store, owner, key);
	if (alert !== undefined) {
		await keptAlerts.put(store, { ...alert, value: { ...alert.value, state: "sent" } });
	}
	await keptRings.put(store, { owner, key: ringKey(ruleId, storyId), value: {}, atMs: now() });
	await keptHeld.remove(store, owner, key);
}
