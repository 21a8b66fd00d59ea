import { labelled, listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { severities } from '../../standard/model.js';
import { measureText } from '../../score/verdict.js';
import { grouped } from '../../message/grouped.js';
import type { Digest } from '../digest.js';
import { points, share } from '../figure.js';
import { absentLine, columnsText, isScant, nearColumns, takenPair, nearText, scantRows, synonymColumns, unmatched } from '../coverage.js';
import type { ConformanceReport, TableReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { onlyLine } from '../only.js';
import { cappedNote, dataTable, folded, section, severityMark } from './parts.js';

/** What a reader sees first: what was checked, the verdict and its sentence, and the few figures that matter. */
export function masthead(report: ConformanceReport, names: Names): Element {
  const { say } = names;
  const { standard, profile, asOf } = report.run;
  return h('header.masthead', [
    h('p.eyebrow', say('title')),
    h('h1', names.title(standard.title)),
    h('p.facts-line', [
      h('span', standard.number),
      h('span', `${say('term.profile')} ${names.title(profile.title)}`),
      h('span', `${say('term.asof')} ${asOf}`),
      ...(report.run.masked ? [] : [h('strong', say('masked.no'))]),
    ]),
  ]);
}

/** The verdict, its sentence and the figures. */
export function summary(report: ConformanceReport, digest: Digest, names: Names): Element {
  const { say, language } = names;
  const { decision, sentence } = report.verdict;
  const { total, rows, clean } = report.scores;
  const scant = scantRows(report);
  return h('section', { id: 'summary', ariaLabel: say('section.summary') }, [
    h('div', { className: ['verdict', decision] }, [h('p.stamp', say(`decision.${decision}`)), h('p.sentence', sentence[language])]),
    ...[...onlyLine(report, language), ...absentLine(report, language)].map((line) => h('p', h('strong', line))),
    h('dl.figures', [
      figure(
        say('term.total'),
        points(total),
        total === undefined ? say('unscored') : scant > 0 ? `/ 100 · ${say('scant.short')}` : '/ 100',
      ),
      figure(say('term.rows'), grouped(rows), say('term.tables.count', { count: report.tables.filter(({ present }) => present).length })),
      figure(
        say('term.clean'),
        isScant(report.scores, scant) ? '—' : share(clean, rows),
        scant > 0 ? say('scant.note', { rows: grouped(scant) }) : grouped(clean),
      ),
      ...severities
        .filter((severity) => severity !== 'info' || digest.counts.info > 0)
        .map((severity) => h('div', [h('dt', severityMark(severity, names)), h('dd', [grouped(digest.counts[severity])])])),
      figure(say('term.unevaluated'), grouped(digest.unevaluated), ''),
      figure(say('outcome.not-applicable'), grouped(digest.idle), ''),
    ]),
    ...coverage(report, names),
  ]);
}

/** No more tables than this are listed at the top; the others stand under “Files and columns”. */
const mostTables = 30;

/** How much of each table was looked at, and what the headings that were not recognised may be; of tables with nothing to tell only their number. */
function coverage({ tables }: ConformanceReport, names: Names): Element[] {
  const { say } = names;
  const read = tables.filter(({ columns }) => columns);
  const telling = read.filter((table) => !isWhole(table));
  const whole = read.filter(isWhole);
  return [
    ...(telling.length > 0 ? [coverageTable(telling, names), ...cappedNote(mostTables, telling.length, names)] : []),
    ...(whole.length > 0
      ? [
          folded(
            say('coverage.whole', { count: whole.length }),
            coverageTable(whole, names),
            ...cappedNote(mostTables, whole.length, names),
          ),
        ]
      : []),
  ];
}

/** Whether every column of a table was looked at, under the names that the standard has, and there were no others. */
function isWhole(table: TableReport): boolean {
  return table.columns?.known === table.columns?.all && !table.scant && unmatched(table).length === 0 && synonymColumns(table).length === 0;
}

function coverageTable(tables: readonly TableReport[], names: Names): Element {
  const { say, language } = names;
  return dataTable(
    say('coverage.title'),
    [{ title: say('term.table') }, { title: say('term.columns') }, { title: say('term.unmatched'), kind: 'long' }],
    tables.slice(0, mostTables).map((table) => ({
      cells: [
        [names.table(table.id), h('small', `${say('term.rows')} ${grouped(table.rows)}`)],
        table.scant ? h('strong', columnsText(table, language)) : columnsText(table, language),
        headings(table, names),
      ],
    })),
    'seen',
  );
}

function headings(table: TableReport, names: Names): Child {
  const { say, language } = names;
  const near = nearColumns(table).map((each) => nearText(each, language));
  const taken = synonymColumns(table).map((each) => takenPair(each, names));
  const list = listed(unmatched(table), language);
  if (list === '' && taken.length === 0) return '—';
  const title = h('span.narrow', labelled(say('term.unmatched'), '', language));
  return [title, h('span', list || '—'), ...headingList(say('near.advice'), near), ...headingList(say('synonyms'), taken)];
}

function headingList(title: string, texts: readonly string[]): Element[] {
  if (texts.length === 0) return [];
  return [
    h('p.near', title),
    h(
      'ul.near',
      texts.map((text) => h('li', text)),
    ),
  ];
}

function figure(term: string, value: string, beside: string): Element {
  return h('div', [h('dt', term), h('dd', [value, ...(beside === '' ? [] : [h('small', beside)])])]);
}

/** The thresholds and blocking checks that were broken. */
export function grounds({ verdict }: ConformanceReport, names: Names): Element {
  const { say, language } = names;
  const title = say('section.verdict');
  if (verdict.broken.length === 0) return section('grounds', title, h('p', say('broken.none')));
  return section(
    'grounds',
    title,
    dataTable(
      title,
      [
        { title: say('term.then') },
        { title: say('term.rule'), kind: 'long' },
        { title: say('term.actual'), kind: 'n' },
        { title: say('term.bound'), kind: 'n' },
        { title: say('term.check'), kind: 'code' },
      ],
      verdict.broken.map(({ id, text, actual, comparison, bound, unit, then }) => ({
        cells: [
          h('span', { className: ['decision', then] }, say(`decision.${then}`)),
          text[language],
          measureText(actual, unit, language),
          `${comparison === '>=' ? '≥' : '≤'} ${measureText(bound, unit, language)}`,
          id,
        ],
      })),
    ),
  );
}
