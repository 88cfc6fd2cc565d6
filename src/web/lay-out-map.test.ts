import { expect, test } from "vitest";
import { layOutMap, tileSize } from "./lay-out-map.ts";

const tiles = "https://tiles.example/{z}/{x}/{y}.png";
const paris = { name: "Paris", latitude: 48.86, longitude: 2.35 };
const lima = { name: "Lima", latitude: -12.05, longitude: -77.05 };

test("all places lie within the map, and pictures cover it", () => {
	const map = layOutMap(tiles, [paris, lima]);
	expect(map?.points.map(({ name }) => name)).toEqual(["Paris", "Lima"]);
	for (const { x, y } of map?.points ?? []) {
		expect(x).toBeGreaterThan(0);
		expect(x).toBeLessThan(640);
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(320);
	}
	const [north, south] = map?.points ?? [];
	expect(north?.y).toBeLessThan(south?.y ?? 0);
	expect(Math.min(...(map?.tiles ?? []).map(({ x }) => x))).toBeLessThanOrEqual(0);
	expect(Math.max(...(map?.tiles ?? []).map(({ x }) => x + tileSize))).toBeGreaterThanOrEqual(640);
});

test("one place stands in the middle of a close map", () => {
	const map = layOutMap(tiles, [paris]);
	expect(map?.points).toEqual([{ name: "Paris", x: 320, y: 160 }]);
	expect(map?.tiles[0]?.href).toMatch(/^https:\/\/tiles\.example\/9\/\d+\/\d+\.png$/);
	expect(layOutMap(tiles, [])).toBeUndefined();
});

test("at the edge of the world the pictures go round", () => {
	const hrefs = layOutMap(tiles, [{ name: "Date line", latitude: 0, longitude: 180 }])?.tiles ?? [];
	expect(hrefs.every(({ href }) => !href.includes("-"))).toBe(true);
	expect(hrefs.some(({ href }) => href.includes("/9/0/"))).toBe(true);
});
