// Which families of copies hold a shingle: in generations, so that old articles age out.

/** A shingle held by this many families is a phrase of the trade, not a sign of copying. */
export const familiesMax = 6;

/**
 * Index every shingle of the head, where briefs are cut from, and of the tail, where the stock
 * phrases stand, and one in 16 of the rest.
 */
const headShingles = 64;
const tailShingles = 48;
const sampleMask = 15;

/** Whether the shingle at a place of an article is kept and looked up. */
export function isIndexed(hash: number, at: number, length: number): boolean {
	return at < headShingles || at >= length - tailShingles || (hash & sampleMask) === 0;
}

type Table = { keys: Uint32Array; families: Int32Array; used: number };

const slotsMin = 1 << 14;

/** Finds families by shingle; bounded, because `age` drops the oldest generation. */
export class ShingleIndex {
	/** The youngest first. */
	private readonly tables = [makeTable(slotsMin)];
	private readonly generationsMax: number;

	constructor(generationsMax: number) {
		this.generationsMax = generationsMax;
	}

	/** Adds a family to a shingle, unless it is there or the shingle has `familiesMax` already. */
	add(hash: number, family: number): void {
		let [young = makeTable(slotsMin)] = this.tables;
		if (young.used * 10 > young.keys.length * 7) young = grown(young);
		this.tables[0] = young;
		insert(young, hash, family);
	}

	/** Puts the families of a shingle in `into` and gives their number. */
	find(hash: number, into: number[]): number {
		into.length = 0;
		for (const table of this.tables) collect(table, hash, into);
		return into.length;
	}

	/** Starts a new generation; the oldest of those that are too many is forgotten. */
	age(): void {
		this.tables.unshift(makeTable(slotsMin));
		this.tables.length = Math.min(this.tables.length, this.generationsMax);
	}
}

function makeTable(size: number): Table {
	return { keys: new Uint32Array(size), families: new Int32Array(size), used: 0 };
}

function insert(table: Table, hash: number, family: number): void {
	const mask = table.keys.length - 1;
	let at = slotOf(hash, mask);
	let held = 0;
	while (table.keys[at] !== 0) {
		if (table.keys[at] === hash) {
			if (table.families[at] === family) return;
			held++;
			if (held >= familiesMax) return;
		}
		at = (at + 1) & mask;
	}
	table.keys[at] = hash;
	table.families[at] = family;
	table.used++;
}

function collect(table: Table, hash: number, into: number[]): void {
	const mask = table.keys.length - 1;
	let at = slotOf(hash, mask);
	while (table.keys[at] !== 0) {
		const family = table.families[at];
		if (table.keys[at] === hash && family !== undefined && !into.includes(family))
			into.push(family);
		at = (at + 1) & mask;
	}
}

function grown(table: Table): Table {
	const larger = makeTable(table.keys.length * 2);
	for (let at = 0; at < table.keys.length; at++) {
		const hash = table.keys[at];
		if (hash !== undefined && hash !== 0) insert(larger, hash, table.families[at] ?? 0);
	}
	return larger;
}

function slotOf(hash: number, mask: number): number {
	return (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
}
