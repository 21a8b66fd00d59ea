import type { Element } from 'hast';
import { h } from 'hastscript';
import { visible } from '../../report/cell.js';
import { dataTable, section } from '../../report/html/parts.js';
import { waiverCells } from '../../report/waiver-cells.js';
import type { AcceptanceReport } from '../model.js';
import { itemIn } from '../../report/properties.js';
import type { AcceptanceNames } from '../names.js';
import type { Caps } from './caps.js';
import { capped, whereOf } from './parts.js';

/** No more check ids than this stand in a row. */
const mostIds = 12;

/** How the items of the four-property check came out. */
export function properties(report: AcceptanceReport, names: AcceptanceNames): Element {
  const { phrase: tell, say } = names;
  const title = tell('section.properties');
  if (report.properties.length === 0) return section('properties', title, h('p', tell('properties.none')));
  return section(
    'properties',
    title,
    dataTable(
      title,
      [
        { title: tell('term.property') },
        { title: tell('term.group') },
        { title: tell('term.check'), kind: 'long' },
        { title: say('term.outcome') },
        { title: say('term.property.by') },
        { title: say('term.checks') },
      ],
      report.properties.map(({ report: position, id, by, outcome, checks, ...item }) => ({
        cells: [
          h('span.nowrap', itemIn(names.language, item).property),
          h('span.clause', itemIn(names.language, item).group),
          [
            h('code', id),
            ' ',
            itemIn(names.language, item).name,
            ...(report.run.reports.length > 1 ? [h('small', visible(report.run.reports[position]?.path ?? ''))] : []),
          ],
          h('span', { className: ['outcome', outcome] }, say(`outcome.${outcome}`)),
          h('span.nowrap', say(`properties.by.${by}`)),
          checks.length > 6 ? say('open.count', { count: checks.length }) : idsText(checks, names) || '—',
        ],
      })),
    ),
  );
}

/** The items and checks that were not evaluated, and why. */
export function unevaluated(report: AcceptanceReport, names: AcceptanceNames, caps: Caps): Element {
  const { phrase: tell, say, of } = names;
  const items = report.items.filter(({ outcome }) => outcome === 'unevaluated');
  const { checks } = report.unevaluated;
  const title = tell('section.unevaluated');
  if (items.length === 0 && checks.length === 0) return section('unevaluated', title, h('p', tell('open.none')));
  return section(
    'unevaluated',
    title,
    h('p.note', tell('open.note')),
    ...(items.length === 0
      ? []
      : [
          h('h3', tell('open.items')),
          dataTable(
            tell('open.items'),
            [
              { title: tell('term.item'), kind: 'code' },
              { title: tell('term.asked'), kind: 'long' },
              { title: tell('term.points'), kind: 'n' },
              { title: say('term.reason'), kind: 'long' },
            ],
            items.map(({ id, text, points, reason }) => ({
              cells: [id, of(text), points === undefined ? '—' : String(points), visible(of(reason))],
            })),
          ),
        ]),
    ...(checks.length === 0
      ? []
      : [
          h('h3', tell('open.checks')),
          dataTable(
            tell('open.checks'),
            [{ title: tell('term.where') }, { title: say('term.reason'), kind: 'long' }, { title: say('term.checks'), kind: 'long' }],
            checks.slice(0, caps.others).map(({ table, reason, ids, ...where }) => ({
              cells: [whereOf({ ...where, tableName: table }, report, names), visible(of(reason)), idsText(ids, names)],
            })),
          ),
          ...capped(Math.min(checks.length, caps.others), checks.length, names),
        ]),
  );
}

/** Every waiver, used or not. */
export function waivers(report: AcceptanceReport, names: AcceptanceNames, caps: Caps): Element {
  const { phrase: tell, say } = names;
  const title = tell('section.waivers');
  if (report.waivers.length === 0) return section('waivers', title, h('p', tell('waivers.none')));
  return section(
    'waivers',
    title,
    dataTable(
      title,
      [
        { title: say('term.check'), kind: 'code' },
        ...(['scope', 'reason', 'approver', 'date', 'expires'] as const).map((term) => ({
          title: say(`term.waiver.${term}`),
          ...(term === 'reason' && { kind: 'long' as const }),
        })),
        { title: say('term.waiver.failed'), kind: 'n' },
      ],
      report.waivers.slice(0, caps.others).map((waiver) => ({
        cells: [waiver.check, ...waiverCells(waiver, { ...names, table: (id) => id })],
      })),
    ),
    ...capped(Math.min(report.waivers.length, caps.others), report.waivers.length, names),
  );
}

function idsText(ids: readonly string[], { list }: AcceptanceNames): string {
  return list(ids.slice(0, mostIds)) + (ids.length > mostIds ? ` … (${ids.length})` : '');
}
