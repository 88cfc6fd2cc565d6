import { expect, test } from "vitest";
import { shelfOf } from "./what-to-keep.ts";

test.each([
	["/assets/index-Ab_1.js", "asset"],
	["/icon-192.png", "asset"],
	["/manifest.webmanifest", "asset"],
	["/api/v1/session", "frame"],
	["/api/v1/front?order=top", "frame"],
	["/api/v1/stories/s-1", "read"],
	["/api/v1/stories/s-1/claims/c-2", "read"],
	["/api/v1/articles/a%2Fb", "read"],
	["/api/v1/stories/s-1?asOf=2025-03-01", undefined],
	["/api/v1/stories", undefined],
	["/api/v1/stories/s-1/dossier", undefined],
	["/api/v1/changes/stream", undefined],
	["/api/v1/account", undefined],
	["/api/v1/alerts/channels", undefined],
	["/service-worker.js", undefined],
	["/", undefined],
])("%s is kept as %s", (path, shelf) => {
	expect(shelfOf(new URL(path, "http://localhost"))).toBe(shelf);
});
