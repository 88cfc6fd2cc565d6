// The server's clock: the one that all processes share, however theirs may be set.

import { type RawBuilder, sql } from "kysely";

/** Now, in milliseconds UTC, as an expression. */
export const serverNowMs: RawBuilder<number> = sql<number>`(extract(epoch FROM clock_timestamp()) * 1000)::bigint`;
