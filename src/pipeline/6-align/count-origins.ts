// How many independent origins stand behind a claim, at most.

import type { Origin, OriginTree } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { SpeakerRef } from "../../news/statement.ts";
import { stemWord } from "../../text/stem-word.ts";
import type { ClaimMember } from "./claim-member.ts";
import { isFor } from "./claim-member.ts";
import { compareText } from "./compare-text.ts";

/** What of a story makes two reports one origin. */
export type Folding = {
	readonly copies: ReadonlyMap<ArticleId, Copy>;
	readonly families: Readonly<Record<string, string>>;
};

type End = {
	readonly key: string;
	readonly label: string;
	readonly kind: Origin["kind"];
	readonly why: string;
};

/**
 * The independent origins of a claim, an upper bound. Articles that quote one speaker, copies,
 * publishers of one family, voices of one government or organisation, and unnamed sources that
 * are described alike fold into one. What cannot be told apart for sure stays apart.
 */
export function countOrigins(members: readonly ClaimMember[], folding: Folding): OriginTree {
	const asserting = members.filter(({ stance }) => isFor(stance));
	const chosen = asserting.length > 0 ? asserting : [];
	const groups = new Map<string, { end: End; members: ClaimMember[] }>();
	for (const member of chosen) {
		const end = findEnd(member, folding);
		const group = groups.get(end.key);
		if (group === undefined) groups.set(end.key, { end, members: [member] });
		else group.members.push(member);
	}
	const articles = new Map(members.map(({ article }) => [article.id, article]));
	const outlets = new Set([...articles.values()].map(({ publisher }) => publisher.key));
	const copies = [...articles.keys()].filter((id) => isRepeat(folding.copies.get(id)));
	const origins = [...groups.values()].map(({ end, members: own }) => makeOrigin(end, own));
	origins.sort((a, b) => b.articleIds.length - a.articleIds.length || compareText(a.key, b.key));
	return { atMost: origins.length, outlets: outlets.size, copies: copies.length, origins };
}

function isRepeat(copy: Copy | undefined): boolean {
	return copy !== undefined && copy.relation !== "excerpt" && copy.relation !== "update";
}

/** Where the chain behind a statement ends. */
function findEnd({ party: speaker, article }: ClaimMember, folding: Folding): End {
	if (speaker.kind === "unnamed" || speaker.kind === "group")
		return endOfUnnamed(speaker, article.id, folding);
	if (speaker.kind === "outlet") {
		const family = folding.families[speaker.key];
		const key = `outlet:${family ?? speaker.key}`;
		const why =
			family === undefined ? "its own reporting, as the words tell it" : "publishers of one family";
		return { key, label: speaker.name, kind: "outlet", why };
	}
	if (speaker.side !== undefined) {
		return {
			key: `side:${speaker.side}`,
			label: speaker.name,
			kind: "speaker",
			why: "voices of one side",
		};
	}
	if (speaker.kind === "country") {
		return {
			key: `side:${speaker.key}`,
			label: speaker.name,
			kind: "speaker",
			why: "voices of one side",
		};
	}
	return {
		key: `speaker:${speaker.key}`,
		label: speaker.name,
		kind: "speaker",
		why: "one speaker",
	};
}

/** Unnamed sources of one side fold into it; others by their description, within one text. */
function endOfUnnamed(speaker: SpeakerRef, articleId: ArticleId, folding: Folding): End {
	if (speaker.side !== undefined) {
		return {
			key: `side:${speaker.side}`,
			label: speaker.name,
			kind: "unnamed",
			why: "voices of one side",
		};
	}
	const description = [...new Set(speaker.name.toLowerCase().match(/\p{L}+/gu) ?? [])]
		.filter((word) => !plainWords.has(word))
		.map(stemWord)
		.sort(compareText);
	const root = folding.copies.get(articleId)?.root ?? articleId;
	const told = description.length >= describedWordsMin;
	return {
		key: told ? `unnamed:${description.join(" ")}` : `unnamed:${root}:${description.join(" ")}`,
		label: speaker.name,
		kind: "unnamed",
		why: told ? "unnamed, described alike" : "unnamed, in one text and its copies",
	};
}

/** Words of a description from which it is taken to mean the same unnamed source elsewhere. */
const describedWordsMin = 3;

const plainWords: ReadonlySet<string> = new Set([
	"a",
	"an",
	"the",
	"of",
	"at",
	"in",
	"s",
	"who",
	"to",
	"with",
	"for",
]);

function makeOrigin(end: End, members: readonly ClaimMember[]): Origin {
	const voices = new Map<string, SpeakerRef>();
	for (const { party } of members) voices.set(party.key, party);
	const named = [...voices.values()].sort((a, b) => compareText(a.key, b.key));
	return {
		key: end.key,
		label: labelOf(end, members),
		kind: end.kind,
		voices: named,
		statementIds: members.map(({ statement }) => statement.id),
		articleIds: [...new Set(members.map(({ article }) => article.id))],
		why: whyOf(end, named.length, members),
	};
}

/** The voice heard most often; the first by name where two are heard alike. */
function labelOf(end: End, members: readonly ClaimMember[]): string {
	const counts = new Map<string, number>();
	for (const { party } of members) {
		counts.set(party.name, (counts.get(party.name) ?? 0) + 1);
	}
	const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
	return sorted[0]?.[0] ?? end.label;
}

function whyOf(end: End, voices: number, members: readonly ClaimMember[]): string {
	const articles = new Set(members.map(({ article }) => article.id)).size;
	const through = new Set(
		members.flatMap(({ statement }) => statement.via.map(({ speaker }) => speaker.name)),
	);
	const parts = [
		voices > 1
			? `${end.why}: ${voices} voices`
			: end.why.replace("voices of one side", "one speaker"),
		articles > 1 ? `told by ${articles} articles` : "",
		through.size > 0 ? `through ${[...through].sort(compareText).join(", ")}` : "",
	];
	return parts.filter((part) => part !== "").join("; ");
}
