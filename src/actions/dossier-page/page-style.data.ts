// The look of a brief as a page: light and dark, for screens and for paper.

export const pageStyle = `
:root {
	color-scheme: light dark;
	--paper: #fdfcf9; --ink: #1d1c1a; --soft: #6b675f; --line: #e2ded4; --wash: #f3f0e8;
	--accent: #1f5f8b; --assert: #2c6e49; --deny: #b3261e; --other: #8a6100; --mark: #fff1b8;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #171614; --ink: #e9e5dc; --soft: #a39d91; --line: #35322d; --wash: #211f1c;
		--accent: #8cc4ec; --assert: #86d3a5; --deny: #ff9a92; --other: #ecc36a; --mark: #4d4218;
	}
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-behavior: smooth; }
body {
	font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
	max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; overflow-wrap: break-word;
}
h1, h2, h3, .meta, .cite, .status, .role, nav, footer, summary, table, .tag {
	font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1 { font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.15; letter-spacing: -0.015em; margin: 0 0 .6rem; text-wrap: balance; }
h2 { font-size: .8125rem; text-transform: uppercase; letter-spacing: .09em; color: var(--soft); margin: 2.75rem 0 .9rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; line-height: 1.35; margin: 1.5rem 0 .4rem; }
p { margin: 0 0 .8rem; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.meta { color: var(--soft); font-size: .875rem; }
.topline { font-size: 1.25rem; line-height: 1.45; margin: 1.2rem 0 0; }
.facts > li { padding-left: 1.2rem; position: relative; margin-bottom: .6rem; }
.facts > li::before { content: ""; position: absolute; left: 0; top: .62em; width: .45rem; height: .45rem; border-radius: 50%; background: var(--accent); opacity: .7; }
.cite { font-size: .6875rem; font-weight: 600; text-decoration: none; color: var(--accent); background: var(--wash); border-radius: .3rem; padding: .05rem .3rem; margin-left: .15rem; vertical-align: .25em; line-height: 1; }
.cite:hover, .cite:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.claim { border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; margin-bottom: 1rem; break-inside: avoid; }
.claim > h3 { margin: 0 0 .35rem; font-family: inherit; font-size: 1.0625rem; }
.status { font-size: .8125rem; color: var(--soft); margin-bottom: .7rem; }
.status b { display: inline-block; color: var(--assert); }
.status b::first-letter { text-transform: uppercase; }
.status.disputed b { color: var(--deny); }
.position { display: grid; grid-template-columns: 1.4rem 1fr; gap: .1rem .35rem; margin-top: .55rem; font-size: .9688rem; }
.position > .sign { font-family: ui-monospace, monospace; font-weight: 700; text-align: center; }
.asserting .sign { color: var(--assert); } .denying .sign { color: var(--deny); } .other .sign { color: var(--other); }
.who { font-weight: 700; } .role { color: var(--soft); font-size: .8125rem; }
q { quotes: "“" "”"; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
td, th { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 500; }
td.number { font-weight: 700; white-space: nowrap; }
.differences { margin: .5rem 0 0; font-size: .9063rem; }
.differences li { margin-bottom: .3rem; }
.tag { font-size: .75rem; font-weight: 600; padding: .1rem .45rem; border-radius: 1rem; background: var(--wash); color: var(--other); margin-right: .35rem; }
.tag.conflict { color: var(--deny); }
.timeline > li { display: grid; grid-template-columns: minmax(6.5rem, 9rem) 1fr; gap: 0 1rem; margin-bottom: .7rem; }
.timeline time { font-family: system-ui, sans-serif; font-size: .8125rem; color: var(--soft); padding-top: .2rem; }
.timeline .record { font-style: italic; }
.coverage > li { margin-bottom: .7rem; }
.coverage ul { margin: .2rem 0 0 1rem; padding-left: .8rem; border-left: 2px solid var(--line); font-size: .9375rem; }
details { border-bottom: 1px solid var(--line); padding: .7rem 0; }
summary { cursor: pointer; font-size: .9375rem; }
summary b { color: var(--accent); margin-right: .4rem; }
details > div { padding: .8rem 0 .4rem; font-size: .9688rem; }
.cited { background: var(--mark); border-radius: .15rem; }
:target { scroll-margin-top: 4rem; }
a.anchor:target::before { content: "▸"; color: var(--deny); font-weight: 700; }
nav ol { display: grid; gap: .4rem; margin-bottom: 2rem; }
a { color: var(--accent); }
footer { margin-top: 3.5rem; color: var(--soft); font-size: .8125rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.story + .story { margin-top: 5rem; }
@media (max-width: 30rem) { .timeline > li { grid-template-columns: 1fr; } body { padding-top: 1.5rem; } }
@media print {
	:root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #fff; --accent: #000; --mark: #eee; }
	body { max-width: none; padding: 0; font-size: 10.5pt; }
	.story + .story { break-before: page; }
	h2, h3 { break-after: avoid; }
	.cite { border: 1px solid #999; }
	nav { display: none; }
}
`;
