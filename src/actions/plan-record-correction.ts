// What a reader's correction of a claim or a speaker will log, or why it cannot be made.

import { nameCorrected } from "../jobs/change-corrections.ts";
import type { Claim } from "../news/claim.ts";
import type { Correction } from "../news/correction.ts";
import type { SpeakerRef, Statement, StatementId } from "../news/statement.ts";
import type { StoryId } from "../news/story.ts";
import type { CorrectionRequest } from "../wire/corrections.ts";
import { type FoundStory, findStory } from "./find-story.ts";
import { tellNoStory } from "./tell-other-kind.ts";
import type { Workspace } from "./workspace.ts";

/** The caller asked for what cannot be; a sentence that says why. */
export type Refused = { readonly failed: string };

/** What will be logged, in words, and the story to go on with. */
export type Plan = {
	readonly correction: Correction;
	readonly told: string;
	readonly storyId: StoryId;
};

type Kind = "same-claim" | "not-same-claim" | "wrong-speaker";

/** A request that is about claims and speakers. */
export type RecordRequest = Extract<CorrectionRequest, { kind: Kind }>;

type Asked<Named extends Kind> = Extract<RecordRequest, { kind: Named }>;

/** Statements of a claim that a correction names at most, to be known by when it is made anew. */
const othersMax = 24;

/** Plans a correction of the record of one story. */
export async function planRecordCorrection(
	workspace: Workspace,
	request: RecordRequest,
): Promise<Plan | Refused> {
	const found = await findStory(workspace, request.storyId);
	if (found === undefined) return { failed: await tellNoStory(workspace, request.storyId) };
	switch (request.kind) {
		case "same-claim":
			return planSame(found, request);
		case "not-same-claim":
			return planNotSame(found, request);
		case "wrong-speaker":
			return planSpeaker(found, request);
	}
}

function planSame(found: FoundStory, { claimId, into }: Asked<"same-claim">): Plan | Refused {
	const [one, other] = [findClaim(found, claimId), findClaim(found, into)];
	if (one === undefined || other === undefined) {
		return { failed: `There is no claim ${one ? into : claimId} in this story. ${listed}` };
	}
	if (one === other) return { failed: "Both are one claim already." };
	const [first, second] = [findOldest(found, other), findOldest(found, one)];
	if (first === undefined || second === undefined) return gone;
	const [target, from] = [first, second].map((each) => nameCorrected(found.material, each));
	if (target === undefined || from === undefined) return gone;
	return {
		correction: { kind: "same-claim", statements: [target, from] },
		told: `Joined the claim ${quoted(one.wording.words)} to ${quoted(other.wording.words)}.`,
		storyId: found.derived.story.id,
	};
}

function planNotSame(found: FoundStory, { statementId }: Asked<"not-same-claim">): Plan | Refused {
	const statement = findStatement(found, statementId);
	if (statement === undefined) return unknown(statementId);
	const claim = found.derived.record.claims.find(({ statementIds }) =>
		statementIds.includes(statement.id),
	);
	const others = (claim?.statementIds ?? []).filter((id) => id !== statement.id);
	if (claim === undefined || others.length === 0) {
		return { failed: "The statement is the only one of its claim: there is nothing to part." };
	}
	const name = nameCorrected(found.material, statement);
	if (name === undefined) return gone;
	return {
		correction: {
			kind: "not-same-claim",
			statement: name,
			others: others.slice(0, othersMax).flatMap((id) => {
				const other = findStatement(found, id);
				return (other && nameCorrected(found.material, other)) ?? [];
			}),
		},
		told: `Took ${quoted(name.words)} out of the claim ${quoted(claim.wording.words)}.`,
		storyId: found.derived.story.id,
	};
}

function planSpeaker(found: FoundStory, request: Asked<"wrong-speaker">): Plan | Refused {
	const statement = findStatement(found, request.statementId);
	if (statement === undefined) return unknown(request.statementId);
	const speaker = request.speaker === undefined ? undefined : findSpeaker(found, request.speaker);
	if (request.speaker !== undefined && speaker === undefined) {
		return { failed: `Nobody of the key ${request.speaker} speaks in this story.` };
	}
	const was = partyOf(found, statement);
	if (was.key === speaker?.key) {
		return { failed: `The statement is on record as ${was.name}'s already.` };
	}
	const name = nameCorrected(found.material, statement);
	if (name === undefined) return gone;
	const now = speaker === undefined ? "nobody who is named" : speaker.name;
	return {
		correction: { kind: "wrong-speaker", statement: name, ...(speaker && { speaker }) },
		told: `Gave ${quoted(name.words)} to ${now}, not to ${was.name}.`,
		storyId: found.derived.story.id,
	};
}

const listed = "`onrecord claims STORY` lists claims, statements and speakers.";

const gone: Refused = { failed: "The record has changed meanwhile. Ask again." };

function unknown(statementId: string): Refused {
	return { failed: `There is no statement ${statementId} in this story. ${listed}` };
}

function findClaim({ derived }: FoundStory, id: string): Claim | undefined {
	return derived.record.claims.find((claim) => claim.id === id);
}

/** The statement that a claim is named by. */
function findOldest(found: FoundStory, { id, statementIds }: Claim): Statement | undefined {
	const named = id.slice("claim-".length) as StatementId;
	const [first] = statementIds;
	return findStatement(found, statementIds.includes(named) ? named : (first ?? named));
}

function findStatement({ material }: FoundStory, asked: string): Statement | undefined {
	return material.statements.find(({ id }) => id === asked);
}

/** The speaker as the record knows it, else as the words of one statement tell. */
function findSpeaker({ material, derived }: FoundStory, key: string): SpeakerRef | undefined {
	const positions = derived.record.claims.flatMap((claim) => claim.positions);
	const party = positions.find((position) => position.party.key === key)?.party;
	return party ?? material.statements.find(({ speaker }) => speaker.key === key)?.speaker;
}

function partyOf({ derived }: FoundStory, { id, speaker }: Statement): SpeakerRef {
	const positions = derived.record.claims.flatMap((claim) => claim.positions);
	return positions.find(({ statementIds }) => statementIds.includes(id))?.party ?? speaker;
}

/** Words of a claim that the log shows. */
const wordsMax = 120;

function quoted(words: string): string {
	const cut = words.lastIndexOf(" ", wordsMax);
	return words.length > wordsMax && cut > 0 ? `“${words.slice(0, cut)} …”` : `“${words}”`;
}
