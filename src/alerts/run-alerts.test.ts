import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../test/make-folder.ts";
import { type Receiver, startReceiver } from "../../test/receivers/http-receiver.ts";
import { startMailReceiver } from "../../test/receivers/mail-receiver.ts";
import {
	addChannel,
	listChannels,
	listDeliveries,
	replayDelivery,
	stopChannel,
	testChannel,
} from "../actions/alerts/tend-channels.ts";
import { addRule, listAlerts, setTimes } from "../actions/alerts/tend-rules.ts";
import { keepItem } from "../actions/following/kept-lists.ts";
import { readInputs } from "../actions/read-inputs.ts";
import { localReader } from "../actions/reader.ts";
import { openWorkspace, type Workspace } from "../actions/workspace.ts";
import type { Destination, NewAlertRule } from "../wire/alerts.ts";
import { alertOnce } from "./run-alerts.ts";
import { retryWaitsMs } from "./send-outbox.ts";

const minuteMs = 60_000;
const startMs = Date.parse("2031-05-06T10:00Z");

const first = `Ferry Runs Aground Off Port Almer

PORT ALMER, May 5, 2031 — The ferry Linnet ran aground off Port Almer on Monday, the coastguard said.

"The crew was drunk," harbour master Ilan Stroud told reporters on Monday.
`;

const second = `Blue Line Denies That Crew of Linnet Was Drunk

PORT ALMER, May 6, 2031 — Ferry owner Blue Line denied on Tuesday that the crew of the Linnet was drunk when it ran aground off Port Almer.

"The crew was not drunk," Blue Line chief executive Mara Quill told reporters on Tuesday. The coastguard said the ferry ran aground on Monday.
`;

type Clock = { nowMs: number };

async function open(receiver?: Receiver, mailUrl?: string) {
	const clock: Clock = { nowMs: startMs };
	const mail = mailUrl === undefined ? undefined : { url: mailUrl, from: "alerts@news.example" };
	const workspace = openWorkspace({
		...{ dataFolder: makeFolder(), workers: 1, pageBytesMax: 1_000_000, stageMsMax: 600_000 },
		...{ triesMax: 3, allowedHosts: receiver === undefined ? [] : [receiver.host], mail },
		now: () => clock.nowMs,
	});
	onTestFinished(() => workspace.close());
	const { store, web, now } = workspace;
	const contact = "mailto:owner@news.example";
	const tools = { store, web, now, mail, base: "https://news.example", contact };
	const ring = () => alertOnce(workspace, tools);
	// The first round takes note of where the log of changes stands.
	await ring();
	return { workspace, clock, ring };
}

async function read(workspace: Workspace, text: string): Promise<void> {
	const chunks = (async function* () {
		yield new TextEncoder().encode(text);
	})();
	await readInputs(workspace, [{ kind: "stream", name: `${text.slice(0, 12)}.txt`, chunks }]);
}

const newStory: NewAlertRule = {
	...{ name: "Ferries", isOn: true, when: { kind: "new-story" }, about: { words: "ferry" } },
	...{ channels: [], how: "instant" },
};

async function addDestination(workspace: Workspace, destination: Destination) {
	const channel = await addChannel(workspace, localReader, { name: "mine", destination });
	if (typeof channel === "string") throw new Error(channel);
	return channel;
}

function jsonOf(body: Buffer | undefined) {
	return JSON.parse(body?.toString("utf8") ?? "null");
}

test("a new story with the words of a rule is in the list once, with its words and origins", async () => {
	const { workspace, ring } = await open();
	await addRule(workspace, localReader, newStory);
	await addRule(workspace, localReader, { ...newStory, about: { words: "glacier" } });
	await read(workspace, first);
	await ring();
	await ring();
	const alerts = await listAlerts(workspace, localReader, 9);
	expect(alerts).toHaveLength(1);
	expect(alerts[0]).toMatchObject({ rule: "Ferries", isSent: true });
	expect(alerts[0]?.origins).toContain("at most");
	expect(alerts[0]?.path).toMatch(/^\/story\//);
});

test("what was there before a rule, and what comes from an archive, rings for nobody", async () => {
	const { workspace, clock, ring } = await open();
	await read(workspace, first);
	clock.nowMs += minuteMs;
	await addRule(workspace, localReader, newStory);
	await ring();
	await read(workspace, first.replaceAll("2031", "2029").replaceAll("Linnet", "Finch"));
	await ring();
	expect(await listAlerts(workspace, localReader, 9)).toEqual([]);
});

test("a statement of a speaker rings with the speaker and the words", async () => {
	const { workspace, ring } = await open();
	const about = { words: "drunk" };
	await addRule(workspace, localReader, { ...newStory, when: { kind: "statement" }, about });
	await read(workspace, first);
	await ring();
	const [alert] = await listAlerts(workspace, localReader, 9);
	expect(alert).toMatchObject({ speaker: "Ilan Stroud" });
	expect(alert?.words).toContain("The crew was drunk");
});

test("a rule for what is followed rings for that alone", async () => {
	const { workspace, ring } = await open();
	const about = { words: "drunk", isFollowed: true };
	await addRule(workspace, localReader, { ...newStory, when: { kind: "statement" }, about });
	await read(workspace, first);
	await ring();
	expect(await listAlerts(workspace, localReader, 9)).toEqual([]);
	const item = { kind: "topic", key: "ferry", name: "ferry" } as const;
	await keepItem(workspace, localReader, { list: "follow", item });
	const [story] = (await workspace.store.stories.list({ limit: 1, sort: "top" })).stories;
	const followed = { kind: "story", key: story?.id ?? "", name: "the ferry" } as const;
	await keepItem(workspace, localReader, { list: "follow", item: followed });
	await read(workspace, second);
	await ring();
	expect(await listAlerts(workspace, localReader, 9)).toMatchObject([{ storyId: story?.id }]);
});

test("a webhook is signed, is tried again as it fails, and keeps its id; the log tells it", async () => {
	const receiver = await startReceiver();
	const { workspace, clock, ring } = await open(receiver);
	const channel = await addDestination(workspace, { kind: "webhook", url: `${receiver.url}/in` });
	await addRule(workspace, localReader, { ...newStory, channels: [channel.id] });
	await read(workspace, first);
	receiver.answers.push({ status: 503, body: "not now" }, "hang-up", {
		...{ status: 429, headers: { "retry-after": "3600" } },
	});
	const logged: string[] = [];
	for (const waitMs of [0, ...retryWaitsMs.slice(0, 2), 3_600_000]) {
		clock.nowMs += waitMs;
		await ring();
		const [log] = await listDeliveries(workspace, localReader, 9);
		logged.push(`${log?.state} ${log?.tries} ${log?.detail ?? ""}`.slice(0, 50));
	}
	expect(logged[0]).toMatch(/^waiting 1 The server answers 503: not now/);
	expect(logged[1]).toMatch(/^waiting 2 The server could not be reached/);
	expect(logged[2]).toMatch(/^waiting 3 The server answers 429/);
	expect(logged[3]).toBe("sent 4 ");
	expect(receiver.received).toHaveLength(4);
	expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
	const last = receiver.received.at(-1);
	const verify = () =>
		new Webhook(channel.secret ?? "").verify(
			last?.body.toString("utf8") ?? "",
			last?.headers as Record<string, string>,
		);
	// The clock of the test is years ahead: the signature is right where only its time is wrong.
	expect(verify).toThrow("Message timestamp too new");
	expect(jsonOf(last?.body).data.alerts[0]).toMatchObject({ rule: "Ferries" });
});

test("a message that never gets through is given up, and can be sent again", async () => {
	const receiver = await startReceiver();
	const { workspace, clock, ring } = await open(receiver);
	const channel = await addDestination(workspace, { kind: "slack", url: `${receiver.url}/s` });
	await addRule(workspace, localReader, { ...newStory, channels: [channel.id] });
	await read(workspace, first);
	for (const waitMs of [0, ...retryWaitsMs]) {
		receiver.answers.push({ status: 500 });
		clock.nowMs += waitMs;
		await ring();
	}
	const [dead] = await listDeliveries(workspace, localReader, 9);
	expect(dead).toMatchObject({ state: "failed", tries: retryWaitsMs.length + 1 });
	await ring();
	expect(receiver.received).toHaveLength(retryWaitsMs.length + 1);
	expect(await replayDelivery(workspace, localReader, dead?.id ?? "")).toBe(true);
	expect(await replayDelivery(workspace, localReader, dead?.id ?? "")).toBe(false);
	await ring();
	expect((await listDeliveries(workspace, localReader, 9))[0]).toMatchObject({ state: "sent" });
});

test("a receiver that refuses for good is asked once", async () => {
	const receiver = await startReceiver();
	const { workspace, clock, ring } = await open(receiver);
	const channel = await addDestination(workspace, { kind: "discord", url: `${receiver.url}/d` });
	await testChannel(workspace, localReader, channel.id);
	receiver.answers.push({ status: 404, body: "Unknown Webhook" });
	await ring();
	clock.nowMs += 24 * 60 * minuteMs;
	await ring();
	expect(receiver.received).toHaveLength(1);
	const [log] = await listDeliveries(workspace, localReader, 9);
	expect(log).toMatchObject({ state: "failed", detail: "The server answers 404: Unknown Webhook" });
});

test("private addresses are refused to channels as to everything else", async () => {
	const receiver = await startReceiver();
	const { workspace, ring } = await open();
	const channel = await addDestination(workspace, { kind: "slack", url: receiver.url });
	await testChannel(workspace, localReader, channel.id);
	await ring();
	expect(receiver.received).toEqual([]);
	expect((await listDeliveries(workspace, localReader, 9))[0]).toMatchObject({ state: "failed" });
});

test("quiet hours hold alerts back and tell them together; a story does not ring ten times", async () => {
	const receiver = await startReceiver();
	const { workspace, clock, ring } = await open(receiver);
	const channel = await addDestination(workspace, { kind: "slack", url: receiver.url });
	const quiet = { from: "09:00", to: "12:00" };
	const times = { timeZone: "UTC", digestAt: "08:00", storyGapMinutes: 360, quiet };
	await setTimes(workspace, localReader, times);
	const when: NewAlertRule["when"] = { kind: "statement" };
	const rule = { ...newStory, when, channels: [channel.id], about: { words: "drunk" } };
	await addRule(workspace, localReader, rule);
	await read(workspace, first);
	await read(workspace, second);
	await ring();
	expect(receiver.received).toEqual([]);
	expect(await listAlerts(workspace, localReader, 9)).toMatchObject([
		{ isSent: false },
		{ isSent: false },
	]);
	clock.nowMs = Date.parse("2031-05-06T12:00Z");
	await ring();
	expect(receiver.received).toHaveLength(1);
	const { text } = jsonOf(receiver.received[0]?.body);
	expect(text).toContain("The crew was drunk");
	expect(text).toContain("Blue Line denies:");
	// The story rang just now: what comes next waits for its pause.
	await read(workspace, second.replace("Mara Quill", "Petra Holt").replace("Denies", "Rejects"));
	await ring();
	expect(receiver.received).toHaveLength(1);
	clock.nowMs += 361 * minuteMs;
	await ring();
	expect(receiver.received).toHaveLength(2);
});

test("a mail has both parts, and is stopped with one click; a refusal for now is no refusal", async () => {
	const mailServer = await startMailReceiver();
	const { workspace, clock, ring } = await open(undefined, mailServer.url);
	const channel = await addDestination(workspace, { kind: "email", to: "ana@reader.example" });
	await addRule(workspace, localReader, { ...newStory, channels: [channel.id] });
	await read(workspace, first);
	mailServer.refusals.push(451);
	await ring();
	expect(mailServer.mails).toEqual([]);
	clock.nowMs += minuteMs;
	await ring();
	const [mail] = mailServer.mails;
	expect(mail).toMatchObject({ subject: "Ferries", from: { address: "alerts@news.example" } });
	expect(mail?.text).toContain("at most");
	expect(mail?.html).toContain("https://news.example/story/");
	const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? "";
	expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
	const token = /stop\/([\w-]+)>/.exec(header("list-unsubscribe"))?.[1] ?? "";
	expect(await stopChannel(workspace, `${token}x`)).toBe(false);
	expect(await stopChannel(workspace, token)).toBe(true);
	expect((await listChannels(workspace, localReader))[0]?.to).toContain("turned off");
	await testChannel(workspace, localReader, channel.id);
	await ring();
	expect(mailServer.mails).toHaveLength(1);
});

test("a push is encrypted for the browser alone, and a browser that left is told", async () => {
	const receiver = await startReceiver();
	const { workspace, ring } = await open(receiver);
	const browser = createECDH("prime256v1");
	const p256dh = browser.generateKeys("base64url");
	const auth = Buffer.alloc(16, 7);
	const keys = { p256dh, auth: auth.toString("base64url") };
	const endpoint = `${receiver.url}/push/1`;
	const channel = await addDestination(workspace, { kind: "push", endpoint, keys });
	await testChannel(workspace, localReader, channel.id);
	await ring();
	const [sent] = receiver.received;
	expect(sent?.headers["authorization"]).toMatch(/^vapid t=/);
	expect(sent?.headers["content-encoding"]).toBe("aes128gcm");
	const opened = JSON.parse(decrypt(sent?.body ?? Buffer.alloc(0), { browser, auth }));
	expect(opened).toMatchObject({ title: "This is a test", path: "/alerts" });
	receiver.answers.push({ status: 410 });
	await testChannel(workspace, localReader, channel.id);
	await ring();
	const logs = await listDeliveries(workspace, localReader, 9);
	expect(logs.map(({ detail }) => detail)).toContain(
		"This browser takes no more pushes. Turn them on there again.",
	);
});

/** RFC 8188 and RFC 8291, as a browser does it. */
function decrypt(
	body: Buffer,
	{ browser, auth }: { browser: ReturnType<typeof createECDH>; auth: Buffer },
): string {
	const salt = body.subarray(0, 16);
	const keyLength = body[20] ?? 0;
	const serverKey = body.subarray(21, 21 + keyLength);
	const sealed = body.subarray(21 + keyLength);
	const shared = browser.computeSecret(serverKey);
	const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), serverKey]);
	const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
	const derive = (name: string, length: number) =>
		Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${name}\0`, length));
	const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
	decipher.setAuthTag(sealed.subarray(-16));
	const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
	return text.subarray(0, text.lastIndexOf(2)).toString("utf8");
}

test("every service gets its own form, and no text can mention anybody there", async () => {
	const receiver = await startReceiver();
	const { workspace, ring } = await open(receiver);
	const gateway = { kind: "sms", url: `${receiver.url}/sms`, to: "+15550100" } as const;
	const destinations: readonly Destination[] = [
		{ kind: "ntfy", url: `${receiver.url}/news`, token: "tk_1" },
		{ kind: "telegram", token: "123:abc", chat: "77", server: receiver.url },
		{ kind: "slack", url: `${receiver.url}/slack` },
		{ kind: "discord", url: `${receiver.url}/discord` },
		{ ...gateway, headers: { "X-Key": "k" }, template: '{"to":"{to}","body":"{text}"}' },
		{ ...gateway, headers: {}, template: "To={to}&Body={text}" },
	];
	for (const destination of destinations) {
		const channel = await addDestination(workspace, destination);
		await testChannel(workspace, localReader, channel.id);
		await ring();
	}
	const [ntfy, telegram, slack, discord, sms, form] = receiver.received;
	expect(ntfy?.headers["authorization"]).toBe("Bearer tk_1");
	expect(jsonOf(ntfy?.body)).toMatchObject({ topic: "news", click: "https://news.example/alerts" });
	expect(telegram?.path).toBe("/bot123:abc/sendMessage");
	expect(jsonOf(telegram?.body)).toMatchObject({ chat_id: "77" });
	expect(jsonOf(slack?.body)).toMatchObject({ mrkdwn: false });
	expect(jsonOf(discord?.body)).toMatchObject({ allowed_mentions: { parse: [] } });
	expect(sms?.headers["x-key"]).toBe("k");
	expect(jsonOf(sms?.body)).toMatchObject({ to: "+15550100" });
	const body = new URLSearchParams(form?.body.toString("utf8"));
	expect(body.get("To")).toBe("+15550100");
	expect(body.get("Body")).toContain("https://news.example/alerts");
	expect(body.get("Body")?.length).toBeLessThanOrEqual(459);
});

test("no list and no log tells a secret", async () => {
	const receiver = await startReceiver();
	const { workspace, ring } = await open(receiver);
	const secret = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;
	await addDestination(workspace, { kind: "webhook", url: `${receiver.url}/p4th`, secret });
	const telegram = { kind: "telegram", token: "123:s3cret", chat: "77" } as const;
	const channel = await addDestination(workspace, { ...telegram, server: receiver.url });
	receiver.answers.push({ status: 400, body: "no bot123:s3cret here" });
	await testChannel(workspace, localReader, channel.id);
	await ring();
	const told = JSON.stringify([
		await listChannels(workspace, localReader),
		await listDeliveries(workspace, localReader, 9),
	]);
	for (const hidden of [secret, "s3cret", "p4th"]) expect(told).not.toContain(hidden);
	for await (const { table, row } of workspace.store.exportRows()) {
		if (table === "documents") expect(JSON.stringify(row)).not.toContain("s3cret");
	}
});
