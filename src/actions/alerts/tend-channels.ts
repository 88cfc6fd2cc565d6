// Where a reader's alerts go: channels without their secrets, tests, and the log of deliveries.

import { randomBytes, randomUUID } from "node:crypto";
import type { AlertChannel, Delivery, Destination, NewAlertChannel } from "../../wire/alerts.ts";
import { hashSecret } from "../accounts/secret.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { type KeptChannel, keptChannels, keptDeliveries, keptOutbox } from "./kept-alerts.ts";

/** A reader's channels. */
export const channelsMax = 100;

/** The reader's channels, the oldest first, without their secrets. */
export async function listChannels(
	{ store }: Workspace,
	{ id: owner }: Reader,
): Promise<readonly AlertChannel[]> {
	const kept = await keptChannels.list(store, { owner, limit: channelsMax });
	return kept.map(showChannel).sort((a, b) => a.createdMs - b.createdMs);
}

/**
 * Keeps a channel. The secret of a webhook is told here and never again. Undefined where the
 * reader has too many; a sentence where the destination cannot be.
 */
export async function addChannel(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	{ name, destination: given }: NewAlertChannel,
): Promise<AlertChannel | string> {
	if ((await keptChannels.count(store, owner)) >= channelsMax) {
		return `There are ${channelsMax} channels already. Remove one first.`;
	}
	const destination = withSecret(given);
	const flaw = flawOf(destination);
	if (flaw !== undefined) return flaw;
	const stopToken = randomBytes(24).toString("base64url");
	const value = { name, destination, createdMs: now(), stopToken };
	const kept: KeptChannel = { owner, key: randomUUID(), value, atMs: now() };
	await keptChannels.put(store, kept);
	const secret = destination.kind === "webhook" ? destination.secret : undefined;
	return { ...showChannel(kept), secret };
}

/** Removes a channel; what waits for it is given up. False where the reader has none of this id. */
export async function removeChannel(
	{ store }: Workspace,
	{ id: owner }: Reader,
	id: string,
): Promise<boolean> {
	return await keptChannels.remove(store, owner, id);
}

/** Puts a test message on its way; the id under which the log tells what came of it. */
export async function testChannel(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	channelId: string,
): Promise<string | undefined> {
	const channel = await keptChannels.find(store, owner, channelId);
	if (channel === undefined) return undefined;
	const key = `msg_${randomBytes(16).toString("base64url")}`;
	const value = {
		...{ channelId, alertIds: [], subject: "A test of Onrecord's alerts", tries: 0 },
		...{ dueMs: now(), leaseMs: 0, isTest: true },
	};
	await keptOutbox.put(store, { owner, key, value, atMs: now() });
	return key;
}

/** Turns off the channel that a mail's link names. False where no channel has this token. */
export async function stopChannel({ store, now }: Workspace, token: string): Promise<boolean> {
	const all = await keptChannels.list(store, { limit: 100_000 });
	// Hashes are compared: the time it takes tells nothing of the token.
	const told = hashSecret(token);
	const found = all.find(({ value }) => hashSecret(value.stopToken) === told);
	if (found === undefined) return false;
	const value = { ...found.value, isStopped: true };
	await keptChannels.put(store, { ...found, value, atMs: now() });
	return true;
}

/** What became of the reader's messages, the newest first; those that still wait among them. */
export async function listDeliveries(
	{ store }: Workspace,
	{ id: owner }: Reader,
	limit: number,
): Promise<readonly Delivery[]> {
	const kept = await keptDeliveries.list(store, { owner, limit });
	return kept.map(({ value: { alertIds: _alerts, isTest: _test, ...told } }) => told);
}

/** Puts a message that was given up on its way again. False where the reader has none of this id. */
export async function replayDelivery(
	{ store, now }: Workspace,
	{ id: owner }: Reader,
	id: string,
): Promise<boolean> {
	const found = await keptDeliveries.find(store, owner, id);
	if (found === undefined || found.value.state !== "failed") return false;
	const { channelId, alertIds, subject, isTest } = found.value;
	const value = { channelId, alertIds, subject, isTest, tries: 0, dueMs: now(), leaseMs: 0 };
	await keptOutbox.putNew(store, { owner, key: id, value, atMs: now() });
	const log = { ...found.value, state: "waiting" as const, nextMs: now(), detail: undefined };
	await keptDeliveries.put(store, { ...found, value: log });
	return true;
}

function showChannel({ key, value }: KeptChannel): AlertChannel {
	const { name, destination, createdMs, isStopped } = value;
	const to = isStopped === true ? `${shortly(destination)} (turned off)` : shortly(destination);
	return { id: key, name, kind: destination.kind, to, createdMs };
}

/** Where a destination leads, without what only its owner may know. */
function shortly(destination: Destination): string {
	switch (destination.kind) {
		case "email":
			return destination.to;
		case "sms":
			return `${destination.to} over ${hostOf(destination.url)}`;
		case "telegram":
			return `chat ${destination.chat}`;
		case "push":
			return `a browser, over ${hostOf(destination.endpoint)}`;
		default:
			// The path of a chat service's webhook is its secret.
			return hostOf(destination.url);
	}
}

function hostOf(url: string): string {
	return URL.parse(url)?.host ?? "";
}

const secretStart = "whsec_";

function withSecret(destination: Destination): Destination {
	if (destination.kind !== "webhook" || destination.secret !== undefined) return destination;
	return { ...destination, secret: secretStart + randomBytes(24).toString("base64") };
}

/** Why a destination cannot be used, in a sentence. */
function flawOf(destination: Destination): string | undefined {
	if (destination.kind === "sms" && !destination.template.includes("{text}")) {
		return "The template must have {text} where the message goes, and usually {to}.";
	}
	if (destination.kind !== "webhook") return undefined;
	const { secret = "" } = destination;
	const bytes = Buffer.from(secret.replace(secretStart, ""), "base64").byteLength;
	if (bytes >= 24 && bytes <= 64) return undefined;
	return "The secret must be whsec_ and 24 to 64 bytes as base64. Leave it out to have one made.";
}
