// What a site lets robots read (RFC 9309).

/** A site's rules for one robot, ready to be asked. */
export type RobotsRules = {
	readonly rules: readonly RobotsRule[];
	/** Seconds between requests, where the site names them; not in the RFC, but usual. */
	readonly crawlDelayMs: number | undefined;
	readonly sitemaps: readonly string[];
};

type RobotsRule = { readonly allow: boolean; readonly pattern: string };

/** A file is read up to here; the RFC asks for at least 500 KiB. */
const robotsBytesMax = 512_000;

/** How many rules are kept, and how long a pattern and a path may be to be compared. */
const rulesMax = 2000;
const patternLengthMax = 512;
const pathLengthMax = 2048;
const crawlDelayMsMax = 60_000;

/** For a site that has no robots.txt, or answers 400 to 499: everything may be read. */
export const allowAll: RobotsRules = { rules: [], crawlDelayMs: undefined, sitemaps: [] };

/** For a site whose robots.txt cannot be reached (500 and above): nothing may be read for now. */
export const allowNone: RobotsRules = {
	...allowAll,
	rules: [{ allow: false, pattern: "/" }],
};

type Group = { readonly agents: string[]; readonly rules: RobotsRule[]; crawlDelayMs?: number };

/**
 * Reads a robots.txt for the robot of a product token ("onrecord"). All groups that name the
 * robot count together; without one, those for "*" do. Never throws; linear.
 */
export function parseRobots(text: string, productToken: string): RobotsRules {
	const { groups, sitemaps } = readGroups(wholeLines(text));
	const token = productToken.toLowerCase();
	const own = groups.filter(({ agents }) => agents.includes(token));
	const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
	return {
		rules: chosen.flatMap(({ rules }) => rules).slice(0, rulesMax),
		crawlDelayMs: chosen.find((group) => group.crawlDelayMs !== undefined)?.crawlDelayMs,
		sitemaps,
	};
}

/** Whether a path with its query may be read: the longest rule decides, on a tie the kinder one. */
export function isAllowed({ rules }: RobotsRules, path: string): boolean {
	if (path === "/robots.txt") return true;
	const asked = normalise(path.slice(0, pathLengthMax));
	let best: RobotsRule | undefined;
	for (const rule of rules) {
		const length = best?.pattern.length ?? -1;
		const isBetter = rule.pattern.length > length || (rule.pattern.length === length && rule.allow);
		if (isBetter && matches(rule.pattern, asked)) best = rule;
	}
	return best?.allow ?? true;
}

/** As much as is read, without the line that would be cut in the middle. */
function wholeLines(text: string): string {
	return text.length <= robotsBytesMax
		? text
		: text.slice(0, text.lastIndexOf("\n", robotsBytesMax) + 1);
}

function readGroups(text: string): { groups: Group[]; sitemaps: string[] } {
	const groups: Group[] = [];
	const sitemaps: string[] = [];
	let group: Group | undefined;
	let namesAgents = false;
	for (const line of text.split(/\r\n?|\n/)) {
		const { key, value } = readLine(line);
		if (key === "user-agent") {
			if (group === undefined || !namesAgents) group = startGroup(groups);
			group.agents.push(tokenOf(value));
			namesAgents = true;
		} else if (key === "sitemap" && value !== "") {
			sitemaps.push(value);
		} else if (group !== undefined && addRule(group, key, value)) {
			namesAgents = false;
		}
	}
	return { groups, sitemaps };
}

function startGroup(groups: Group[]): Group {
	const group: Group = { agents: [], rules: [] };
	groups.push(group);
	return group;
}

/** Answers whether the line was a rule of the group. */
function addRule(group: Group, key: string, value: string): boolean {
	if (key === "allow" || key === "disallow") {
		// An empty Disallow forbids nothing.
		if (value !== "" && value.length <= patternLengthMax) {
			group.rules.push({ allow: key === "allow", pattern: normalise(value) });
		}
		return true;
	}
	if (key !== "crawl-delay") return false;
	const seconds = Number(value);
	if (seconds > 0) group.crawlDelayMs = Math.min(seconds * 1000, crawlDelayMsMax);
	return true;
}

function readLine(line: string): { key: string; value: string } {
	const comment = line.indexOf("#");
	const bare = comment === -1 ? line : line.slice(0, comment);
	const colon = bare.indexOf(":");
	if (colon === -1) return { key: "", value: "" };
	return { key: bare.slice(0, colon).trim().toLowerCase(), value: bare.slice(colon + 1).trim() };
}

/** "Onrecord/1.0 (news)" names the robot "onrecord". */
function tokenOf(value: string): string {
	return value === "*" ? "*" : (/^[a-z_-]+/i.exec(value)?.[0] ?? "").toLowerCase();
}

/** Percent-escapes in one form: those of letters, digits and `-._~` undone, others in capitals. */
function normalise(path: string): string {
	return path
		.replace(/[^\u0021-\u007e]/gu, (char) => encodeURIComponentSafely(char))
		.replace(/%[0-9a-f]{2}/gi, (triplet) => {
			const char = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
			return /[\w.~-]/.test(char) ? char : triplet.toUpperCase();
		});
}

function encodeURIComponentSafely(char: string): string {
	try {
		return encodeURIComponent(char);
	} catch {
		return "%EF%BF%BD";
	}
}

/** `*` stands for anything, `$` at the end for the end. Each part is searched once, from the left. */
function matches(pattern: string, path: string): boolean {
	const isWhole = pattern.endsWith("$");
	const [head = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
	if (!path.startsWith(head)) return false;
	let at = head.length;
	const last = parts.pop();
	for (const part of parts) {
		const found = path.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	if (last === undefined) return !isWhole || at === path.length;
	if (isWhole) return path.length - last.length >= at && path.endsWith(last);
	return path.indexOf(last, at) !== -1;
}
