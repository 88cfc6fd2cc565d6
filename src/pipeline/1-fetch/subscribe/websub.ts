// Being told of news instead of asking: WebSub (W3C Recommendation, 2018), the subscriber's side.

import { createHmac, timingSafeEqual } from "node:crypto";

/** A subscription that we asked a hub for. */
export type HubSubscription = {
	readonly hub: string;
	/** The feed's own address (`rel=self`). */
	readonly topic: string;
	/** Our public address for this subscription alone; hard to guess. */
	readonly callback: string;
	/** Hard to guess, too; 32 random bytes in hexadecimal serve. */
	readonly secret: string;
};

/** How long we ask to be told for, in seconds. */
const leaseSecondsAsked = 10 * 24 * 60 * 60;

/** Leases outside of these are taken as the nearest of them, in seconds. */
const leaseSecondsMin = 60 * 60;
const leaseSecondsMax = 90 * 24 * 60 * 60;

/** The hub and the topic of a feed; undefined where it does not name both. */
export function hubOf(
	links: readonly { readonly rel: string; readonly href: string }[],
	linkHeader = "",
): { readonly hub: string; readonly topic: string } | undefined {
	const all = [...parseLinkHeader(linkHeader), ...links];
	const hub = all.find(({ rel }) => rel === "hub")?.href;
	const topic = all.find(({ rel }) => rel === "self")?.href;
	if (hub === undefined || topic === undefined) return undefined;
	return /^https?:/i.test(hub) && /^https?:/i.test(topic) ? { hub, topic } : undefined;
}

/** `Link: <https://hub.example/>; rel="hub"` (RFC 8288), only what WebSub needs of it. */
function parseLinkHeader(header: string): { rel: string; href: string }[] {
	return header
		.slice(0, 8192)
		.split(/,(?=\s*<)/)
		.flatMap((link) => {
			const href = /^\s*<([^>]*)>/.exec(link)?.[1];
			const rels = /;\s*rel\s*=\s*"?([^";]*)/i.exec(link)?.[1] ?? "";
			return href === undefined
				? []
				: rels
						.toLowerCase()
						.split(/\s+/)
						.map((rel) => ({ rel, href }));
		});
}

/** The form to post to the hub, as `application/x-www-form-urlencoded`. */
export function subscribeForm(
	subscription: HubSubscription,
	mode: "subscribe" | "unsubscribe",
): string {
	const form = new URLSearchParams({
		"hub.mode": mode,
		"hub.topic": subscription.topic,
		"hub.callback": subscription.callback,
	});
	if (mode === "subscribe") {
		form.set("hub.secret", subscription.secret);
		form.set("hub.lease_seconds", String(leaseSecondsAsked));
	}
	return form.toString();
}

/** What we answer to a hub that asks whether we meant it. */
export type IntentAnswer =
	| { readonly kind: "confirmed"; readonly challenge: string; readonly leaseMs: number | undefined }
	| { readonly kind: "denied"; readonly reason: string }
	| { readonly kind: "refused" };

/**
 * Reads a hub's verification of intent (section 5.3): confirmed only where it names the topic
 * and the mode that we asked for; then the challenge is the body of our answer. Anything else is
 * refused, to be answered 404.
 */
export function verifyIntent(
	query: URLSearchParams,
	subscription: HubSubscription | undefined,
	mode: "subscribe" | "unsubscribe",
): IntentAnswer {
	const topic = query.get("hub.topic");
	if (subscription === undefined || topic !== subscription.topic) return { kind: "refused" };
	if (query.get("hub.mode") === "denied") {
		return { kind: "denied", reason: query.get("hub.reason")?.slice(0, 500) ?? "" };
	}
	const challenge = query.get("hub.challenge") ?? "";
	if (query.get("hub.mode") !== mode || challenge === "" || challenge.length > 4096) {
		return { kind: "refused" };
	}
	return { kind: "confirmed", challenge, leaseMs: leaseMsOf(query.get("hub.lease_seconds")) };
}

function leaseMsOf(text: string | null): number | undefined {
	if (text === null || !/^\d{1,12}$/.test(text)) return undefined;
	return Math.min(Math.max(Number(text), leaseSecondsMin), leaseSecondsMax) * 1000;
}

const hashes = new Set(["sha1", "sha256", "sha384", "sha512"]);

/**
 * Whether a push comes from the hub: its `X-Hub-Signature` ("sha256=…") is that of the body
 * under our secret. Compared in constant time. A push without a true signature is dropped.
 */
export function isSignedByHub(
	body: Uint8Array,
	signatureHeader: string | undefined,
	secret: string,
): boolean {
	const [, method = "", hex = ""] =
		/^\s*(\w+)=([0-9a-f]{1,128})\s*$/i.exec(signatureHeader ?? "") ?? [];
	if (!hashes.has(method.toLowerCase())) return false;
	const wanted = createHmac(method.toLowerCase(), secret).update(body).digest();
	const given = Buffer.from(hex, "hex");
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}
