import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { visible } from '../../report/cell.js';
import { dataTable, section } from '../../report/html/parts.js';
import { grouped } from '../../message/grouped.js';
import { severities, type Severity } from '../../standard/model.js';
import type { AcceptanceReport, Finding } from '../model.js';
import type { AcceptanceNames } from '../names.js';
import type { Caps } from './caps.js';
import { capped, whereOf } from './parts.js';

/** What the checks found, by severity, each with its clause and place; then sample rows by the number of the finding. */
export function findings(report: AcceptanceReport, names: AcceptanceNames, caps: Caps): Element {
  const { phrase: tell } = names;
  const all = report.findings;
  if (all.length === 0) return section('findings', tell('section.findings'), h('p', tell('findings.none')));
  const shown = all.slice(0, caps.findings).map((finding, position) => ({ finding, number: position + 1 }));
  return section(
    'findings',
    tell('section.findings'),
    ...severities.flatMap((severity) => ofSeverity(severity, shown, report, names)),
    ...capped(shown.length, all.length, names),
    h('h3', tell('section.samples')),
    ...samples(shown, names, caps),
  );
}

interface Numbered {
  finding: Finding;
  number: number;
}

function ofSeverity(severity: Severity, shown: readonly Numbered[], report: AcceptanceReport, names: AcceptanceNames): Element[] {
  const { phrase: tell, say, of, list } = names;
  const own = shown.filter(({ finding }) => finding.severity === severity);
  if (own.length === 0) return [];
  const count = report.findings.filter((finding) => finding.severity === severity).length;
  const title = tell('findings.of', { severity: say(`severity.${severity}`), count });
  return [
    h('h3', { className: ['severity', severity] }, title),
    dataTable(
      title,
      [
        { title: tell('term.number'), kind: 'n' },
        { title: say('term.expected'), kind: 'long' },
        { title: say('term.clause') },
        { title: tell('term.where') },
        { title: say('term.failed'), kind: 'n' },
        { title: say('term.advice'), kind: 'long' },
        { title: tell('term.used-by') },
      ],
      own.map(({ finding, number }) => ({
        cells: [
          String(number),
          [h('p', of(finding.expected)), h('p', [h('code', finding.id), ' ', visible(of(finding.message))])],
          h('span.clause', names.clause(finding)),
          whereOf(finding, report, names),
          failedOf(finding, names),
          of(finding.advice),
          h('span.nowrap', list(finding.items) || '—'),
        ],
      })),
    ),
  ];
}

function failedOf({ outcome, failed, applicable, waived }: Finding, { say, phrase: tell }: AcceptanceNames): Child {
  if (outcome === 'error') return say('outcome.error');
  const counts = `${grouped(failed)} / ${grouped(applicable)}`;
  return waived === undefined ? counts : [counts, h('small', tell('findings.waived', { waived: grouped(waived) }))];
}

/** Sample rows while the budget lasts, those of the gravest findings first. */
function samples(shown: readonly Numbered[], names: AcceptanceNames, caps: Caps): Element[] {
  const { phrase: tell, say, of } = names;
  const rows = shown.flatMap(({ finding, number }) => finding.samples.map((sample) => ({ number, sample })));
  if (rows.length === 0) return [h('p', tell('samples.none'))];
  return [
    dataTable(
      tell('section.samples'),
      [
        { title: tell('term.number'), kind: 'n' },
        { title: tell('term.where') },
        { title: tell('term.values'), kind: 'long' },
        { title: say('term.hint'), kind: 'long' },
      ],
      rows.slice(0, caps.samples).map(({ number, sample: { file, row, key, values, hint } }) => ({
        cells: [
          String(number),
          tell('sample.at', { file: visible(file), row }),
          Object.entries({ ...key, ...values }).map(([field, value]) => pair(field, value, names)),
          hint ? visible(of(hint)) : '',
        ],
      })),
    ),
    ...capped(Math.min(rows.length, caps.samples), rows.length, names),
  ];
}

function pair(field: string, value: string, { say }: AcceptanceNames): Element {
  return h('span.pair', [h('code', field), ' ', value === '' ? h('i.nothing', say('term.nothing')) : h('span.data', visible(value)), ' ']);
}
