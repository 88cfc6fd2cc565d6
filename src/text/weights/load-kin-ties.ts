// Loads which stems stand near one another, once.

import { readFileSync } from "node:fs";
import { unpackWeights } from "./weights-file.ts";

/** What is known of a stem: its kin with the strength of each tie, 0 to 1, and its opposites. */
export type KinTies = {
	readonly kin: ReadonlyMap<string, number>;
	readonly opposites: ReadonlySet<string>;
};

let loaded: ReadonlyMap<string, KinTies> | undefined;

/** The ties of stems that ship with the package; `training/build-word-kin.ts` makes them. */
export function loadKinTies(): ReadonlyMap<string, KinTies> {
	loaded ??= readKinTies(readFileSync(new URL("./kin.weights", import.meta.url)));
	return loaded;
}

/** A line a stem: the stem, its kin, its opposites with a "!"; strengths in the order of the kin. */
function readKinTies(bytes: Uint8Array): ReadonlyMap<string, KinTies> {
	const { header, tables } = unpackWeights(bytes);
	const ties = new Map<string, KinTies>();
	let at = 0;
	for (const line of String(header).split("\n")) {
		const [stem = "", ...others] = line.split(" ");
		const kin = new Map<string, number>();
		const opposites = new Set<string>();
		for (const other of others) {
			if (other.startsWith("!")) opposites.add(other.slice(1));
			else kin.set(other, (tables["strengths"]?.[at++] ?? 0) / 100);
		}
		ties.set(stem, { kin, opposites });
	}
	return ties;
}
