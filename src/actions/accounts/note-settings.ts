// Notes in the log when a server runs with other settings than before.

import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import type { Workspace } from "../workspace.ts";
import { noteAudit } from "./audit.ts";

/** The settings that were noted last, by their names; secret ones only as being set. */
const keptSettings = keptKind({
	...{ kind: "noted-settings", isPrivate: true },
	schema: z.record(z.string(), z.string()),
});

/** The settings that are not at their defaults; a secret one with a word in its place. */
export type Settings = Readonly<Record<string, string>>;

/** Compares the settings with those of the last run, and notes what is different. */
export async function noteSettings(workspace: Workspace, settings: Settings): Promise<void> {
	const { store, now } = workspace;
	const before = await keptSettings.find(store, "", "server");
	const told = before === undefined ? [] : describe(before.value, settings);
	if (before !== undefined && told.length === 0) return;
	const value = { ...settings };
	await keptSettings.put(store, { owner: "", key: "server", value, atMs: now() });
	if (told.length === 0) return;
	await noteAudit(workspace, { by: "command line", told: `Settings: ${told.join("; ")}.` });
}

function describe(before: Settings, after: Settings): readonly string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return names.flatMap((name) => {
		const [old = "its default", next = "its default"] = [before[name], after[name]];
		return old === next ? [] : [`${name} from ${old} to ${next}`];
	});
}
