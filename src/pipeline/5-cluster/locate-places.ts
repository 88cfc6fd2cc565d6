// Where the places of a story lie, for a map: only those whose name leaves no doubt.

import type { PlacePoint } from "../../news/story.ts";
import { cityPoints, countryPoints } from "./gazetteer.data.ts";

const points: ReadonlyMap<string, PlacePoint> = new Map([
	...readPoints(countryPoints, "country"),
	...readPoints(cityPoints, "city"),
]);

/** The places that the gazetteer knows, in their order; a name that several places share is none. */
export function locatePlaces(places: readonly string[]): PlacePoint[] {
	return places.flatMap((name) => {
		const found = points.get(foldName(name));
		return found === undefined ? [] : [{ ...found, name }];
	});
}

/** "São Paulo" and "Washington, D.C." as the gazetteer writes them. */
function foldName(name: string): string {
	return name
		.normalize("NFD")
		.replaceAll(/[\u0300-\u036F.,'’]/gu, "")
		.toLowerCase();
}

function readPoints(table: string, kind: PlacePoint["kind"]): [string, PlacePoint][] {
	return table
		.split(";")
		.map((entry) => entry.trim().split(/\s+/u))
		.map((words) => {
			const name = words.slice(0, -2).join(" ");
			const [latitude = Number.NaN, longitude = Number.NaN] = words.slice(-2).map(Number);
			return [foldName(name), { name, kind, latitude, longitude }];
		});
}
