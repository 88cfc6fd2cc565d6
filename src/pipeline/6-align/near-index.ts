// Things by the signs that they are found by.

/** How near another thing is, by the weight of the rare signs that both have; undefined for too far. */
export type ScoreOf<Thing> = (other: Thing, rareWeight: number) => number | undefined;

export type NearRules<Thing> = {
	/** What a thing is found by, each once; never another list for the same thing. */
	readonly signsOf: (thing: Thing) => readonly string[];
	readonly hasSign: (thing: Thing, sign: string) => boolean;
	/** The weight of a thing's sign, by its place in the list; more than 0. */
	readonly weightAt: (thing: Thing, at: number) => number;
	/** Opens a look from one thing at others. */
	readonly scoreFrom: (thing: Thing, isFrequent: (sign: string) => boolean) => ScoreOf<Thing>;
	/** Order of things, and of equally near ones. */
	readonly compare: (a: Thing, b: Thing) => number;
	/** Only things before one in that order are looked for. */
	readonly isBackwards: boolean;
	/** A sign weighs the same in all things: two of them see each other alike. */
	readonly isMutual: boolean;
	/** A sign that more things than this have leads to none. */
	readonly postingsMax: number;
	/** Others kept for each. */
	readonly listMax: number;
};

/** Another thing with how near it is; higher is nearer. */
export type Near<Thing> = { readonly thing: Thing; readonly score: number };

/** A thing with what is known of it. */
export type Spot<Thing> = {
	readonly thing: Thing;
	readonly signs: readonly string[];
	list: readonly Near<Thing>[];
	readonly listedIn: Set<Spot<Thing>>;
	/** Weight of shared signs during one look; zero between two. */
	sum: number;
	/** Weight of shared signs as the last look found it that touched the thing. */
	seen: number;
	score: ScoreOf<Thing> | undefined;
};

export type NearIndex<Thing> = {
	readonly rules: NearRules<Thing>;
	readonly spots: Map<Thing, Spot<Thing>>;
	readonly postings: Map<string, Set<Spot<Thing>>>;
	/** How many things have a sign; the postings may still lack some of them. */
	readonly counts: Map<string, number>;
	readonly isFrequent: (sign: string) => boolean;
};

/** An index of nothing. */
export function openIndex<Thing>(rules: NearRules<Thing>): NearIndex<Thing> {
	const counts = new Map<string, number>();
	const isFrequent = (sign: string) => (counts.get(sign) ?? 0) > rules.postingsMax;
	return { rules, spots: new Map(), postings: new Map(), counts, isFrequent };
}

/** Counts the signs of things that came (1) or went (-1); gives those that turned rare or frequent. */
export function countSigns<Thing>(
	{ counts, isFrequent }: NearIndex<Thing>,
	changes: Iterable<{ readonly signs: readonly string[]; readonly by: 1 | -1 }>,
): readonly string[] {
	const wasFrequent = new Map<string, boolean>();
	for (const { signs, by } of changes) {
		for (const sign of signs) {
			if (!wasFrequent.has(sign)) wasFrequent.set(sign, isFrequent(sign));
			const count = (counts.get(sign) ?? 0) + by;
			if (count === 0) counts.delete(sign);
			else counts.set(sign, count);
		}
	}
	return [...wasFrequent].flatMap(([sign, was]) => (isFrequent(sign) === was ? [] : sign));
}

/** A thing of which nothing is known. */
export function openSpot<Thing>(thing: Thing, signs: readonly string[]): Spot<Thing> {
	return { thing, signs, list: [], listedIn: new Set(), sum: 0, seen: 0, score: undefined };
}

/** Lays a thing under its signs. */
export function putIn<Thing>({ postings }: NearIndex<Thing>, spot: Spot<Thing>): void {
	for (const sign of spot.signs) {
		const list = postings.get(sign);
		if (list === undefined) postings.set(sign, new Set([spot]));
		else list.add(spot);
	}
}

/** Takes a thing from under its signs. */
export function takeOut<Thing>({ postings, spots }: NearIndex<Thing>, spot: Spot<Thing>): void {
	spots.delete(spot.thing);
	for (const sign of spot.signs) {
		const list = postings.get(sign);
		list?.delete(spot);
		if (list?.size === 0) postings.delete(sign);
	}
}

/** Adds the weight of each rare sign to the sum of every other thing that has it; gives these. */
export function sumShared<Thing>(
	{ rules, postings, isFrequent }: NearIndex<Thing>,
	spot: Spot<Thing>,
): readonly Spot<Thing>[] {
	const touched: Spot<Thing>[] = [];
	for (let at = 0; at < spot.signs.length; at++) {
		const sign = spot.signs[at] ?? "";
		const sharing = postings.get(sign);
		if (sharing === undefined || isFrequent(sign)) continue;
		const weight = rules.weightAt(spot.thing, at);
		for (const other of sharing) {
			if (other.sum === 0) touched.push(other);
			other.sum += weight;
		}
	}
	for (const other of touched) {
		other.seen = other.sum;
		other.sum = 0;
	}
	return touched;
}

/** How near one thing is to another, added up in the order of a look. */
export function scoreBetween<Thing>(
	index: NearIndex<Thing>,
	spot: Spot<Thing>,
	other: Thing,
): number | undefined {
	const { rules, spots, isFrequent } = index;
	if (!spots.has(other)) return undefined;
	let sum = 0;
	for (let at = 0; at < spot.signs.length; at++) {
		const sign = spot.signs[at] ?? "";
		if (rules.hasSign(other, sign) && !isFrequent(sign)) sum += rules.weightAt(spot.thing, at);
	}
	return sum === 0 ? undefined : scoreFrom(index, spot)(other, sum);
}

/** The look from a thing, kept until signs or weights change. */
export function scoreFrom<Thing>(
	{ rules, isFrequent }: NearIndex<Thing>,
	spot: Spot<Thing>,
): ScoreOf<Thing> {
	spot.score ??= rules.scoreFrom(spot.thing, isFrequent);
	return spot.score;
}
