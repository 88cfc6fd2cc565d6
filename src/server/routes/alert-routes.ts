// Alerts: a reader's rules, channels, times, the alerts themselves, and the log of deliveries.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { getPushKeys } from "../../actions/alerts/push-keys.ts";
import {
	addChannel,
	listChannels,
	listDeliveries,
	removeChannel,
	replayDelivery,
	stopChannel,
	testChannel,
} from "../../actions/alerts/tend-channels.ts";
import {
	addRule,
	changeRule,
	getTimes,
	listAlerts,
	listRules,
	removeRule,
	rulesMax,
	setTimes,
} from "../../actions/alerts/tend-rules.ts";
import type { Workspace } from "../../actions/workspace.ts";
import {
	alertRuleSchema,
	alertRulesSchema,
	alertsSchema,
	alertTimesSchema,
	channelSchema,
	channelsSchema,
	deliveriesSchema,
	newAlertRuleSchema,
	newChannelSchema,
} from "../../wire/alerts.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import { readerOf } from "../reader-of.ts";

const idParameter = z.object({ id: z.string().max(200) });
const listQuery = z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) });

const rulesRoute = createRoute({
	...{ method: "get", path: "/alerts/rules", summary: "What the reader waits for" },
	responses: answers(alertRulesSchema, "The rules, the oldest first"),
});
const addRuleRoute = createRoute({
	...{ method: "post", path: "/alerts/rules", summary: "Wait for something" },
	request: { body: jsonBody(newAlertRuleSchema) },
	responses: answers(alertRuleSchema, "The rule"),
});
const changeRuleRoute = createRoute({
	...{ method: "put", path: "/alerts/rules/{id}", summary: "Change what is waited for" },
	request: { params: idParameter, body: jsonBody(newAlertRuleSchema) },
	responses: answers(alertRuleSchema, "The rule"),
});
const removeRuleRoute = createRoute({
	...{ method: "delete", path: "/alerts/rules/{id}", summary: "Wait for it no more" },
	request: { params: idParameter },
	responses: answers(alertRulesSchema, "The rules that are left"),
});
const timesRoute = createRoute({
	...{ method: "get", path: "/alerts/times", summary: "When alerts may ring" },
	responses: answers(alertTimesSchema, "The times"),
});
const setTimesRoute = createRoute({
	...{ method: "put", path: "/alerts/times", summary: "Set when alerts may ring" },
	request: { body: jsonBody(alertTimesSchema) },
	responses: answers(alertTimesSchema, "The times"),
});
const alertsRoute = createRoute({
	...{ method: "get", path: "/alerts", summary: "The reader's alerts, the newest first" },
	request: { query: listQuery },
	responses: answers(alertsSchema, "The alerts"),
});
const channelsRoute = createRoute({
	...{ method: "get", path: "/alerts/channels", summary: "Where alerts go" },
	responses: answers(channelsSchema, "The channels, without their secrets"),
});
const addChannelRoute = createRoute({
	...{ method: "post", path: "/alerts/channels", summary: "Send alerts to a new place" },
	request: { body: jsonBody(newChannelSchema) },
	responses: answers(channelSchema, "The channel, and once the secret of a webhook"),
});
const removeChannelRoute = createRoute({
	...{ method: "delete", path: "/alerts/channels/{id}", summary: "Send nothing there any more" },
	request: { params: idParameter },
	responses: answers(channelsSchema, "The channels that are left"),
});
const testRoute = createRoute({
	...{ method: "post", path: "/alerts/channels/{id}/test", summary: "Send a test message" },
	request: { params: idParameter },
	responses: answers(
		z.object({ id: z.string().describe("look for it among the deliveries") }),
		"On its way",
	),
});
const deliveriesRoute = createRoute({
	...{ method: "get", path: "/alerts/deliveries", summary: "What became of messages" },
	request: { query: listQuery },
	responses: answers(deliveriesSchema, "The deliveries, the newest first"),
});
const replayRoute = createRoute({
	...{ method: "post", path: "/alerts/deliveries/{id}/replay" },
	summary: "Send a message again that was given up",
	request: { params: idParameter },
	responses: answers(deliveriesSchema, "The deliveries, the newest first"),
});

/** What a link that turns a channel off answers; also without an account. */
const stoppedText = "No more alerts come this way. They can be turned on again in Onrecord.";
const deliveriesShown = 50;

export function addAlertRoutes(app: OpenAPIHono, workspace: Workspace): void {
	addRuleRoutes(app, workspace);
	addChannelRoutes(app, workspace);
	addDeliveryRoutes(app, workspace);
}

function addRuleRoutes(app: OpenAPIHono, workspace: Workspace): void {
	const rulesOf = async (context: Context) => ({
		rules: [...(await listRules(workspace, readerOf(context)))],
	});
	app.openapi(rulesRoute, async (context) => context.json(await rulesOf(context), 200));
	app.openapi(addRuleRoute, async (context) => {
		const rule = await addRule(workspace, readerOf(context), context.req.valid("json"));
		if (rule === undefined) throw refuse(409, `There are ${rulesMax} rules. Remove one first.`);
		return context.json(rule, 200);
	});
	app.openapi(changeRuleRoute, async (context) => {
		const named = { ...context.req.valid("param"), rule: context.req.valid("json") };
		const rule = await changeRule(workspace, readerOf(context), named);
		if (rule === undefined) throw refuse(404, "You have no rule with this id.");
		return context.json(rule, 200);
	});
	app.openapi(removeRuleRoute, async (context) => {
		const { id } = context.req.valid("param");
		const removed = await removeRule(workspace, readerOf(context), id);
		if (!removed) throw refuse(404, "You have no rule with this id.");
		return context.json(await rulesOf(context), 200);
	});
	app.openapi(timesRoute, async (context) =>
		context.json(await getTimes(workspace, readerOf(context)), 200),
	);
	app.openapi(setTimesRoute, async (context) => {
		const times = context.req.valid("json");
		await setTimes(workspace, readerOf(context), times);
		return context.json(times, 200);
	});
	app.openapi(alertsRoute, async (context) => {
		const { limit } = context.req.valid("query");
		const alerts = await listAlerts(workspace, readerOf(context), limit);
		return context.json({ alerts: [...alerts] }, 200);
	});
}

function addChannelRoutes(app: OpenAPIHono, workspace: Workspace): void {
	const channelsOf = async (context: Context) => ({
		channels: [...(await listChannels(workspace, readerOf(context)))],
		hasMail: workspace.options.mail !== undefined,
		pushKey: (await getPushKeys(workspace.store, workspace.now())).publicKey,
	});
	app.openapi(channelsRoute, async (context) => context.json(await channelsOf(context), 200));
	app.openapi(addChannelRoute, async (context) => {
		const channel = await addChannel(workspace, readerOf(context), context.req.valid("json"));
		if (typeof channel === "string") throw refuse(400, channel);
		return context.json(channel, 200);
	});
	app.openapi(removeChannelRoute, async (context) => {
		const { id } = context.req.valid("param");
		const removed = await removeChannel(workspace, readerOf(context), id);
		if (!removed) throw refuse(404, "You have no channel with this id.");
		return context.json(await channelsOf(context), 200);
	});
	app.openapi(testRoute, async (context) => {
		const { id } = context.req.valid("param");
		const sent = await testChannel(workspace, readerOf(context), id);
		if (sent === undefined) throw refuse(404, "You have no channel with this id.");
		return context.json({ id: sent }, 200);
	});
	// Both ways of RFC 8058: the mail program posts, a person opens. Opening alone changes nothing,
	// since programs that check links for viruses open them too.
	app.post("/alerts/stop/:token", async (context) => {
		const stopped = await stopChannel(workspace, context.req.param("token"));
		if (!stopped) throw refuse(404, "This link turns nothing off (any more).");
		return context.text(stoppedText);
	});
	app.get("/alerts/stop/:token", (context) =>
		context.html(
			'<!doctype html><html lang="en"><meta charset="utf-8"><title>Onrecord</title><form method="post"><p>Turn these alerts off?</p><button>Turn them off</button></form></html>',
		),
	);
}

function addDeliveryRoutes(app: OpenAPIHono, workspace: Workspace): void {
	const deliveriesOf = async (context: Context, limit: number) => ({
		deliveries: [...(await listDeliveries(workspace, readerOf(context), limit))],
	});
	app.openapi(deliveriesRoute, async (context) => {
		const { limit } = context.req.valid("query");
		return context.json(await deliveriesOf(context, limit), 200);
	});
	app.openapi(replayRoute, async (context) => {
		const { id } = context.req.valid("param");
		const replayed = await replayDelivery(workspace, readerOf(context), id);
		if (!replayed) throw refuse(404, "There is no failed message with this id.");
		return context.json(await deliveriesOf(context, deliveriesShown), 200);
	});
}
