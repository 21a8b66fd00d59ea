/** The look of the HTML report: a printed document on a screen. Hues are Okabe and Ito's, darkened for text, or lightened on dark. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #1d2430; --soft: #566072; --line: #d9dee6; --wash: #f5f7fa; --paper: #fff; --link: #0b4f8a; --edge: #8b95a5;
  --error: #a3341a; --warning: #7d5600; --doubt: #5a3e85; --info: #4b5563;
  --accept: #0b5d63; --conditional: #7d5600; --return: #a3341a;
  --error-bar: #a3341a; --warning-bar: #c98a00; --doubt-bar: #8a6bbd; --info-bar: #9aa3b2; --track: #e6eaf0;
  --bar: #4d8fbf; --bar-strong: #1f5f8f; --blank: #f5f7fa; --hatch: #c3cad5; --wrong: #ffe3d3; --shadow: #1d243033;
  --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace;
}
:lang(en) {
  --sans: system-ui, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --serif: Georgia, "Times New Roman", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e8ee; --soft: #a3aebf; --line: #363f4c; --wash: #20272f; --paper: #161b21; --link: #8cc4f2; --edge: #6b7686;
    --error: #ff9d80; --warning: #eebb55; --doubt: #c6aef0; --info: #b3bcc9;
    --accept: #6fd0cd; --conditional: #eebb55; --return: #ff9d80;
    --error-bar: #e06a48; --track: #2d3641; --bar: #4d8fbf; --bar-strong: #8cc4f2; --blank: #20272f; --hatch: #4a5565; --wrong: #5c2a1b; --shadow: #000a;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 5rem; }
body {
  margin: 0 auto; padding: 0 2rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 15px/1.7 var(--sans); font-variant-numeric: tabular-nums; text-autospace: normal; line-break: strict;
  overflow-wrap: break-word;
}
a { color: var(--link); }
a.term { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .25rem .75rem; }
[hidden] { display: none !important; }

.masthead { padding: 3.5rem 0 1.5rem; border-bottom: 3px double var(--ink); }
.eyebrow { margin: 0 0 .5rem; color: var(--soft); letter-spacing: .35em; font-size: .875rem; }
:lang(en) .eyebrow { letter-spacing: .12em; text-transform: uppercase; }
h1 { margin: 0 0 .75rem; font: 600 2.1rem/1.35 var(--serif); text-wrap: balance; }
.facts-line { margin: 0; color: var(--soft); display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.facts-line strong { color: var(--return); }
nav ul { margin: 0; padding: .75rem 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
nav a { text-decoration: none; font-size: .9rem; }
nav a:hover { text-decoration: underline; }

h2 { margin: 3.25rem 0 1rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font: 600 1.35rem/1.4 var(--serif); }
.note { color: var(--soft); font-size: .875rem; max-width: 60rem; }
small { color: var(--soft); font-size: .8125rem; }
code { font: .86em/1.5 var(--mono); }

.verdict { margin: 1.5rem 0; padding: 1.25rem 1.75rem; display: flex; align-items: center; gap: 1.75rem; background: var(--wash); border-left: 6px solid currentColor; }
.verdict.accept, .decision.accept { color: var(--accept); }
.verdict.conditional, .decision.conditional { color: var(--conditional); }
.verdict.return, .decision.return { color: var(--return); }
.stamp { margin: 0; padding: .35rem 1rem; flex: none; border: 4px double currentColor; font: 700 1.6rem/1.4 var(--serif); letter-spacing: .12em; text-indent: .12em; background: var(--paper); }
:lang(en) .stamp { letter-spacing: 0; text-indent: 0; }
.stamp::before, .decision::before { margin-right: .35em; font-family: system-ui, sans-serif; font-weight: 700; }
.accept .stamp::before, .decision.accept::before { content: "✓"; }
.conditional .stamp::before, .decision.conditional::before { content: "△"; }
.return .stamp::before, .decision.return::before { content: "✕"; }
.sentence { margin: 0; color: var(--ink); font-size: 1.0625rem; }
.decision { font-weight: 600; white-space: nowrap; }

.figures { margin: 0; display: flex; flex-wrap: wrap; gap: 1px; background: var(--line); border: 1px solid var(--line); }
.figures div { flex: 1 1 7.2rem; padding: .7rem .9rem .8rem; background: var(--paper); }
.figures dt { color: var(--soft); font-size: .8125rem; }
.figures dd { margin: 0; font-size: 1.5rem; line-height: 1.35; font-weight: 600; white-space: nowrap; }
.figures small { display: block; font-weight: 400; white-space: normal; }

.mark { font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.mark::before { margin-right: .35em; font-family: system-ui, sans-serif; }
.mark.error { color: var(--error); } .mark.error::before { content: "●"; }
.mark.warning { color: var(--warning); } .mark.warning::before { content: "▲"; }
.mark.doubt { color: var(--doubt); } .mark.doubt::before { content: "◆"; }
.mark.info { color: var(--info); } .mark.info::before { content: "○"; }

/* Shadows at an edge behind which there is more: they stand still while their covers move with what is in the box. */
.scroll {
  overflow-x: auto;
  background: linear-gradient(to right, var(--paper) 30%, transparent) left / 2.5rem 100% no-repeat local, linear-gradient(to left, var(--paper) 30%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--shadow), transparent) left / .8rem 100% no-repeat scroll, linear-gradient(to left, var(--shadow), transparent) right / .8rem 100% no-repeat scroll;
}
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.55; }
caption { padding: .5rem 0; text-align: left; color: var(--soft); font-size: .8125rem; }
caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 3em; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 400; }
.n { text-align: right; white-space: nowrap; width: 1%; }
th small, td small { display: block; }
th.code, td.code { font-family: var(--mono); font-size: .8125rem; }
td.long, th.long { min-width: 14em; } #grounds .code { white-space: nowrap; }
td p { margin: 0; }
.remark { margin-right: .5em; } td small.remark { display: inline; }
p.near { margin-top: .4rem; color: var(--soft); }
ul.near { margin: 0; padding-left: 1.2em; }
.narrow { display: none; color: var(--soft); }
#summary table { margin-top: 1rem; }
td.short, th.short { min-width: 9em; max-width: 18em; }
.data { font-family: var(--mono); font-size: .92em; white-space: pre-wrap; }
.data, .code, .long, .where, .hash, dd { overflow-wrap: anywhere; } thead th.code { overflow-wrap: normal; }
.nothing { color: var(--soft); }
.nothing::before { content: "("; } .nothing::after { content: ")"; }
.ids { margin: .25rem 0; max-width: 40rem; line-height: 1.9; }
.ids code { margin-right: .5em; }
.hash { display: block; color: var(--soft); font-size: .8125rem; }

figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; margin-bottom: .6rem; }
svg { display: block; max-width: 100%; height: auto; font: 13px var(--sans); fill: var(--ink); }
.bars { width: 44rem; }
.bars .grid { stroke: var(--line); }
.bars .track { fill: var(--track); }
.bars .bar { fill: var(--bar); } .bars .bar.strong { fill: var(--bar-strong); }
svg .strong { font-weight: 600; } svg .head { fill: var(--soft); font-size: 12px; } svg .figure { font-size: 12.5px; }
.heat { max-width: none; }
.s0 { --shade: #c6dff0; } .s1 { --shade: #e4eff7; } .s2 { --shade: #fdf2d0; }
.s3 { --shade: #fbd58c; } .s4 { --shade: #f0a04b; } .s5 { --shade: #b4491f; }
.heat rect:is(.s0, .s1, .s2, .s3, .s4, .s5) { fill: var(--shade); }
.heat .figure { fill: #1d2430; } .heat .on-s5 { fill: #fff; }
.heat .blank { fill: var(--blank); } .heat .hatch { stroke: var(--hatch); stroke-width: 1.5; }

.stretches { margin: 1rem 0; }
.stretches div { display: grid; grid-template-columns: minmax(8rem, 16rem) minmax(12rem, 30rem) 1fr; gap: .25rem 1rem; align-items: end; margin: .5rem 0; font-size: .8125rem; }
.stretches svg { width: 100%; } .stretches path { fill: var(--error-bar); } .stretches .ground { stroke: var(--edge); fill: none; }
.distributions > div, .distributions details > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; margin: .5rem 0 1rem; font-size: .8125rem; }
.distributions b { font-weight: 600; } .distributions div > svg { width: 100%; max-width: 30rem; }
.distributions .note svg { display: inline-block; width: 18px; height: 12px; margin: 0 .4em 0 0; vertical-align: -1px; } .distributions .note svg + svg, .distributions .note svg:not(:first-child) { margin-left: 1.2em; }
.distributions path { fill: none; } .distributions .whole { stroke: var(--bar); } .distributions .ground { stroke: var(--wrong); } .distributions path.failing { stroke: var(--error-bar); stroke-dasharray: 3 2; }
.distributions .count { fill: var(--soft); font-size: 11px; } .distributions tspan.failing { stroke: none; fill: var(--error); font-weight: 600; } .distributions .axis { stroke: var(--edge); }
th.check { white-space: normal; overflow-wrap: anywhere; font-size: .75rem; } td.check { padding: 1px; text-align: center; vertical-align: middle; }
.heat-cell { display: block; padding: .3rem; color: #1d2430; background: var(--shade); } .heat-cell.s5 { color: #fff; }
details > summary { cursor: pointer; }
main > section > details:not(.group) { margin: .6rem 0; border-top: 1px solid var(--line); padding-top: .6rem; }
.where { color: var(--soft); font-size: .8125rem; }
summary .where { margin-left: .75em; }
.group { margin: 1rem 0; }
.group > summary { padding: .5rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; list-style: none; border-bottom: 1px solid var(--line); }
.group > summary::-webkit-details-marker { display: none; }
.group > summary::before, .finding > summary::after { content: "›"; color: var(--soft); line-height: 1.5; transition: transform .15s; }
.group[open] > summary::before, .finding[open] > summary::after { transform: rotate(90deg); }
.group > summary .counts { margin-left: auto; white-space: normal; }
.group > summary .counts > span { margin-left: 1em; white-space: nowrap; }
.group h3 { margin: 0; font: 600 1rem/1.5 var(--sans); }
.group .where .table { display: none; }
.where b { font-weight: 600; color: var(--return); }
.more { margin: .5rem 0 1rem; }
mark { background: var(--wrong); color: var(--error); text-decoration: underline; text-underline-offset: .2em; }
.finding { border: 1px solid var(--line); border-left-width: 5px; margin: .6rem 0; background: var(--paper); }
.finding[data-severity=error] { border-left-color: var(--error-bar); }
.finding[data-severity=warning] { border-left-color: var(--warning-bar); }
.finding[data-severity=doubt] { border-left-color: var(--doubt-bar); }
.finding[data-severity=info] { border-left-color: var(--info-bar); }
.finding > summary { padding: .65rem 1rem; display: grid; grid-template-columns: 5rem 1fr minmax(11rem, max-content) .8rem; gap: 1rem; align-items: start; list-style: none; }
:lang(en) .finding > summary { grid-template-columns: 6rem 1fr minmax(11rem, max-content) .8rem; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary:hover { background: var(--wash); }
.finding .what { min-width: 0; }
.finding .expected { display: block; }
.finding .what .where { margin: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1em; }
.finding .mark { line-height: 1.85; }
.counts { text-align: right; white-space: nowrap; }
.counts small { margin-left: .35em; }
.counts small.waived { display: block; }
.share { display: inline-block; background: var(--track); margin-left: .5em; width: 60px; height: 6px; vertical-align: middle; }
.share path { fill: var(--error-bar); }
[data-severity=warning] .share path { fill: var(--warning-bar); } [data-severity=doubt] .share path { fill: var(--doubt-bar); } [data-severity=info] .share path { fill: var(--info-bar); }
.finding > :not(summary) { margin: 0 1rem .75rem 7rem; }
:lang(en) .finding > :not(summary) { margin-left: 8rem; }
.finding table { width: auto; min-width: 60%; }
.finding td, .finding th { padding-right: 1.25rem; }
.facts, .minor { margin: .4rem 0 .75rem; font-size: .9rem; }
.facts div { display: grid; grid-template-columns: 5rem 1fr; gap: 0 1rem; margin: .15rem 0; }
:lang(en) .facts div { grid-template-columns: 7rem 1fr; }
.minor { display: flex; flex-wrap: wrap; gap: .1rem 2rem; font-size: .8125rem; }
.minor div { display: flex; gap: .75em; }
.facts dt, .minor dt { color: var(--soft); flex: none; }
.facts dd, .minor dd { margin: 0; min-width: 0; }

form { position: sticky; top: 0; z-index: 1; margin: 0 -1rem 1rem; padding: .75rem 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .8125rem; }
form label span { display: block; color: var(--soft); }
select, input, button { font: inherit; padding: .3rem .5rem; border: 1px solid var(--edge); border-radius: 3px; background: var(--paper); color: var(--ink); max-width: 13rem; }
button { cursor: pointer; } button:hover { background: var(--wash); }
.buttons { display: flex; gap: .4rem; }
output { margin-left: auto; color: var(--soft); align-self: center; }
.paper-only, .short-only { display: none; }
#print { display: flex; gap: .5rem; margin: .25rem 0 0; font-size: .8125rem; }
.sign { margin: 1.5rem 0 0; display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem 2rem; }
.sign div { display: flex; gap: .75rem; align-items: end; } .sign dt { white-space: nowrap; } .sign dd { flex: 1; margin: 0; min-height: 2.4rem; border-bottom: 1px solid var(--ink); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 3px double var(--ink); color: var(--soft); font-size: .8125rem; }

@media (max-width: 44rem) {
  body { padding: 0 1rem 3rem; }
  .verdict { flex-direction: column; align-items: flex-start; gap: 1rem; }
  .finding > summary, :lang(en) .finding > summary { grid-template-columns: 1fr; gap: .25rem; }
  .finding > summary::after { display: none; }
  .counts { text-align: left; }
  .finding > :not(summary), :lang(en) .finding > :not(summary) { margin-left: 1rem; }
  form { position: static; }
  .stretches div { grid-template-columns: 1fr; }
  th, td { padding-right: .6rem; }
  .finding td, .finding th { padding-right: .6rem; }
  td.long, th.long { min-width: 9em; } td.short, th.short { min-width: 5.5em; }
  #summary table :is(tbody, tr, th, td) { display: block; }
  #summary table :is(th, td) { border: 0; padding: .2rem 0; }
  #summary table tbody tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  #summary thead { display: none; }
  #summary tbody th { font-weight: 600; }
  .narrow { display: inline; }
  #grounds tr { display: grid; grid-template-columns: 1fr repeat(3, max-content); column-gap: .9rem; }
  #grounds :is(th, td) { border: 0; padding-right: 0; }
  #grounds tr { border-bottom: 1px solid var(--line); }
  #grounds :is(th, td):nth-child(2) { grid-area: 2 / 1 / auto / -1; padding-top: 0; }
  #grounds thead th:nth-child(2) { display: none; }
}

@page { size: A4; margin: 17mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #566072; } }
@page wide { size: A4 landscape; }
@media print {
  main > section > details:has(.wide) { page: wide; }
  a.rule { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 12px; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.55; }
  nav, form, .skip, #print { display: none !important; }
  .paper-only, [data-print=short] .short-only { display: block; } #signature { break-inside: avoid; }
  [data-print=short] :is(#findings, #open, #others, #divisions, #files, #rules, #glossary, footer, #summary .scroll, #summary > .note, #summary details, #scores details, #run details) { display: none; }
  .masthead { padding-top: 0; } #deciding table { table-layout: fixed; } #deciding :is(th, td):is(:nth-child(1), :nth-child(3)) { width: 11%; } #deciding th:nth-child(2) { width: 34%; } #deciding th:nth-child(4) { width: 14%; } #deciding code { overflow-wrap: normal; }
  #deciding :is(thead th:first-child, .mark) { white-space: nowrap; }
  h2 { margin-top: 2rem; break-after: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, figure, dl, .verdict, .finding { break-inside: avoid; }
  tr[data-outcome=unevaluated] { break-inside: auto; }
  .figures div { flex-basis: 5.5rem; padding: .5rem .7rem; } .figures dd { font-size: 1.3rem; }
  caption, figcaption, .group > summary, .finding > summary { break-after: avoid; }
  th, td { min-width: 0; } thead th { white-space: normal; } td.long, th.long { min-width: 0; } .finding td.long { min-width: 9em; }
  svg { max-width: 100%; } .heat { max-width: 100%; }
  details::details-content { content-visibility: visible; display: block; }
  .finding > :not(summary), :lang(en) .finding > :not(summary) { margin-left: 1rem; }
  .finding > summary { grid-template-columns: 4rem 1fr max-content; } .finding > summary::after { display: none; }
  .hash { font-size: .62rem; }
  a { color: inherit; text-decoration: none; }
}
`;
