// Alerts: rules, channels, when they ring, and what was sent.

import { z } from "@hono/zod-openapi";
import { recordChanges } from "./record-changes.ts";

const id = z.string().min(1).max(200);
const words = z.string().trim().min(1).max(300);

export const alertConditionSchema = z
	.discriminatedUnion("kind", [
		z.object({ kind: z.literal("new-story") }).describe("a new story"),
		z
			.object({
				kind: z.literal("record"),
				changes: z.array(z.enum(recordChanges)).min(1).max(recordChanges.length),
			})
			.describe("a change of the record"),
		z
			.object({
				kind: z.literal("figure"),
				percentMin: z.number().min(0).max(10_000).describe("how far the value must have moved"),
			})
			.describe("a figure that moves"),
		z.object({ kind: z.literal("statement") }).describe("a new statement"),
		z.object({ kind: z.literal("feed") }).describe("a feed in trouble"),
	])
	.openapi("AlertCondition");

export const alertScopeSchema = z
	.object({
		words: words.optional().describe("all of these words"),
		storyId: id.optional(),
		claimId: id.optional(),
		speakerKey: id.optional(),
		topic: words.optional(),
		place: words.optional(),
		isFollowed: z.boolean().optional().describe("only what the reader follows"),
	})
	.openapi("AlertScope");

export const newAlertRuleSchema = z
	.object({
		name: z.string().trim().min(1).max(120),
		isOn: z.boolean().default(true),
		when: alertConditionSchema,
		about: alertScopeSchema.default({}),
		channels: z.array(id).max(20).describe("ids of channels; none for the list in the application"),
		how: z.enum(["instant", "digest"]).default("instant"),
	})
	.openapi("NewAlertRule");

export const alertRuleSchema = newAlertRuleSchema
	.extend({ id, createdMs: z.number() })
	.openapi("AlertRule");

const httpUrl = z.url({ protocol: /^https?$/ }).max(2_000);
const header = z.record(z.string().regex(/^[\w-]{1,64}$/), z.string().max(1_000));
const secret = z.string().max(500);

export const destinationSchema = z
	.discriminatedUnion("kind", [
		z.object({ kind: z.literal("email"), to: z.email().max(320) }),
		z.object({
			...{ kind: z.literal("webhook"), url: httpUrl },
			secret: secret.optional().describe("whsec_…; made where none is given"),
		}),
		z.object({
			...{ kind: z.literal("push"), endpoint: httpUrl },
			keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
		}),
		z.object({
			...{ kind: z.literal("ntfy"), url: httpUrl.describe("server and topic") },
			token: secret.optional(),
		}),
		z.object({
			...{ kind: z.literal("telegram"), token: secret, chat: z.string().max(100) },
			server: httpUrl.default("https://api.telegram.org"),
		}),
		z.object({ kind: z.literal("slack"), url: httpUrl }),
		z.object({ kind: z.literal("discord"), url: httpUrl }),
		z.object({
			...{ kind: z.literal("sms"), url: httpUrl, to: z.string().max(40) },
			headers: header.default({}),
			template: z
				.string()
				.max(4_000)
				.describe("the gateway's body, with {to} and {text}; JSON and forms are told apart"),
		}),
	])
	.openapi("AlertDestination");

export const newChannelSchema = z
	.object({ name: z.string().trim().min(1).max(120), destination: destinationSchema })
	.openapi("NewAlertChannel");

export const channelSchema = z
	.object({
		id,
		name: z.string(),
		kind: z.string(),
		to: z.string().describe("where it goes, without its secrets"),
		createdMs: z.number(),
		secret: z.string().optional().describe("of a webhook; told once, when the channel is made"),
	})
	.openapi("AlertChannel");

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time like 07:30");

export const alertTimesSchema = z
	.object({
		timeZone: z.string().max(60).refine(isTimeZone, "must be a time zone like Europe/Paris"),
		quiet: z
			.object({ from: clockTime, to: clockTime })
			.optional()
			.describe("no alert leaves in these hours; what came is told at their end"),
		digestAt: clockTime,
		storyGapMinutes: z
			.int()
			.min(0)
			.max(10_080)
			.describe("after an alert a rule is silent on the same story for so long, then tells all"),
	})
	.openapi("AlertTimes");

export const alertSchema = z
	.object({
		id: z.string(),
		ruleId: z.string(),
		rule: z.string().describe("its name"),
		title: z.string(),
		text: z.string().describe("what changed, in a sentence"),
		words: z.string().optional().describe("the words behind it"),
		speaker: z.string().optional(),
		publisher: z.string().optional(),
		origins: z.string().optional().describe("how many independent origins, at most"),
		path: z.string().describe("the page in the application"),
		storyId: z.string().optional(),
		atMs: z.number(),
		isSent: z.boolean(),
	})
	.openapi("Alert");

export const deliverySchema = z
	.object({
		id: z.string(),
		channelId: z.string(),
		channel: z.string().describe("its name"),
		state: z.enum(["waiting", "sent", "failed"]),
		tries: z.int(),
		alerts: z.int().describe("how many alerts it tells"),
		subject: z.string(),
		detail: z.string().optional().describe("what went wrong last"),
		atMs: z.number(),
		nextMs: z.number().optional().describe("when it is tried again"),
	})
	.openapi("AlertDelivery");

export const alertRulesSchema = z
	.object({ rules: z.array(alertRuleSchema).readonly() })
	.openapi("AlertRules");
export const channelsSchema = z
	.object({
		channels: z.array(channelSchema).readonly(),
		hasMail: z.boolean().describe("whether the owner has set a mail server"),
		pushKey: z.string().describe("the public key with which a browser subscribes to pushes"),
	})
	.openapi("AlertChannels");
export const alertsSchema = z
	.object({ alerts: z.array(alertSchema).readonly().describe("the newest first") })
	.openapi("Alerts");
export const deliveriesSchema = z
	.object({ deliveries: z.array(deliverySchema).readonly().describe("the newest first") })
	.openapi("AlertDeliveries");

export type AlertScope = z.infer<typeof alertScopeSchema>;
export type NewAlertRule = z.infer<typeof newAlertRuleSchema>;
export type AlertRule = z.infer<typeof alertRuleSchema>;
export type Destination = z.infer<typeof destinationSchema>;
export type NewAlertChannel = z.infer<typeof newChannelSchema>;
export type AlertChannel = z.infer<typeof channelSchema>;
export type AlertTimes = z.infer<typeof alertTimesSchema>;
export type Alert = z.infer<typeof alertSchema>;
export type Delivery = z.infer<typeof deliverySchema>;

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
