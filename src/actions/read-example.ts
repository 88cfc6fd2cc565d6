// Reads the invented stories that come with the package.

import { fileURLToPath } from "node:url";
import { type Reading, type ReadOptions, readInputs } from "./read-inputs.ts";
import type { Workspace } from "./workspace.ts";

/** `examples/` stands beside `src/` and beside `dist/`. */
const folder = fileURLToPath(new URL("../../examples", import.meta.url));

/** Takes the example in like any other folder; reading it twice changes nothing. */
export function readExample(workspace: Workspace, options: ReadOptions = {}): Promise<Reading> {
	return readInputs(workspace, [{ kind: "path", path: folder }], options);
}
