import { labelled } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { visible } from '../../report/cell.js';
import { dataTable, section } from '../../report/html/parts.js';
import { evidenceIn, evidenceNumbers } from '../evidence-index.js';
import type { AcceptanceReport, ItemResult } from '../model.js';
import type { AcceptanceNames } from '../names.js';
import { deductionText, judgedText } from '../wording.js';

/** Points by section, then every item of each. */
export function scoreTable(report: AcceptanceReport, names: AcceptanceNames): Element {
  const { phrase: tell, of } = names;
  const { sections, items, total, unevaluated } = report;
  const all = evidenceIn(report);
  return section(
    'scores',
    tell('section.scores'),
    dataTable(
      tell('section.scores'),
      [
        { title: tell('term.section') },
        ...(['items', 'open', 'points', 'evaluated', 'awarded'] as const).map((term) => ({
          title: tell(`term.${term}`),
          kind: 'n' as const,
        })),
      ],
      [
        ...sections.map((each) => ({
          cells: [of(each.title), ...[each.items, each.unevaluated, each.points, each.evaluated, each.awarded].map(String)],
        })),
        {
          cells: [
            tell('term.total'),
            ...[items.length, unevaluated.items.length, total.points, total.evaluated, total.awarded].map(String),
          ],
          attributes: { className: 'total' },
        },
      ],
    ),
    ...sections.flatMap(({ id, title }) => [
      h('h3', of(title)),
      dataTable(
        of(title),
        [
          { title: tell('term.item'), kind: 'code' },
          { title: tell('term.asked'), kind: 'long' },
          { title: tell('term.points'), kind: 'n' },
          { title: tell('term.judged') },
          { title: tell('term.outcome') },
          { title: tell('term.awarded'), kind: 'n' },
          { title: tell('term.reason'), kind: 'long' },
        ],
        items
          .filter((item) => item.section === id)
          .map((item) => ({ cells: cells(item, evidenceNumbers(item, all), names), attributes: { className: item.outcome } })),
      ),
    ]),
  );
}

function cells(item: ItemResult, evidence: number[], { phrase: tell, of, list, language }: AcceptanceNames): Child[] {
  return [
    item.id,
    [of(item.text), h('small', deductionText(item, language))],
    item.points === undefined ? '—' : String(item.points),
    judgedText(item.judged, language),
    h('span', { className: ['outcome', item.outcome] }, tell(`outcome.${item.outcome}`)),
    item.awarded === undefined ? '—' : String(item.awarded),
    [
      h('p', visible(of(item.reason))),
      ...(item.manual && item.manual.remark !== '' ? [h('p', labelled(tell('term.remark'), visible(item.manual.remark), language))] : []),
      ...(evidence.length > 0 ? [h('p', labelled(tell('term.evidence'), list(evidence.map(String)), language))] : []),
    ],
  ];
}
