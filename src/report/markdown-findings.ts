import { followed, labelled } from '../message/punctuation.js';
import type { BlockContent, RootContent } from 'mdast';
import { grouped } from '../message/grouped.js';
import { amountOf, groupedAmount } from './amount.js';
import { generalAdvice } from './causes.js';
import { visible } from './cell.js';
import type { Digest } from './digest.js';
import { share } from './figure.js';
import { capped, most } from './markdown-caps.js';
import { code, emphasis, heading, paragraph, strong, table, type Cell } from './markdown-nodes.js';
import type { CheckReport } from '../conformance/model.js';
import type { Names } from './names.js';
import { valueIn } from './sample.js';

/** What was found: all checks that failed in a table, then each with its causes and samples. */
export function findings({ findings }: Digest, names: Names): RootContent[] {
  const { say } = names;
  const title = heading(2, say('section.findings'));
  if (findings.length === 0) return [title, paragraph(say('findings.none'))];
  return [
    title,
    table(
      (['severity', 'check', 'table', 'expected', 'failed', 'share'] as const).map((term) => say(`term.${term}`)),
      findings
        .slice(0, most.findings)
        .map((check) => [
          say(`severity.${check.severity}`),
          code(check.id),
          names.table(check.table),
          check.expected[names.language],
          failedOf(check, names),
          share(check.failed, check.applicable),
        ]),
    ),
    ...capped(findings.length, most.findings, names),
    ...findings.slice(0, most.details).flatMap((check) => finding(check, names)),
    ...capped(findings.length, most.details, names),
  ];
}

function finding(check: CheckReport, names: Names): RootContent[] {
  const { say, language } = names;
  const facts = [
    ['severity', say(`severity.${check.severity}`)],
    ['clause', names.clause(check)],
    ['basis', say(`basis.${check.basis}`)],
    ['indicator', names.indicator(check.indicator)],
    ['expected', check.expected[language]],
    ['found', check.message[language]],
    ['failed', `${failedOf(check, names)} (${share(check.failed, check.applicable)})`],
    ['amount', amountOf(check, language)],
  ] as const;
  const advice = generalAdvice(check, language);
  // What is advised for the other rows stands below the causes that it sets aside.
  const why = causes(check, names);
  const listed = [...facts, ...(why.length === 0 ? [['advice', advice] as const] : [])];
  return [
    heading(3, code(check.id), ` ${names.table(check.table)}`),
    {
      type: 'list',
      spread: false,
      children: listed
        .filter(([, text]) => text !== '')
        .map(([term, text]) => ({
          type: 'listItem',
          spread: false,
          children: [paragraph(strong(say(`term.${term}`)), labelled('', text, language))],
        })),
    },
    ...why,
    ...(why.length > 0 && advice !== '' ? [paragraph(strong(say('term.advice')), labelled('', advice, language))] : []),
    ...samples(check, names),
  ];
}

function failedOf({ failed, applicable, waived }: CheckReport, { say, language }: Names): string {
  const counts = say('failed.of', { failed: grouped(failed), applicable: grouped(applicable) });
  if (!waived) return counts;
  return followed(counts, say('waived', { rows: grouped(waived) }), language);
}

function causes({ causes = [] }: CheckReport, { say, language }: Names): BlockContent[] {
  if (causes.length === 0) return [];
  return [
    paragraph(say('causes.of')),
    table(
      [say('term.cause'), say('term.cause.rows'), say('term.advice')],
      causes.map(({ failed, message, advice }) => [message[language], grouped(failed), advice[language]]),
    ),
  ];
}

function samples({ samples, failed }: CheckReport, names: Names): BlockContent[] {
  const { say } = names;
  const shown = samples.slice(0, most.samples);
  if (shown.length === 0) return [];
  const fields = [...new Set(shown.flatMap(({ key, values }) => [...Object.keys(key), ...Object.keys(values)]))];
  const hinted = shown.some(({ hint }) => hint);
  const valued = shown.some(({ amount }) => amount !== undefined);
  return [
    paragraph(say('samples.of', { shown: shown.length, failed: grouped(failed) })),
    table(
      [
        say('term.file'),
        say('term.row'),
        ...fields.map(names.field),
        ...(valued ? [say('term.amount')] : []),
        ...(hinted ? [say('term.hint')] : []),
      ],
      shown.map((sample) => [
        visible(sample.file),
        String(sample.row),
        ...fields.map((field) => cellText(valueIn(sample, field), names)),
        ...(valued ? [sample.amount === undefined ? '' : groupedAmount(sample.amount)] : []),
        ...(hinted ? [sample.hint?.[names.language] ?? ''] : []),
      ]),
    ),
  ];
}

function cellText(value: string | undefined, { say }: Names): Cell {
  if (value === undefined) return '';
  return value === '' ? emphasis(say('term.nothing')) : code(visible(value));
}
