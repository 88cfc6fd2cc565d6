// What a FILE argument names, opened for reading.

import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Session } from "./session.ts";

/** The file, or standard input for `-`. Rejects where the file cannot be opened. */
export async function openInput({ stdin }: Session, path: string): Promise<Readable> {
	return path === "-" ? stdin : (await open(path)).createReadStream();
}
