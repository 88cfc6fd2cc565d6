// The people of an article by place, name and role, looked up without going through all of them.

import { describingWords } from "./describing-words.ts";
import type { Mention, Person } from "./people.ts";
import { indexBefore } from "./place-before.ts";

/** The people of an article, ready to be looked up. */
export type PeopleIndex = {
	/** Whether the article names somebody so, in the fullest form. */
	readonly isNamed: (name: string) => boolean;
	readonly named: (name: string) => Person | undefined;
	/** The person whose mention holds a stretch. */
	readonly at: (start: number, end: number) => Person | undefined;
	/** The person whose mention ends at a place. */
	readonly endingAt: (end: number) => Person | undefined;
	/** Who is mentioned from one place to before another, each once, in the order of first mention there. */
	readonly between: (from: number, to: number) => readonly Person[];
	/** The first person in the article whose role or side holds all the words. */
	readonly firstOfRole: (words: readonly string[]) => Person | undefined;
	/** Whether a person's role or side holds all the words, at least one. */
	readonly hasRole: (person: Person, words: readonly string[]) => boolean;
};

type Placed = Mention & { readonly person: Person };

/** Indexes people; their order is that of their first mention. */
export function indexPeople(people: readonly Person[]): PeopleIndex {
	const placed: Placed[] = people
		.flatMap((person) => person.mentions.map((mention) => ({ ...mention, person })))
		.sort((a, b) => a.start - b.start);
	const byEnd = new Map(placed.map(({ end, person }) => [end, person]));
	const byName = new Map(people.map((person) => [person.name, person]));
	const { hasRole, firstOfRole } = indexRoles(people);
	return {
		isNamed: (name) => byName.has(name),
		named: (name) => byName.get(name),
		at: (start, end) => {
			const mention = placed[indexBefore(placed, start + 1)];
			return mention !== undefined && mention.end >= end ? mention.person : undefined;
		},
		endingAt: (end) => byEnd.get(end),
		between: (from, to) => {
			const near = placed.slice(indexBefore(placed, from) + 1, indexBefore(placed, to) + 1);
			return [...new Set(near.map(({ person }) => person))];
		},
		hasRole,
		firstOfRole,
	};
}

/** Where a person was last mentioned before a place; undefined where nowhere. */
export function mentionBefore({ mentions }: Person, at: number): Mention | undefined {
	return mentions[indexBefore(mentions, at)];
}

function indexRoles(people: readonly Person[]): Pick<PeopleIndex, "hasRole" | "firstOfRole"> {
	const words = new Map<Person, ReadonlySet<string>>();
	const holders = new Map<string, Person[]>();
	for (const person of people) {
		const own = new Set(describingWords(person.role ?? ""));
		if (person.side !== undefined) own.add(person.side);
		words.set(person, own);
		for (const word of own) {
			const others = holders.get(word);
			if (others === undefined) holders.set(word, [person]);
			else others.push(person);
		}
	}
	const hasRole = (person: Person, wanted: readonly string[]): boolean =>
		wanted.length > 0 && wanted.every((word) => words.get(person)?.has(word) === true);
	const firstOfRole = (wanted: readonly string[]): Person | undefined => {
		const fewest = wanted
			.map((word) => holders.get(word) ?? [])
			.reduce((least, list) => (list.length < least.length ? list : least), people);
		return fewest.find((person) => hasRole(person, wanted));
	};
	return { hasRole, firstOfRole };
}
