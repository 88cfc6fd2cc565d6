// `figure_series`: the values told for each quantity of a story, and why they differ.

import { z } from "zod";
import type { Dossier } from "../../actions/get-dossier.ts";
import { storyPath } from "../../actions/page-paths.ts";
import { defineTool } from "../add-tool.ts";
import { citationSchema, citeAll, tellCitation } from "../citation.ts";
import { articlesOf, findDossier, isoTime, noStory } from "../find-dossier.ts";

const seriesSchema = z.object({
	label: z.string().describe("what is counted"),
	unit: z.string(),
	values: z.array(
		z.object({
			reported: z.string().describe("the number as it was told"),
			low: z.number().optional(),
			best: z.number().optional(),
			high: z.number().optional(),
			speaker: z.string().optional(),
			scope: z.string().optional(),
			modality: z.string(),
			asOf: z.string().optional(),
			citation: citationSchema.optional(),
		}),
	),
	differences: z.array(z.object({ from: z.int(), to: z.int(), kind: z.string(), why: z.string() })),
});

type SeriesAnswer = z.infer<typeof seriesSchema>;

export const figureSeries = defineTool({
	name: "figure_series",
	title: "Figures of a story",
	description:
		"The values told for each quantity of a story (people hurt, money, areas), who gave each for when, and whether two values are a revision, a conflict, or of another date or scope.",
	input: {
		story: z.string().min(1).max(300).describe("the id of a story, or words of it"),
		about: z
			.string()
			.max(200)
			.optional()
			.describe("only quantities with this in their name, or in a sentence that tells them"),
	},
	output: { address: z.string(), series: z.array(seriesSchema) },
	run: async (desk, { story, about }) => {
		const dossier = await findDossier(desk, story);
		if (dossier === undefined) return { failed: noStory };
		const wanted = about?.toLowerCase().trim() ?? "";
		const series = dossier.figures
			.filter(({ label, figures }) =>
				[label, ...figures.map(({ words }) => words.words)].some((told) =>
					told.toLowerCase().includes(wanted),
				),
			)
			.map((one) => answerSeries(one, dossier, desk.base));
		const lines = series.flatMap(tellSeries);
		return {
			value: { address: desk.base + storyPath(dossier.id), series },
			lines: lines.length > 0 ? lines : ["No such figures are on record in this story."],
		};
	},
});

function answerSeries(
	{ label, unit, figures, differences }: Dossier["figures"][number],
	dossier: Dossier,
	base: string,
): SeriesAnswer {
	const articles = articlesOf(dossier);
	return {
		...{ label, unit, differences: [...differences] },
		values: figures.map(({ reported, quantity, speaker, scope, modality, asOf, words }) => ({
			...{ reported, low: quantity.low, best: quantity.best, high: quantity.high },
			...{ speaker: speaker?.name, scope, modality, asOf: isoTime(asOf.latestMs) },
			citation: citeAll([words], articles, { base })[0],
		})),
	};
}

function tellSeries({ label, values, differences }: SeriesAnswer): readonly string[] {
	return [
		`${label}:`,
		...values.map(({ reported, speaker, asOf, citation }) => {
			const who = speaker ?? "the outlet itself";
			const words = citation === undefined ? "" : ` ${tellCitation(citation)}`;
			return `- ${reported}, ${who}${asOf === undefined ? "" : `, as of ${asOf.slice(0, 10)}`}${words}`;
		}),
		...differences.map(({ kind, why }) => `- ${kind.replaceAll("-", " ")}: ${why}`),
	];
}
