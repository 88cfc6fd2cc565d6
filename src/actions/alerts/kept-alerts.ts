// What is kept of alerts: rules, channels, times, the alerts themselves, and what is on its way.

import { z } from "zod";
import {
	alertRuleSchema,
	alertSchema,
	alertTimesSchema,
	deliverySchema,
	destinationSchema,
} from "../../wire/alerts.ts";
import { keptKind } from "../kept-kind.ts";

/** Rules, by reader and id. */
export const keptRules = keptKind({
	...{ kind: "alert-rule", schema: alertRuleSchema, isPrivate: false },
});

/** Where alerts go, by reader and id. Private: tokens and secrets are in it. */
export const keptChannels = keptKind({
	kind: "alert-channel",
	schema: z.object({
		name: z.string(),
		destination: destinationSchema,
		createdMs: z.number(),
		/** By which a mail's reader turns the channel off without signing in (RFC 8058). */
		stopToken: z.string(),
		isStopped: z.boolean().optional(),
	}),
	isPrivate: true,
});

/** When a reader's alerts may ring; one document each. */
export const keptTimes = keptKind({
	...{ kind: "alert-times", schema: alertTimesSchema, isPrivate: false },
});

export type KeptChannel = Awaited<ReturnType<typeof keptChannels.list>>[number];

/** The key of a reader's times. */
export const timesKey = "times";

/** Alerts that were noticed, by reader and id: the list in the application, and what tells twins. */
export const keptAlerts = keptKind({
	kind: "alert",
	schema: z.object({
		alert: alertSchema.omit({ isSent: true }),
		state: z.enum(["held", "sent"]),
	}),
	isPrivate: false,
});

/** The alerts that wait for their time; each has its alert. */
export const keptHeld = keptKind({
	kind: "alert-held",
	schema: z.object({ ruleId: z.string(), storyId: z.string().optional() }),
	isPrivate: false,
});

/** When a rule last rang for a story: the key names both. */
export const keptRings = keptKind({ kind: "alert-ring", schema: z.object({}), isPrivate: false });

/** The key of a rule and a story among the rings. */
export function ringKey(ruleId: string, storyId: string | undefined): string {
	return `${ruleId} ${storyId ?? ""}`;
}

/** Messages on their way, by reader and id. */
export const keptOutbox = keptKind({
	kind: "alert-outbox",
	schema: z.object({
		channelId: z.string(),
		alertIds: z.array(z.string()),
		subject: z.string(),
		tries: z.int(),
		dueMs: z.number(),
		/** Until when another process has it in hand. */
		leaseMs: z.number(),
		detail: z.string().optional(),
		isTest: z.boolean().optional(),
	}),
	isPrivate: false,
});

export type Outgoing = Awaited<ReturnType<typeof keptOutbox.list>>[number];

/** What became of messages, by reader and id. */
export const keptDeliveries = keptKind({
	kind: "alert-delivery",
	schema: deliverySchema.extend({ alertIds: z.array(z.string()), isTest: z.boolean().optional() }),
	isPrivate: false,
});

/** The feeds that were in trouble when they were looked at last. */
export const keptFeedTrouble = keptKind({
	...{ kind: "alert-feed", schema: z.object({ detail: z.string() }), isPrivate: false },
});

/** The keys with which this server signs pushes to browsers (VAPID, RFC 8292). */
export const keptPushKeys = keptKind({
	kind: "alert-push-keys",
	schema: z.object({ publicKey: z.string(), privateKey: z.string() }),
	isPrivate: true,
});
