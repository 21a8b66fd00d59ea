import { listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { visible } from '../cell.js';
import { amountOf, groupedAmount } from '../amount.js';
import { generalAdvice } from '../causes.js';
import type { Digest } from '../digest.js';
import { share } from '../figure.js';
import type { CheckReport, ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { hasValue, valueIn } from '../sample.js';
import type { Caps } from './caps.js';
import { linked } from './glossary.js';
import { cappedNote, cell, dataTable, facts, section, severityMark } from './parts.js';

/** So few findings stand open from the start. */
const mostOpen = 12;

/** What was found, one fold a finding, the gravest first. */
export function findings(report: ConformanceReport, { findings }: Digest, names: Names, caps: Caps): Element {
  const { say } = names;
  if (findings.length === 0) return section('findings', say('section.findings'), h('p', say('findings.none')));
  const shown = findings.slice(0, caps.findings);
  const allowed = allowances(shown, caps.samples);
  return section(
    'findings',
    say('section.findings'),
    ...cappedNote(sum(allowed), sum(shown.map(({ samples }) => samples.length)), names, 'capped.samples'),
    ...shown.map((check, place) => finding(check, names, allowed[place]!, findings.length <= mostOpen)),
    ...cappedNote(shown.length, findings.length, names),
    ...(report.scores.byDivision.length > 20 ? [h('p.note', say('filter.divisions'))] : []),
  );
}

/** What the filter reads of a check. */
export function filterKeys(check: CheckReport, { divisionPlace }: Names): Record<string, string> {
  return {
    dataTable: check.table,
    dataSeverity: check.severity,
    dataOutcome: check.outcome,
    ...(check.divisions.length > 0 && { dataDivisions: check.divisions.map(({ division }) => divisionPlace(division)).join(' ') }),
  };
}

function finding(check: CheckReport, names: Names, rows: number, open: boolean): Element {
  const { say, language } = names;
  const broke = check.outcome === 'error';
  return h('details.finding', { ...filterKeys(check, names), open }, [
    h('summary', [
      severityMark(check.severity, names),
      h('span.what', [
        h('span.expected', linked(check.expected[language], names)),
        h('span.where', [h('code', check.id), names.table(check.table)]),
      ]),
      broke
        ? h('span.counts', say('outcome.error'))
        : h('span.counts', [
            h('b', grouped(check.failed)),
            h('small', `/ ${grouped(check.applicable)}`),
            shareBar(check.failed, check.applicable),
            h('small', share(check.failed, check.applicable)),
            ...(check.waived ? [h('small.waived', say('waived', { rows: grouped(check.waived) }))] : []),
          ]),
    ]),
    facts([
      [say('term.found'), linked(check.message[language], names)],
      [say('term.amount'), amountOf(check, language)],
      [say('term.advice'), linked(generalAdvice(check, language), names)],
      [say('divisions.in'), whereabouts(check, names)],
    ]),
    facts(
      [
        [
          say('term.field'),
          linked(
            listed(
              check.fields.map((name) => names.field(name)),
              language,
            ),
            names,
          ),
        ],
        [say('term.clause'), names.clause(check)],
        [say('term.basis'), say(`basis.${check.basis}`)],
        [say('term.indicator'), linked(names.indicator(check.indicator), names)],
      ],
      'minor',
    ),
    ...causes(check, names),
    ...samples(check, names, rows),
  ]);
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** How many sample rows each finding may show: as it has, from the gravest on, while the budget lasts. */
function allowances(findings: CheckReport[], budget: number): number[] {
  let left = budget;
  return findings.map(({ samples }) => {
    const rows = Math.min(samples.length, left);
    left -= rows;
    return rows;
  });
}

function shareBar(part: number, whole: number): Element {
  const width = whole > 0 ? Math.max(1, Math.round((part / whole) * 60)) : 0;
  return s('svg', { className: 'share', viewBox: '0 0 60 6', ariaHidden: 'true' }, [
    s('rect', { className: 'track', width: 60, height: 6 }),
    s('rect', { className: 'bar', width, height: 6 }),
  ]);
}

/** The divisions in which a check failed most. */
function whereabouts({ divisions, divisionsFailed }: CheckReport, names: Names): string {
  if (divisions.length === 0) return '';
  const { language, say } = names;
  const first = divisions.slice(0, 5).map(({ division, failed }) => `${names.division(division)} ${grouped(failed)}`);
  const list = listed(first, language);
  if (divisionsFailed <= 5) return list;
  const all = say('divisions.count', { count: grouped(divisionsFailed) });
  return say('divisions.more', { list, all });
}

/** Why the rows fail, and what to do about each cause. */
function causes({ causes = [] }: CheckReport, { say, language }: Names): Element[] {
  if (causes.length === 0) return [];
  return [
    dataTable(
      say('causes.of'),
      [
        { title: say('term.cause'), kind: 'short' },
        { title: say('term.cause.rows'), kind: 'n' },
        { title: say('term.advice'), kind: 'long' },
      ],
      causes.map(({ failed, message, advice }) => ({ cells: [message[language], grouped(failed), advice[language]] })),
      'seen',
    ),
  ];
}

function samples(check: CheckReport, names: Names, rows: number): Element[] {
  const { say } = names;
  const shown = check.samples.slice(0, rows);
  if (shown.length === 0) return [];
  const own = check.fields;
  const has = (field: string) => shown.some((sample) => hasValue(sample, field));
  // The fields that are wrong first, then the key by which the record is found.
  const fields = [...new Set([...own.filter(has), ...shown.flatMap(({ key, values }) => [...Object.keys(values), ...Object.keys(key)])])];
  const hinted = shown.some(({ hint }) => hint);
  const valued = shown.some(({ amount }) => amount !== undefined);
  const oneFile = shown.every(({ file }) => file === shown[0]!.file);
  return [
    dataTable(
      say('samples.of', { shown: shown.length, failed: grouped(check.failed) }) + (oneFile ? ` · ${visible(shown[0]!.file)}` : ''),
      [
        { title: say('term.row'), kind: 'n' },
        ...(oneFile ? [] : [{ title: say('term.file') }]),
        ...fields.map((field) => ({ title: names.field(field) })),
        ...(valued ? [{ title: say('term.amount'), kind: 'n' as const }] : []),
        ...(hinted ? [{ title: say('term.hint'), kind: 'long' as const }] : []),
      ],
      shown.map((sample) => ({
        cells: [
          String(sample.row),
          ...(oneFile ? [] : [visible(sample.file)]),
          ...fields.map((field) => cell(valueIn(sample, field), names)),
          ...(valued ? [sample.amount === undefined ? '' : groupedAmount(sample.amount)] : []),
          ...(hinted ? [sample.hint?.[names.language] ?? ''] : []),
        ],
      })),
      'seen',
    ),
  ];
}
