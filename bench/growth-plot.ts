// `node bench/growth-plot.ts < growth.jsonl > growth.svg`: the lines of bench/growth.ts as small charts,
// the number of articles from left to right by its logarithm.

import { text } from "node:stream/consumers";
import type { Asked } from "./search/ask-store.ts";

type Line = {
	readonly articles: number;
	readonly fillCpuMs: number;
	readonly kilobytesEach: number;
	readonly memoryMb: number;
	readonly asked: readonly Asked[];
};

type Series = { readonly name: string; readonly values: readonly number[] };
type Chart = { readonly title: string; readonly unit: string; readonly series: readonly Series[] };

const [chartWidth, chartHeight] = [250, 150];
const [marginLeft, marginTop, gapX, gapY] = [48, 40, 56, 76];
const columns = 3;

const lines = (await text(process.stdin))
	.split("\n")
	.filter((line) => line !== "")
	.map((line) => JSON.parse(line) as Line);
process.stdout.write(drawPage(listCharts()));

function listCharts(): readonly Chart[] {
	const quantile = (what: RegExp, of: "cpu" | "wall", name: "p50" | "p95" | "p99") =>
		lines.map(({ asked }) => asked.find((one) => what.test(one.what))?.[of][name] ?? 0);
	const search = /^search.*a second$/;
	const front = /^front.*a second$/;
	return [
		{
			...{ title: "Search of all kinds, CPU", unit: "ms" },
			series: (["p50", "p95", "p99"] as const).map((name) => ({
				...{ name, values: quantile(search, "cpu", name) },
			})),
		},
		{
			...{ title: "Front page p95, wall time", unit: "ms" },
			series: [{ name: "", values: quantile(front, "wall", "p95") }],
		},
		{
			...{ title: "Saved per CPU-second", unit: "articles" },
			series: [{ name: "", values: lines.map(({ fillCpuMs }) => 1000 / fillCpuMs) }],
		},
		{
			...{ title: "Store, an article", unit: "kB" },
			series: [{ name: "", values: lines.map(({ kilobytesEach }) => kilobytesEach) }],
		},
		{
			...{ title: "Memory of the process", unit: "MB" },
			series: [{ name: "", values: lines.map(({ memoryMb }) => memoryMb) }],
		},
	];
}

function drawPage(charts: readonly Chart[]): string {
	const width = columns * (chartWidth + gapX) + marginLeft;
	const height = Math.ceil(charts.length / columns) * (chartHeight + gapY) + 8;
	const drawn = charts.map((chart, at) => {
		const x = marginLeft + (at % columns) * (chartWidth + gapX);
		const y = marginTop + Math.floor(at / columns) * (chartHeight + gapY);
		return `<g transform="translate(${x} ${y})">${drawChart(chart)}</g>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">How cost grows from ${tell(lines[0]?.articles ?? 0)} to ${tell(lines.at(-1)?.articles ?? 0)} articles</title>
<style>
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-weight: 600 }
.grid { stroke: #ccc; stroke-width: 1 }
.line { fill: none; stroke-width: 2 }
.s0 { stroke: #1a5fb4; fill: #1a5fb4 } .s1 { stroke: #b35900; fill: #b35900 } .s2 { stroke: #a51d5b; fill: #a51d5b }
.line.s0, .line.s1, .line.s2 { fill: none }
text.s0, text.s1, text.s2 { stroke: none }
@media (prefers-color-scheme: dark) {
text { fill: #ddd } .grid { stroke: #555 }
.s0 { stroke: #78aeed; fill: #78aeed } .s1 { stroke: #ffa348; fill: #ffa348 } .s2 { stroke: #f17eb0; fill: #f17eb0 }
}
</style>
${drawn.join("\n")}
</svg>
`;
}

function drawChart({ title, unit, series }: Chart): string {
	const top = roundUp(Math.max(...series.flatMap(({ values }) => values)));
	const doublings = lines.map(({ articles }) => Math.log2(articles / (lines[0]?.articles ?? 1)));
	const xOf = (at: number): number =>
		((doublings[at] ?? 0) / Math.max(1, doublings.at(-1) ?? 0)) * chartWidth;
	const yOf = (value: number): number => chartHeight - (value / top) * chartHeight;
	const grid = [0, 0.5, 1].map((share) => {
		const y = yOf(share * top);
		return `<path class="grid" d="M0 ${y}H${chartWidth}"/><text x="-6" y="${y + 4}" text-anchor="end">${tell(share * top)}</text>`;
	});
	const marks = lines.flatMap(({ articles }, at) => {
		// Every second one, and the last: more would not fit.
		if (at % 2 === 1 && at < lines.length - 1) return [];
		if (at === lines.length - 2) return [];
		return `<text x="${round(xOf(at))}" y="${chartHeight + 18}" text-anchor="middle">${tell(articles)}</text>`;
	});
	const drawn = series.map(({ name, values }, at) => {
		const points = values.map((value, place) => `${round(xOf(place))} ${round(yOf(value))}`);
		const y = yOf(values.at(-1) ?? 0);
		return `<path class="line s${at}" d="M${points.join("L")}"/><text class="s${at}" x="${chartWidth + 4}" y="${round(y + 4)}">${name}</text>`;
	});
	return [
		`<text class="title" y="-16">${title}, ${unit}</text>`,
		...[...grid, ...marks, ...drawn],
		`<text x="${chartWidth / 2}" y="${chartHeight + 36}" text-anchor="middle">articles</text>`,
	].join("\n");
}

/** The next number of one digit, or of one and a half: 1, 1.5, 2, 2.5, … 9.5, 10. */
function roundUp(value: number): number {
	const step = 10 ** Math.floor(Math.log10(value)) / 2;
	return Math.ceil(value / step) * step;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

function tell(value: number): string {
	if (value >= 1e6) return `${value / 1e6}m`;
	return value >= 10_000 ? `${value / 1000}k` : `${round(value)}`;
}
