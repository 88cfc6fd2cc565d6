// Which pictures of a map show some places, and where the places lie on them (Web Mercator).

export type MapPoint = {
	readonly name: string;
	readonly latitude: number;
	readonly longitude: number;
};

export type MapLayout = {
	readonly width: number;
	readonly height: number;
	readonly tiles: readonly {
		readonly href: string;
		readonly x: number;
		readonly y: number;
	}[];
	readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[];
};

export const tileSize = 256;
const box = { width: 640, height: 320, margin: 48 };
const zoomMax = 9;
/** Nearer to a pole than this there is no picture. */
const latitudeMax = 85;

/** The closest view that holds all points; undefined without a point. */
export function layOutMap(tiles: string, points: readonly MapPoint[]): MapLayout | undefined {
	if (points.length === 0) return undefined;
	const { width, height } = box;
	const zoom = closestZoom(points);
	const placed = points.map((point) => ({ name: point.name, ...project(point, zoom) }));
	const [left, right] = [
		Math.min(...placed.map(({ x }) => x)),
		Math.max(...placed.map(({ x }) => x)),
	];
	const [top, bottom] = [
		Math.min(...placed.map(({ y }) => y)),
		Math.max(...placed.map(({ y }) => y)),
	];
	const origin = { x: (left + right - width) / 2, y: (top + bottom - height) / 2 };
	return {
		...{ width, height, tiles: listTiles(tiles, zoom, origin) },
		points: placed.map(({ name, x, y }) => ({ name, x: x - origin.x, y: y - origin.y })),
	};
}

function closestZoom(points: readonly MapPoint[]): number {
	for (let zoom = zoomMax; zoom > 0; zoom--) {
		const placed = points.map((point) => project(point, zoom));
		const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
		const isWide = spread(placed.map(({ x }) => x)) <= box.width - 2 * box.margin;
		if (isWide && spread(placed.map(({ y }) => y)) <= box.height - 2 * box.margin) return zoom;
	}
	return 0;
}

function project({ latitude, longitude }: MapPoint, zoom: number) {
	const size = tileSize * 2 ** zoom;
	const bounded = Math.min(Math.max(latitude, -latitudeMax), latitudeMax);
	const sine = Math.sin((bounded * Math.PI) / 180);
	return {
		x: ((longitude + 180) / 360) * size,
		y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
	};
}

function listTiles(
	tiles: string,
	zoom: number,
	origin: { readonly x: number; readonly y: number },
): MapLayout["tiles"] {
	const count = 2 ** zoom;
	const first = { x: Math.floor(origin.x / tileSize), y: Math.floor(origin.y / tileSize) };
	const last = {
		x: Math.floor((origin.x + box.width) / tileSize),
		y: Math.floor((origin.y + box.height) / tileSize),
	};
	const listed: { href: string; x: number; y: number }[] = [];
	for (let y = Math.max(first.y, 0); y <= Math.min(last.y, count - 1); y++) {
		for (let x = first.x; x <= last.x; x++) {
			// The world goes round.
			const column = ((x % count) + count) % count;
			const href = tiles
				.replaceAll("{z}", String(zoom))
				.replaceAll("{x}", String(column))
				.replaceAll("{y}", String(y));
			listed.push({ href, x: x * tileSize - origin.x, y: y * tileSize - origin.y });
		}
	}
	return listed;
}
