// A dossier as lines that a person reads in a diff: one fact a line, spans as their words.

import type { Dossier } from "../../src/actions/get-dossier.ts";
import type { Line } from "../../src/news/brief.ts";
import type { Position } from "../../src/news/claim.ts";
import type { Span } from "../../src/news/span.ts";
import type { Statement } from "../../src/news/statement.ts";

/** Ends with a newline. Articles are named by the order in which they stand in the dossier. */
export function writeDossier(dossier: Dossier): string {
	const texts = new Map(dossier.articles.map(({ id, text }) => [id, text]));
	const lines = [
		`# ${dossier.title}`,
		`topline: ${dossier.topline}`,
		`origins: at most ${dossier.originsAtMost}`,
		...dossier.articles.flatMap((article) => [
			"",
			`## ${article.title} (${article.publisher.name})`,
			...writeArticle(article),
			...dossier.statements
				.filter(({ articleId }) => articleId === article.id)
				.map((statement) => `  ${writeStatement(statement, texts.get(article.id) ?? "")}`),
		]),
		"",
		"## Claims",
		...dossier.claims.flatMap((claim) => [
			`${claim.wording.words} [${claim.status}; at most ${claim.origins.atMost} of ${claim.origins.outlets} outlets, ${claim.origins.copies} copies]`,
			...claim.positions.map((position) => `  ${writePosition(position)}`),
		]),
		"",
		"## Figures",
		...dossier.figures.flatMap((series) => [
			series.label,
			...series.figures.map(
				({ quantity, modality, speaker }) =>
					`  ${quantity.low ?? ""}/${quantity.best ?? ""}/${quantity.high ?? ""} ${quantity.unit} ${modality} | ${speaker?.name ?? "the outlet"}`,
			),
			...series.differences.map(({ from, to, kind }) => `  ${from} → ${to} ${kind}`),
		]),
		...dossier.flags.map(({ why }) => `flag: ${why}`),
		...writeBrief(dossier),
	];
	return `${lines.join("\n")}\n`;
}

type DossierArticle = Dossier["articles"][number];

function writeArticle({
	published,
	copy,
	credits,
	topics,
	related,
	removed,
}: DossierArticle): string[] {
	return [
		`published: ${published.earliest} to ${published.latest} (${published.basis})`,
		...(copy === null
			? []
			: [`copy: ${copy.relation} ${copy.share.toFixed(2)} ${copy.ghost ?? ""}`]),
		...credits.map(({ agency, kind }) => `credit: ${agency} (${kind})`),
		...(topics.length === 0 ? [] : [`topics: ${topics.join(", ")}`]),
		...related.map(({ title }) => `related: ${title}`),
		...removed.map(({ reason, text }) => `removed: ${reason}: ${text.replaceAll("\n", " / ")}`),
	];
}

function writeStatement(statement: Statement, text: string): string {
	const words = (spans: readonly Span[]): string =>
		spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
	const evidence = statement.evidence.map(({ kind }) => kind).join("+");
	const via = statement.via.map(({ speaker }) => ` via ${speaker.name}`).join("");
	const parent = statement.parent === undefined ? "" : " (inside another)";
	return `${statement.speaker.name}${via} | ${statement.stance} | ${statement.certainty} | ${evidence} | ${words(statement.content)}${parent}`;
}

function writePosition({ party, stance, words }: Position): string {
	return `${stance}: ${party.name}: ${words[0]?.words ?? ""}`;
}

function writeBrief({ brief }: Dossier): string[] {
	const section = (name: string, lines: readonly Line[]): string[] => [
		"",
		`## ${name}`,
		...lines.map(({ text, citations }) => `${text} [${citations.length}]`),
	];
	return [
		...section("Key facts", brief.keyFacts),
		...section("What is not known", brief.notKnown),
		...section("Background", brief.background),
		"",
		"## Timeline",
		...brief.timeline.map(
			({ earliestMs, kind, line }) =>
				`${new Date(earliestMs).toISOString().slice(0, 10)} ${kind}: ${line.text}`,
		),
	];
}
