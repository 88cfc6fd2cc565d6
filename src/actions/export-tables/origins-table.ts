// Every origin of every claim: where the chain between speaker and article ends.

import { type ExportTable, storyCells, storyColumns } from "./export-table.ts";

/** One row an origin of a claim. */
export const originsTable: ExportTable = {
	columns: [
		...storyColumns,
		{ name: "claim_id", type: "text", help: "the claim" },
		{ name: "claim_words", type: "text", help: "its clearest wording" },
		{ name: "origins_at_most", type: "integer", help: "how many the claim has, an upper bound" },
		{ name: "key", type: "text", help: "the origin" },
		{ name: "label", type: "text", help: "its name" },
		{ name: "kind", type: "text", help: "speaker, unnamed, document or outlet" },
		{ name: "why", type: "text", help: "what was folded into it" },
		{ name: "voices", type: "list", help: "its several voices" },
		{ name: "outlets", type: "list", help: "who published it" },
		{ name: "statements", type: "list", help: "ids of its statements" },
		{ name: "articles", type: "list", help: "ids of its articles" },
	],
	rowsOf: (found) => {
		const { record } = found.derived;
		const outlets = new Map(
			found.material.articles.map(({ id, publisher }) => [id, publisher.name]),
		);
		return record.claims.flatMap((claim) =>
			claim.origins.origins.map(({ key, label, kind, why, ...origin }) => ({
				...{ ...storyCells(found), claim_id: claim.id, claim_words: claim.wording.words },
				...{ origins_at_most: claim.origins.atMost, key, label, kind, why },
				voices: [...new Set(origin.voices.map(({ name }) => name))],
				outlets: [...new Set(origin.articleIds.flatMap((id) => outlets.get(id) ?? []))],
				...{ statements: origin.statementIds, articles: origin.articleIds },
			})),
		);
	},
};
