// Briefs as one page that needs nothing beside it.

import type { Dossier } from "../../actions/get-dossier.ts";

/** The page of some stories. */
export function renderBriefPage(dossiers: readonly Dossier[]): string {
	return dossiers.map(({ title }) => title).join("\n");
}
