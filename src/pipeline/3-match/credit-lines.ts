// The agency that a text itself names as its maker: datelines and credit lines.

import type { Credit } from "../../news/publisher.ts";
import { agencyNames } from "./agencies.data.ts";

const byFolded = new Map<string, string>();
for (const [name, ...forms] of agencyNames) {
	for (const form of [name, ...forms]) byFolded.set(form.toLowerCase(), name);
}

/** Only the beginning and the end of an article carry its credits; the middle reports on others. */
const headChars = 600;
const tailChars = 600;

/** "ALDER BAY (AP) —" at the start of a line; the agency may carry a partner after a slash. */
const dateline = /^[^\n()]{0,60}\(([A-Za-z][A-Za-z .-]{1,40})(?:\/[^()\n]{1,40})?\)\s?[-–—:]/gm;
const creditLine = /^\W{0,3}(?:source|agency|credit)\s?:\s?([^\n]{2,60})$/gim;
const inputs = /\b(?:with inputs from|with reporting by|contributed by|by)\s([^\n]{2,80})/gi;
const firstAppeared =
	/\b(?:first appeared (?:on|in|at)|originally (?:published|appeared) (?:on|in|at|by)|republished from)\s([^\n.]{2,60})/gi;

/**
 * The credits that stand in the text, in order: datelines at the head, credit lines and
 * "with inputs from" at either end. An agency is named only if it is on the list of agencies;
 * "first appeared on" names whoever it names; "agencies" without a name is "agencies".
 */
export function findCreditLines(text: string): Credit[] {
	const head = text.slice(0, headChars);
	const tail =
		text.length > headChars ? text.slice(-Math.min(tailChars, text.length - headChars)) : "";
	const credits: Credit[] = [];
	for (const match of head.matchAll(dateline)) addNamed(credits, "dateline", match);
	for (const part of [head, tail]) {
		for (const match of part.matchAll(creditLine)) addNamed(credits, "credit-line", match);
		for (const match of part.matchAll(inputs)) addNamed(credits, "inputs", match);
		for (const match of part.matchAll(firstAppeared)) {
			const agency = (match[1] ?? "").trim();
			if (agency !== "") credits.push({ agency, kind: "first-appeared", words: match[0].trim() });
		}
	}
	return credits;
}

function addNamed(credits: Credit[], kind: Credit["kind"], match: RegExpMatchArray): void {
	const agency = agencyIn(match[1] ?? "");
	if (agency !== undefined) credits.push({ agency, kind, words: match[0].trim() });
}

/** The agency that a credit's words name: "PA Media", "(With inputs from agencies.)". */
export function agencyIn(words: string): string | undefined {
	const folded = words
		.toLowerCase()
		.replace(/[^a-z0-9 -]+/g, " ")
		.trim();
	const whole = byFolded.get(folded);
	if (whole !== undefined) return whole;
	if (/^(?:news )?agencies\b/.test(folded)) return "agencies";
	for (const part of folded.split(/ and | with | {2,}/)) {
		const name = byFolded.get(part.trim());
		if (name !== undefined) return name;
	}
	return undefined;
}
