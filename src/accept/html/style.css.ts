/** The look of the formal report: pages of A4 on a screen, and an A4 document on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #111; --soft: #4a4f57; --line: #8b9099; --wash: #f3f4f6; --paper: #fff; --desk: #d9dce1;
  --accept: #0b5d63; --conditional: #7d5600; --return: #a3341a;
  --title: "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STZhongsong, SimSun, serif;
  --head: SimHei, "Heiti SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  --text: FangSong, FangSong_GB2312, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --mono: ui-monospace, Consolas, "DejaVu Sans Mono", monospace;
}
:lang(en) { --title: Georgia, "Times New Roman", serif; --head: "Segoe UI", "Helvetica Neue", Arial, sans-serif; --text: Georgia, "Times New Roman", "Source Han Serif SC", SimSun, serif; }
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e8ee; --soft: #a9b3c2; --line: #5a6473; --wash: #20272f; --paper: #161b21; --desk: #0c0f13;
    --accept: #6fd0cd; --conditional: #eebb55; --return: #ff9d80;
  }
}
@counter-style part-zh { system: fixed; symbols: 一 二 三 四 五 六 七 八 九 十; suffix: ""; }
* { box-sizing: border-box; }
html { background: var(--desk); }
body { margin: 0; color: var(--ink); font: 11.5pt/1.75 var(--text); font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: break-word; counter-reset: part; }
.cover, main, footer { width: 210mm; max-width: 100%; margin: 0 auto; padding: 25mm 22mm; background: var(--paper); }
.cover { min-height: 297mm; margin-bottom: 8mm; display: flex; flex-direction: column; }
h1 { margin: 38mm 0 8mm; text-align: center; font: 700 32pt/1.4 var(--title); letter-spacing: .3em; text-indent: .3em; }
:lang(en) h1 { letter-spacing: 0; text-indent: 0; }
.subtitle { margin: 0 0 14mm; text-align: center; font: 16pt/1.6 var(--title); }
.cover dl { margin: 12mm auto 0; width: 86%; font-size: 13pt; }
.cover dl div { display: grid; grid-template-columns: 9em 1fr; gap: 1em; padding: 2.4mm 0; border-bottom: .3mm solid var(--line); }
:lang(en) .cover dl div { grid-template-columns: 11em 1fr; }
.cover dt { font-family: var(--head); } .cover dd { margin: 0; overflow-wrap: anywhere; }
.made { margin: auto 0 0; padding-top: 10mm; text-align: center; color: var(--soft); font-size: 10pt; }
.example { margin: 3mm 0; padding: 3mm 5mm; border: .5mm solid var(--return); color: var(--return); font-family: var(--head); font-size: 10.5pt; }
.warning { color: var(--return); text-align: center; }

h2 { margin: 12mm 0 4mm; font: 700 16pt/1.4 var(--head); counter-increment: part; }
main > section:first-child > h2 { margin-top: 0; }
h2::before { content: counter(part, part-zh) "、"; }
:lang(en) h2::before { content: counter(part) ". "; }
h3 { margin: 7mm 0 2mm; font: 700 12.5pt/1.4 var(--head); }
p { margin: 2mm 0; } .note { color: var(--soft); font-size: 10.5pt; }
code, .code, .data { font-family: var(--mono); font-size: .86em; overflow-wrap: anywhere; }
.data { white-space: pre-wrap; } .nothing { color: var(--soft); } small { display: block; color: var(--soft); font-size: .85em; overflow-wrap: anywhere; }
.hash { display: block; color: var(--soft); font-size: 7.5pt; word-break: break-all; }
.pair { margin-right: .6em; }

.verdict { margin: 4mm 0; padding: 5mm 6mm; display: flex; align-items: center; gap: 7mm; border: .5mm solid currentColor; background: var(--wash); }
.accept { color: var(--accept); } .conditional { color: var(--conditional); } .return { color: var(--return); }
.stamp { margin: 0; padding: 1.5mm 5mm; flex: none; border: 1.2mm double currentColor; background: var(--paper); font: 700 20pt/1.4 var(--title); }
.sentence { margin: 0; color: var(--ink); font-size: 12.5pt; } .decision { font-weight: 700; white-space: nowrap; }
.facts { margin: 4mm 0; } .facts div { display: grid; grid-template-columns: 9em 1fr; gap: 1em; } :lang(en) .facts div { grid-template-columns: 12em 1fr; }
.facts dt { font-family: var(--head); } .facts dd { margin: 0; overflow-wrap: anywhere; }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.5; }
caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 1.4mm 2mm; border: .25mm solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--wash); font-family: var(--head); white-space: nowrap; } tbody th { font-weight: 400; }
td.long, th.long { min-width: 9em; } .n { text-align: right; white-space: nowrap; } td p { margin: 0; }
.total th, .total td { font-weight: 700; } tr.unevaluated { background: repeating-linear-gradient(135deg, var(--paper) 0 2mm, var(--wash) 2mm 4mm); }
tbody th.code, .nowrap { white-space: nowrap; } .clause { display: inline-block; min-width: 6.5em; }
.outcome { white-space: nowrap; } .outcome.none, .outcome.fail { color: var(--return); font-weight: 700; } .outcome.partial, .outcome.unevaluated { color: var(--conditional); font-weight: 700; }

.signature { margin: 5mm 0; padding: 5mm 6mm; min-height: 52mm; border: .3mm solid var(--ink); display: flex; flex-direction: column; }
.signature h3 { margin: 0 0 6mm; } .line { display: flex; gap: 1em; margin: 3mm 0; } .line .rule { flex: 1; border-bottom: .3mm solid var(--ink); }
.seal { margin: auto 12mm 0 0; text-align: right; } .date { margin: 2mm 4mm 0 0; text-align: right; white-space: pre; min-height: 1.75em; }
footer { padding-top: 0; color: var(--soft); font-size: 9pt; }

@page { size: A4; margin: 24mm 20mm 22mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; color: #4a4f57; } }
@page :first { @bottom-center { content: none; } }
@media screen and (max-width: 600px) {
  .cover, main, footer { padding: 8mm 5mm; }
  .cover { min-height: 0; } h1 { margin-top: 8mm; font-size: 24pt; }
  .cover dl { width: 100%; } .cover dl div, :lang(en) .cover dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { background: none; }
  body { font-size: 10.5pt; }
  /* A border that stands on the edge of what is printed is cut. */
  .cover, main, footer { width: auto; margin: 0; padding: 0 .5mm; }
  .cover { min-height: 0; height: 250mm; break-after: page; }
  #scores, #findings, #annexes { break-before: page; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; } thead { display: table-header-group; } thead th { white-space: normal; }
  tr, .verdict, .signatures, .signature, .facts div { break-inside: avoid; }
  h2, h3 { break-after: avoid; } p { orphans: 3; widows: 3; }
}
`;
