import type { Element } from 'hast';
import { h } from 'hastscript';
import { severities } from '../../standard/model.js';
import type { Digest } from '../digest.js';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';

type Option = [value: string, text: string];

/** The bar that narrows what is listed. Hidden until the script shows it, as it does nothing without. */
export function filterForm(report: ConformanceReport, digest: Digest, names: Names, caps: Caps): Element {
  const { say } = names;
  const tables = [...new Set([...report.checks, ...report.unevaluated].map(({ table }) => table))];
  const outcomes = (['fail', 'error', 'unevaluated', 'pass', 'not-applicable'] as const).filter((outcome) =>
    outcome === 'unevaluated' ? report.unevaluated.length > 0 : report.checks.some((check) => check.outcome === outcome),
  );
  const divisions = [...new Set(report.scores.byDivision.map(({ division }) => division))];
  const listed = severities.filter((severity) => digest.counts[severity] > 0);
  return h('form', { id: 'filter', hidden: true, role: 'search', ariaLabel: say('filter.title') }, [
    choice(
      'table',
      say('term.table'),
      tables.map((id): Option => [id, names.table(id)]),
      names,
    ),
    choice(
      'severity',
      say('term.severity'),
      listed.map((severity): Option => [severity, say(`severity.${severity}`)]),
      names,
    ),
    choice(
      'outcome',
      say('term.outcome'),
      outcomes.map((outcome): Option => [outcome, say(`outcome.${outcome}`)]),
      names,
    ),
    ...(divisions.length > 1
      ? [
          choice(
            'divisions',
            say('term.division'),
            divisions.slice(0, caps.options).map((code): Option => [String(names.divisionPlace(code)), names.division(code)]),
            names,
          ),
        ]
      : []),
    h('label', [
      h('span', say('filter.search')),
      h('input', { type: 'search', name: 'words', placeholder: say('filter.search.hint'), autoComplete: 'off' }),
    ]),
    h('span.buttons', [
      h('button', { type: 'reset' }, say('filter.reset')),
      h('button', { type: 'button', name: 'open' }, say('filter.expand')),
      h('button', { type: 'button', name: 'close' }, say('filter.collapse')),
    ]),
    h('output', { dataText: say('filter.shown') }),
  ]);
}

function choice(name: string, title: string, options: Option[], { say }: Names): Element {
  return h('label', [
    h('span', title),
    h('select', { name }, [
      h('option', { value: '' }, say('filter.all')),
      // A leading `=` tells the table of no name, the whole data set, from no choice.
      ...options.map(([value, text]) => h('option', { value: `=${value}` }, text)),
    ]),
  ]);
}
