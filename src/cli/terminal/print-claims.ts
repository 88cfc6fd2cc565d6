// The claims of a story for the terminal, with the ids that corrections name them by.

import { tellOrigins } from "../../actions/dossier-page/tell-origins.ts";
import type { Dossier } from "../../actions/get-dossier.ts";
import { type Paper, unquote } from "./paper.ts";
import { wrap } from "./wrap.ts";

type Claim = Dossier["claims"][number];

/** Each claim with its status, its origins, and who stands where in which statement. */
export function printClaims(claims: readonly Claim[], paper: Paper): string[] {
	if (claims.length === 0) return ["Nobody claims anything in this story."];
	return claims.flatMap((claim) => [...printClaim(claim, paper), ""]).slice(0, -1);
}

function printClaim(
	{ id, wording, status, origins, positions }: Claim,
	{ style, width }: Paper,
): string[] {
	const margins = { first: "  ", rest: "    " };
	return [
		...wrap(`“${unquote(wording.words)}”`, width).map(style.bold),
		style.dim(`  ${id} · ${status.replaceAll("-", " ")} · ${tellOrigins(origins.atMost)}`),
		...positions.flatMap(({ party, stance, statementIds }) =>
			wrap(
				`${party.name} (${party.key}) · ${stance.replaceAll("-", " ")}: ${statementIds.join(", ")}`,
				width,
				margins,
			),
		),
	];
}
