// The server's log: one JSON object a line on standard error, without secrets.

import { pino } from "pino";

/** Fields that never hold anything for a log, whoever puts them there. */
const hidden = ["password", "secret", "token", "authorization", "cookie"];

export const log = pino(
	{
		name: "onrecord",
		redact: { paths: hidden.flatMap((name) => [name, `*.${name}`]), censor: "(not shown)" },
	},
	pino.destination(2),
);
