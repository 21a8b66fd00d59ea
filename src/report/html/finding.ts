import { listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, s, type Child } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { visible } from '../cell.js';
import { amountOf, groupedAmount } from '../amount.js';
import { generalAdvice } from '../causes.js';
import { share } from '../figure.js';
import type { CheckReport, SampleReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { hasValue, valueIn } from '../sample.js';
import { wrongIn } from '../wrong.js';
import { linked } from './glossary.js';
import { cell, dataTable, facts, severityMark } from './parts.js';
import { ruleLink } from './rules.js';

interface Showing {
  /** Sample rows that may be shown. */
  rows: number;
  /** Its place among all findings that are listed. */
  place: number;
  /** Whether it stands behind the verdict. */
  deciding: boolean;
  open: boolean;
}

/** One finding: what was asked and how many rows fail; opened, what was found, where, why, and what to do. */
export function finding(check: CheckReport, names: Names, { rows, place, deciding, open }: Showing): Element {
  const { say, language } = names;
  const broke = check.outcome === 'error';
  const why = causes(check, names);
  const advice = generalAdvice(check, language);
  return h('details.finding', { ...filterKeys(check, names), dataPlace: String(place), open }, [
    h('summary', [
      severityMark(check.severity, names),
      h('span.what', [
        h('span.expected', check.expected[language]),
        h('span.where', [...(deciding ? [h('b', say('deciding.mark'))] : []), h('code', check.id)]),
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
      ...onlyCause(check, names),
      [say('term.amount'), amountOf(check, language)],
      ...(why.length > 0 ? [] : [adviceFact(advice, names)]),
      [say('term.clause'), [names.clause(check), ' ', ruleLink(check, names)]],
      [say('divisions.in'), whereabouts(check, names)],
    ]),
    // What is advised for the other rows stands below the causes that it sets aside.
    ...why,
    ...(why.length > 0 && advice !== '' ? [facts([adviceFact(advice, names)])] : []),
    ...samples(check, names, rows),
  ]);
}

function adviceFact(advice: string, names: Names): [term: string, text: Child] {
  return [names.say('term.advice'), linked(advice, names)];
}

/** What the bar of the findings narrows them by: names of the page's facets, and what a finding has in each. */
function filterKeys(check: CheckReport, { divisionPlace, agencyPlace }: Names): Record<string, string> {
  const { divisions, agencies = [] } = check;
  return {
    dataTable: check.table,
    dataSeverity: check.severity,
    dataIndicator: check.indicator,
    ...(divisions.length > 0 && { dataDivision: divisions.map(({ division }) => divisionPlace(division)).join(' ') }),
    ...(agencies.length > 0 && { dataAgency: agencies.map(agencyPlace).join(' ') }),
  };
}

function shareBar(part: number, whole: number): Element {
  const width = whole > 0 ? Math.max(1, Math.round((part / whole) * 60)) : 0;
  return s('svg', { className: 'share', viewBox: '0 0 60 6', ariaHidden: 'true' }, s('path', { d: `M0 0h${width}v6H0` }));
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

/** The cause of all failing rows, and what to do about it. */
function onlyCause({ causes = [], failed }: CheckReport, { say, language }: Names): [term: string, text: string][] {
  const [cause] = causes;
  if (causes.length !== 1 || cause!.failed !== failed) return [];
  return [
    [say('term.cause'), cause!.message[language]],
    [say('term.advice'), cause!.advice[language]],
  ];
}

/** Why the rows fail, and what to do about each cause, where there are several. */
function causes(check: CheckReport, names: Names): Element[] {
  const { causes = [] } = check;
  const { say, language } = names;
  if (causes.length === 0 || onlyCause(check, names).length > 0) return [];
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
          ...fields.map((field) => cellOf(check, sample, field, names)),
          ...(valued ? [sample.amount === undefined ? '' : groupedAmount(sample.amount)] : []),
          ...(hinted ? [sample.hint?.[names.language] ?? ''] : []),
        ],
      })),
      'seen',
    ),
  ];
}

/** A cell of a sample, with what is wrong in it marked. */
function cellOf(check: CheckReport, sample: SampleReport, field: string, names: Names): Child {
  const value = valueIn(sample, field);
  const pieces = value ? wrongIn(check, sample, field, value) : [];
  if (pieces.every(({ wrong }) => !wrong)) return cell(value, names);
  return h(
    'span.data',
    pieces.map(({ text, wrong }) => (wrong ? h('mark', visible(text)) : visible(text))),
  );
}
