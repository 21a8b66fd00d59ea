import type { Element } from 'hast';
import { h } from 'hastscript';
import { dataTable, facts, section } from '../../report/html/parts.js';
import { share } from '../../report/figure.js';
import { visible } from '../../report/cell.js';
import { severities } from '../../standard/model.js';
import type { AcceptanceReport } from '../model.js';
import { outOf, type AcceptanceNames } from '../names.js';
import { exampleNote } from './cover.js';

/** The verdict with the sentence that decided, the grade or why there is none, and all grounds. */
export function conclusion(report: AcceptanceReport, names: AcceptanceNames): Element {
  const { phrase: tell, say, of } = names;
  const { verdict, total, grade, noGrade, items, unevaluated, findings } = report;
  const counts = severities.map((severity) => [severity, findings.filter((each) => each.severity === severity).length] as const);
  return section(
    'conclusion',
    tell('section.conclusion'),
    h('div', { className: ['verdict', verdict.decision] }, [
      h('p.stamp', say(`decision.${verdict.decision}`)),
      h('p.sentence', visible(of(verdict.sentence))),
    ]),
    ...exampleNote(report, names),
    facts([
      [tell('figure.points'), outOf(total.awarded, total.points)],
      [
        tell('figure.grade'),
        grade ? of(grade.name) : [tell('figure.no-grade'), ' ', ...(noGrade ? [h('span.note', of(noGrade.text))] : [])],
      ],
      [tell('figure.evaluated'), `${outOf(total.evaluated, total.points)} (${share(total.evaluated, total.points)})`],
      [tell('figure.unevaluated'), `${unevaluated.items.length} (${tell('figure.of-items', { count: items.length })})`],
      ...counts.filter(([, count]) => count > 0).map(([severity, count]): [string, string] => [say(`severity.${severity}`), String(count)]),
    ]),
    h('h3', tell('section.grounds')),
    dataTable(
      tell('section.grounds'),
      [{ title: say('term.then') }, { title: tell('term.kind') }, { title: say('term.reason'), kind: 'long' }],
      verdict.grounds.map(({ decision, kind, text }) => ({
        cells: [h('span', { className: ['decision', decision] }, say(`decision.${decision}`)), tell(`kind.${kind}`), visible(of(text))],
      })),
    ),
  );
}
