// Which answers of the server a browser keeps for reading without it.

/**
 * Where an answer belongs. `read` holds what was read, a bounded number of it; `frame` what the
 * application needs to start; `asset` its own files. Undefined: not kept.
 */
export type Shelf = "asset" | "read" | "frame";

const read = /^\/api\/v1\/(?:stories\/[^/]+(?:\/claims\/[^/]+|\/figures\/[^/]+)?|articles\/[^/]+)$/;
const frame = new Set(["/api/v1/session", "/api/v1/front", "/api/v1/kept"]);
const files = /^\/(?:assets\/[\w.-]+|icon[\w-]*\.(?:svg|png)|manifest\.webmanifest)$/;

/** The shelf of an address of this server; only what is asked for by GET is kept. */
export function shelfOf({ pathname, search }: Pick<URL, "pathname" | "search">): Shelf | undefined {
	if (files.test(pathname)) return "asset";
	if (frame.has(pathname)) return "frame";
	// A story as it stood earlier is one of many: only its present is kept.
	if (read.test(pathname) && search === "") return "read";
	return undefined;
}

/** The most answers on a shelf; the oldest go first. */
export const keptMax: Readonly<Record<"read" | "frame", number>> = { read: 50, frame: 8 };

/** Larger answers are not kept, in bytes. */
export const keptBytesMax = 8 * 1024 * 1024;

/** Caches by shelf. What is on both of these is somebody's: it goes when they sign out. */
export const shelfNames = { read: "onrecord-read", frame: "onrecord-frame" } as const;

/** Header of an answer from a shelf: when it was kept, milliseconds UTC. */
export const keptHeader = "x-onrecord-kept-ms";
