// A time that a request may name.

import { z } from "@hono/zod-openapi";

/** A day or a moment; `readMoment` reads both. */
export const momentSchema = z.union(
	[z.iso.date(), z.iso.datetime({ offset: true })],
	"must be a day (2031-05-02) or a moment (2031-05-02T10:00:00Z)",
);
