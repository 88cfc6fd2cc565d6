// Sends what waits in the outbox, tries again what did not get through, and keeps the log.

import {
	keptAlerts,
	keptChannels,
	keptDeliveries,
	keptOutbox,
	type Outgoing,
} from "../actions/alerts/kept-alerts.ts";
import type { Delivery } from "../wire/alerts.ts";
import type { ChannelTools, Outcome } from "./channels/channel.ts";
import { deliver } from "./deliver.ts";
import { type AlertMessage, alertsToldMax } from "./message.ts";

const minuteMs = 60_000;

/** The waits between tries, as Standard Webhooks advises; after the last a message is given up. */
export const retryWaitsMs: readonly number[] = [
	...[5_000, 5 * minuteMs, 30 * minuteMs, 120 * minuteMs],
	...[300 * minuteMs, 600 * minuteMs, 840 * minuteMs],
];

/** How long one process has a message in hand before another may think that it died. */
const leaseMs = 5 * minuteMs;

const outboxMax = 1_000;

export type OutboxTools = ChannelTools & { readonly base: string };

/** Channels that are sent to side by side: one that hangs must not hold up the others. */
const lanes = 16;

/** Sends every message that is due, those of one channel in turn; says when the next one is. */
export async function sendOutbox(tools: OutboxTools): Promise<number | undefined> {
	const waiting = await keptOutbox.list(tools.store, { limit: outboxMax });
	const queues = [
		...Map.groupBy(waiting.toReversed(), ({ owner, value }) => `${owner} ${value.channelId}`),
	].map(([, messages]) => messages);
	const dues: number[] = [];
	const runLane = async (): Promise<void> => {
		for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
			dues.push(...(await sendQueue(queue, tools)));
		}
	};
	await Promise.all(Array.from({ length: lanes }, runLane));
	return dues.length === 0 ? undefined : Math.min(...dues);
}

/** Sends what is due of one channel, until one does not get through; says when others are due. */
async function sendQueue(queue: readonly Outgoing[], tools: OutboxTools): Promise<number[]> {
	const dues: number[] = [];
	let isStuck = false;
	for (const outgoing of queue) {
		const dueMs = Math.max(outgoing.value.dueMs, outgoing.value.leaseMs);
		const isDue: boolean = dueMs <= tools.now() && !isStuck;
		const nextMs = isDue ? await sendOne(outgoing, tools) : dueMs;
		if (nextMs === undefined) continue;
		dues.push(nextMs);
		isStuck ||= isDue;
	}
	return dues;
}

/** Sends a message; when it is due again, where it did not get through. */
async function sendOne(outgoing: Outgoing, tools: OutboxTools): Promise<number | undefined> {
	const { store, now } = tools;
	const value = { ...outgoing.value, leaseMs: now() + leaseMs, tries: outgoing.value.tries + 1 };
	const taken = { ...outgoing, value };
	// Of several processes that see the message, one gets it.
	if (!(await keptOutbox.replace(store, outgoing, taken))) return undefined;
	const channel = await keptChannels.find(store, taken.owner, value.channelId);
	const name = channel?.value.name ?? "a channel that was removed";
	const outcome: Outcome =
		channel === undefined || channel.value.isStopped === true
			? { state: "failed", detail: "The channel was turned off.", retry: false }
			: await deliver(await composeMessage(taken, tools), channel, tools);
	const nextMs = nextTryMs(outcome, value.tries, now());
	await keptDeliveries.put(store, {
		...{ owner: taken.owner, key: taken.key, atMs: now() },
		value: logged(taken, outcome, { name, nextMs }),
	});
	if (nextMs === undefined) {
		await keptOutbox.remove(store, taken.owner, taken.key);
		return undefined;
	}
	const detail = outcome.state === "failed" ? outcome.detail : undefined;
	const later = { ...value, dueMs: nextMs, leaseMs: 0, detail };
	await keptOutbox.put(store, { ...taken, value: later });
	return nextMs;
}

function nextTryMs(outcome: Outcome, tries: number, nowMs: number): number | undefined {
	if (outcome.state === "sent" || !outcome.retry) return undefined;
	const waitMs = retryWaitsMs[tries - 1];
	return waitMs === undefined ? undefined : nowMs + Math.max(waitMs, outcome.waitMs ?? 0);
}

function logged(
	{ key, value, atMs }: Outgoing,
	outcome: Outcome,
	{ name, nextMs }: { readonly name: string; readonly nextMs: number | undefined },
): Delivery & { readonly alertIds: string[]; readonly isTest?: boolean | undefined } {
	const { channelId, tries, alertIds, subject, isTest } = value;
	const failed = nextMs === undefined ? "failed" : "waiting";
	return {
		...{ id: key, channelId, channel: name, tries, subject, alertIds, atMs, nextMs, isTest },
		state: outcome.state === "sent" ? "sent" : failed,
		alerts: alertIds.length,
		detail: outcome.state === "failed" ? outcome.detail : undefined,
	};
}

/** The message with the alerts that it tells, the newest change first. */
async function composeMessage(
	{ owner, key, value, atMs }: Outgoing,
	{ store, base }: OutboxTools,
): Promise<AlertMessage> {
	const { subject, alertIds, isTest } = value;
	if (isTest === true) return testMessage({ id: key, subject, base, atMs });
	const kept = await keptAlerts.list(store, { owner, keys: alertIds, limit: alertIds.length });
	const alerts = kept.map((one) => one.value.alert).sort((a, b) => b.atMs - a.atMs);
	return {
		...{ id: key, subject, base, atMs, alerts: alerts.slice(0, alertsToldMax) },
		more: Math.max(0, alerts.length - alertsToldMax),
	};
}

function testMessage(more: Omit<AlertMessage, "alerts" | "more">): AlertMessage {
	const alert = {
		...{ id: more.id, ruleId: "", rule: "Test", atMs: more.atMs, path: "/alerts" },
		title: "This is a test",
		text: "Alerts of Onrecord reach this place.",
		words: "The words behind an alert stand here",
		...{ speaker: "their speaker", publisher: "their outlet" },
		origins: "at most 1 independent origin · 1 outlet",
	};
	return { ...more, alerts: [alert], more: 0 };
}
