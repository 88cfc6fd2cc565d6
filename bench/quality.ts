// The scores of each stage on the open evaluation sets, by their own scorers.

import { execFileSync } from "node:child_process";
import {
	createReadStream,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createGunzip } from "node:zlib";
import { pipeStage } from "./pipe-stage.ts";

/** Scores by name, each between 0 and 100, higher is better. */
export type Scores = Readonly<Record<string, number>>;

type Row = Readonly<Record<string, unknown>>;

/** Measures everything that `evals` holds; takes some minutes. */
export async function measureQuality(evals: string): Promise<Scores> {
	const work = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
	return {
		...(await measureArticles(evals, work)),
		...(await measureFeeds(evals, work)),
		...(await measureStatements(evals, work)),
		...(await measureTimes(evals, work)),
		...(await measureStories(evals, work)),
		...(await measureCopies(evals, work)),
	};
}

async function measureArticles(evals: string, work: string): Promise<Scores> {
	const folder = unpack(join(evals, "articles/pages.tar.xz"), work);
	const manifest = rowsOf(join(folder, "manifest.jsonl"));
	const input = join(work, "pages.jsonl");
	writeRows(
		input,
		manifest.map(({ id, url }) => ({ id, url, path: join(folder, "pages", `${id}.html`) })),
	);
	const answers = join(work, "pages.out");
	await pipeStage("extract", input, answers);
	const score = (kind: string) => {
		const part = join(work, `${kind}.manifest`);
		writeRows(
			part,
			manifest.filter(({ id }) => String(id).startsWith(kind)),
		);
		return JSON.parse(run(join(evals, "articles/score.mjs"), part, answers)) as Record<
			string,
			string
		> & {
			invented: Record<string, string>;
		};
	};
	const news = score("fundus");
	const wider = score("wcxb");
	return {
		"articles news body": percent(news["f1"]),
		"articles news title": percent(news["title"]),
		"articles news authors": percent(news["authors"]),
		"articles news date": percent(news["date"]),
		"articles wcxb body": percent(wider["f1"]),
		"articles wcxb dates not invented": 100 - percent(wider.invented["date"]),
	};
}

async function measureFeeds(evals: string, work: string): Promise<Scores> {
	const folder = unpack(join(evals, "feeds/feedparser-core.tar.gz"), work);
	const cases = join(folder, "cases.jsonl");
	const input = join(work, "feeds.jsonl");
	writeRows(
		input,
		rowsOf(cases).map((row) => ({ ...row, path: join(folder, String(row["path"] ?? row["id"])) })),
	);
	const answers = join(work, "feeds.out");
	await pipeStage("feed", input, answers);
	const all = /^ALL\s.*?([\d.]+)%/m.exec(run(join(evals, "feeds/score.mjs"), cases, answers));
	return { "feeds cases": Number(all?.[1]) };
}

async function measureStatements(evals: string, work: string): Promise<Scores> {
	const scorer = join(evals, "statements/score.mjs");
	const measure = async (gold: string, ...flags: string[]) => {
		const answers = join(work, `${gold.length}.statements.out`);
		const out = join(work, "statements.json");
		if (flags.length === 0) await pipeStage("attribute", gold, answers);
		run(scorer, "--gold", gold, "--pred", answers, "--boot", "0", "--json", out, ...flags);
		return (JSON.parse(readFileSync(out, "utf8")) as { flat: Record<string, number> }).flat;
	};
	const polnear = await gunzip(join(evals, "statements/polnear.dev.jsonl.gz"), work);
	const all = await measure(polnear);
	const speech = await measure(polnear, "--subset", "speech");
	const gum = await measure(join(evals, "statements/gum.news.jsonl"));
	return {
		"statements polnear joint": percent(all["joint_adj_f1"]),
		"statements polnear speech joint": percent(speech["joint_adj_f1"]),
		"statements polnear cue": percent(all["cue_overlap_f1"]),
		"statements polnear content": percent(all["content_tok_f1"]),
		"statements gum joint recall": percent(gum["joint_r"]),
		"statements gum speaker": percent(gum["attr_who"]),
	};
}

async function measureTimes(evals: string, work: string): Promise<Scores> {
	const gold = await gunzip(join(evals, "times/gum.jsonl.gz"), work);
	const news = rowsOf(gold).filter(({ doc }) => String(doc).includes("_news_"));
	const input = join(work, "times.jsonl");
	writeRows(input, news);
	const answers = join(work, "times.out");
	await pipeStage("times", input, answers);
	const scorer: unknown = await import(pathToFileURL(join(evals, "times/score.mjs")).href);
	const { scoreTime } = scorer as {
		scoreTime: (
			gold: readonly Row[],
			answers: readonly Row[],
		) => Record<"relaxed" | "value", { f1: number }>;
	};
	const score = scoreTime(news, rowsOf(answers));
	return { "times news span": score.relaxed.f1, "times news value": score.value.f1 };
}

async function measureStories(evals: string, work: string): Promise<Scores> {
	const sets = ["allsides_stream", "g5w1h_cluster", "uci_headlines", "fnc_test"];
	const scores: Record<string, number> = {};
	for (const set of sets) {
		const gold = await gunzip(join(evals, `stories/${set}.jsonl.gz`), work);
		const answers = `${gold}.out`;
		await pipeStage("cluster", gold, answers);
		const score = JSON.parse(
			run(join(evals, "stories/score.mjs"), "--gold", gold, "--pred", answers, "--json"),
		) as { pairF1: number };
		scores[`stories ${set}`] = 100 * score.pairF1;
	}
	return scores;
}

async function measureCopies(evals: string, work: string): Promise<Scores> {
	const gold = await gunzip(join(evals, "copies/syndication.jsonl.gz"), work);
	const answers = `${gold}.out`;
	const clustered = `${gold}.clustered`;
	await pipeStage("match", gold, answers);
	writeRows(
		clustered,
		rowsOf(answers).map((row) => ({ ...row, cluster: row["root"] ?? row["id"] })),
	);
	const score = JSON.parse(
		run(
			join(evals, "stories/score.mjs"),
			"--gold",
			gold,
			"--pred",
			clustered,
			"--mode",
			"copy",
			"--json",
		),
	) as { pairF1: number; parentF1: number; rootAcc: number };
	return {
		"copies syndication pairs": 100 * score.pairF1,
		"copies syndication parents": 100 * score.parentF1,
		"copies syndication roots": 100 * score.rootAcc,
	};
}

function run(script: string, ...flags: string[]): string {
	return execFileSync(process.execPath, [script, ...flags], {
		encoding: "utf8",
		maxBuffer: 2 ** 28,
	});
}

function percent(value: string | number | undefined): number {
	return 100 * Number(value);
}

/** Unpacks an archive into a folder of its name and gives that. */
export function unpack(archive: string, work: string): string {
	const folder = join(work, archive.replace(/\W+/g, "-"));
	if (!existsSync(folder)) {
		mkdirSync(folder);
		execFileSync("tar", ["xf", archive, "-C", folder]);
	}
	return folder;
}

async function gunzip(file: string, work: string): Promise<string> {
	const out = join(work, file.split("/").at(-1)?.replace(/\.gz$/, "") ?? "file");
	const chunks: Buffer[] = [];
	for await (const chunk of createReadStream(file).pipe(createGunzip()))
		chunks.push(chunk as Buffer);
	writeFileSync(out, Buffer.concat(chunks));
	return out;
}

function rowsOf(file: string): Row[] {
	const lines = readFileSync(file, "utf8").split("\n");
	return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}

function writeRows(file: string, rows: readonly object[]): void {
	writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
