import type { Element } from 'hast';
import { h } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { severities } from '../../standard/model.js';
import type { CheckReport, ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';

type Option = [value: string, text: string];

/** The bar that narrows the findings; the script counts what each choice has. Hidden until it shows it, as it does nothing without. */
export function filterForm(
  { scores }: ConformanceReport,
  findings: readonly CheckReport[],
  all: number,
  names: Names,
  caps: Caps,
): Element {
  const { say } = names;
  const tables = [...new Set(findings.map(({ table }) => table))];
  const indicators = [...new Set(findings.map(({ indicator }) => indicator))].sort();
  const divisions = new Set(findings.flatMap((check) => check.divisions.map(({ division }) => names.divisionPlace(division))));
  const agencies = new Set(findings.flatMap((check) => (check.agencies ?? []).map(names.agencyPlace)));
  const divisionOf = (place: string) => names.division(scores.byAgency[Number(place)]!.division);
  const facets: [name: string, title: string, options: Option[]][] = [
    ['table', say('term.table'), tables.map((id) => [id, names.table(id)])],
    ['severity', say('term.severity'), severities.map((severity) => [severity, say(`severity.${severity}`)])],
    ['indicator', say('term.indicator'), indicators.map((id) => [id, names.indicator(id)])],
    ['division', say('term.division'), optionsOf(scores.byDivision, divisions, ({ division }) => names.division(division))],
    [
      'agency',
      say('term.agency'),
      toldApart(
        optionsOf(scores.byAgency, agencies, ({ agency }) => names.agency(agency)),
        divisionOf,
      ),
    ],
  ];
  return h('form', { id: 'filter', hidden: true, role: 'search', ariaLabel: say('filter.title'), dataMore: say('filter.more') }, [
    ...facets
      .filter(([, , options]) => options.length > 0)
      .map(([name, title, options]) =>
        choice(title, name, [
          h('option', { value: '' }, say('filter.all')),
          // A leading `=` tells the table of no name, the whole data set, from no choice.
          ...options.slice(0, caps.options).map(([value, text]) => h('option', { value: `=${value}` }, text)),
        ]),
      ),
    h('label', [
      h('span', say('filter.search')),
      h('input', { type: 'search', name: 'words', placeholder: say('filter.search.hint'), autoComplete: 'off' }),
    ]),
    choice(say('filter.view'), 'view', [
      h('option', { value: '' }, say('filter.view.tables')),
      h('option', { value: '=flat' }, say('filter.view.flat')),
    ]),
    h('span.buttons', [
      h('button', { type: 'reset' }, say('filter.reset')),
      h('button', { type: 'button', name: 'open' }, say('filter.expand')),
      h('button', { type: 'button', name: 'close' }, say('filter.collapse')),
    ]),
    h('output', { dataText: say('filter.shown') }),
    ...(all > findings.length ? [h('span.note', say('filter.capped', { left: grouped(all - findings.length) }))] : []),
  ]);
}

/** The places in which anything was found, by their place among the scores. */
function optionsOf<Score>(scores: readonly Score[], found: ReadonlySet<number>, text: (score: Score) => string): Option[] {
  return scores.flatMap((score, place): Option[] => (found.has(place) ? [[String(place), text(score)]] : []));
}

/** Options of the same text, each with what tells it from the others. */
function toldApart(options: readonly Option[], by: (value: string) => string): Option[] {
  const counts = new Map<string, number>();
  for (const [, text] of options) counts.set(text, (counts.get(text) ?? 0) + 1);
  return options.map(([value, text]) => [value, counts.get(text)! > 1 ? `${text} · ${by(value)}` : text]);
}

function choice(title: string, name: string, options: Element[]): Element {
  return h('label', [h('span', title), h('select', { name }, options)]);
}
