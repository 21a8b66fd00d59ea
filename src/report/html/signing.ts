import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import type { CheckReport, ConformanceReport } from '../../conformance/model.js';
import { generalAdvice } from '../causes.js';
import { visible } from '../cell.js';
import { deciding } from '../deciding.js';
import type { Digest } from '../digest.js';
import type { Names } from '../names.js';
import { printForms, type PrintForm } from '../print.js';
import { dataTable, section, severityMark } from './parts.js';

/** So many findings stand on the sheets that are signed. */
const mostDeciding = 10;

/** What only paper has in its short form: the findings that decide, each with its first place and what to do. */
export function decidingFindings(report: ConformanceReport, digest: Digest, names: Names): Element[] {
  const { say, language } = names;
  const found = deciding(report, digest);
  if (found.length === 0) return [];
  const shown = found.slice(0, mostDeciding);
  const left = digest.findings.length - shown.length;
  const title = say('section.deciding');
  const table = dataTable(
    title,
    [
      { title: say('term.severity') },
      { title: say('term.expected'), kind: 'long' },
      { title: say('term.failed'), kind: 'n' },
      { title: say('deciding.first'), kind: 'short' },
      { title: say('term.advice'), kind: 'long' },
    ],
    shown.map((check) => ({
      cells: [
        severityMark(check.severity, names),
        [check.expected[language], h('small', [h('code', check.id), ' ', names.table(check.table)])],
        grouped(check.failed),
        check.samples[0]
          ? [h('span.data', visible(check.samples[0].file)), h('small', say('deciding.row', { row: check.samples[0].row }))]
          : '—',
        adviceOf(check, names),
      ],
    })),
  );
  const rest = left > 0 ? [h('p.note', say('deciding.more', { more: grouped(left) }))] : [];
  return [h('div.short-only', section('deciding', title, table, ...rest))];
}

/** What to do: the advice of each cause for its rows, and that of the finding for the others; causes of the same advice are one. */
function adviceOf(check: CheckReport, { say, language }: Names): Child {
  const byAdvice = new Map<string, number>();
  for (const { advice, failed } of check.causes ?? []) byAdvice.set(advice[language], (byAdvice.get(advice[language]) ?? 0) + failed);
  const general = generalAdvice(check, language);
  if (general === '' && byAdvice.size === 1) return [...byAdvice.keys()];
  const own = [...byAdvice].map(([advice, rows]) => say('advice.rows', { rows: grouped(rows), advice }));
  return [...own, general].filter((text) => text !== '').map((text) => h('p', text));
}

/** Who signs, and what the sheets are a part of. */
export function signature({ run }: ConformanceReport, { findings, unevaluated }: Digest, { say }: Names): Element {
  const lines = (['checked', 'reviewed', 'unit', 'day'] as const).map((line) => h('div', [h('dt', say(`sign.${line}`)), h('dd')]));
  const note = say('sign.note', { ...run.tool, findings: grouped(findings.length), unevaluated: grouped(unevaluated) });
  return h('div.paper-only', section('signature', say('section.signature'), h('p.note', note), h('dl.sign', lines)));
}

/** Buttons that print the one form or the other; shown where scripts run. */
export function printButtons({ say }: Names): Element {
  const button = (form: PrintForm) => h('button', { type: 'button', dataPrints: form }, say(`print.${form}`));
  return h('p', { id: 'print', hidden: true }, printForms.map(button));
}
