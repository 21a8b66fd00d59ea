import { phrasesOf } from '../../message/phrases.js';
import { clauses, listedIds } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { ConformanceReport, DistributionsReport } from '../../conformance/model.js';
import { grouped } from '../../message/grouped.js';
import { share } from '../figure.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { classNames } from './classes.js';
import { bar, histogram } from './histogram.js';
import { dataTable, folded } from './parts.js';

type Column = DistributionsReport['columns'][number];
type Counts = Column['empty'];

/** So many columns are drawn at once; the others in a fold. */
const mostDrawn = 2;
/** So many checks of a column are named. */
const mostChecks = 4;

const toldIn = ({ language }: Names) => phrasesOf('distribution', language);

/** What stands in the columns of amounts and dates of a table of which records fail: how many values, and how many of them fail. */
export function distributions(table: string, { tables }: ConformanceReport, names: Names, caps: Caps): Element[] {
  const { columns = [], more = 0 } = tables.find(({ id }) => id === table)?.distributions ?? {};
  if (columns.length + more === 0) return [];
  const told = toldIn(names);
  const shown = columns.slice(0, caps.distributions);
  const left = more + columns.length - shown.length;
  const [first, rest] = [shown.slice(0, mostDrawn), shown.slice(mostDrawn)];
  const note = left > 0 ? [h('p.note', told(more === left ? 'more' : 'left', { count: left }))] : [];
  if (shown.length === 0) return note;
  return [
    h('figure.distributions', [
      h('figcaption', told('title')),
      legend(names),
      h(
        'div',
        first.map((column) => drawn(column, names)),
      ),
      folded(
        rest.length > 0 ? told('rest', { count: rest.length }) : told('numbers'),
        ...(rest.length > 0
          ? [
              h(
                'div',
                rest.map((column) => drawn(column, names)),
              ),
            ]
          : []),
        h(
          'div',
          shown.map((column) => numbers(column, names)),
        ),
      ),
      ...note,
    ]),
  ];
}

function legend(names: Names): Element {
  const told = toldIn(names);
  const swatch = (parts: Element[]) => s('svg', { viewBox: '0 0 18 12', ariaHidden: 'true' }, parts);
  return h('p.note', [
    swatch([bar('whole', 9, 12, 18, 12)]),
    told('legend.all'),
    swatch([bar('ground', 9, 12, 18, 12), bar('failing', 9, 12, 18, 12)]),
    told('legend.failing'),
  ]);
}

function drawn(column: Column, names: Names): Element {
  const told = toldIn(names);
  const all = everything(column);
  const ids = [...column.checks.slice(0, mostChecks), ...(column.checks.length > mostChecks ? ['…'] : [])];
  const text = clauses(
    [
      told('text', {
        ...{ values: grouped(all.count - column.empty.count), failed: grouped(all.failed - column.empty.failed) },
        checks: listedIds(ids),
      }),
      ...(column.empty.count > 0 ? [told('empty', { count: grouped(column.empty.count), failed: grouped(column.empty.failed) })] : []),
      ...(column.lacking > 0 ? [told('lacking', { count: grouped(column.lacking) })] : []),
    ],
    names.language,
  );
  return h('div', [h('b', names.field(column.field)), histogram(column, told, text), h('small', text)]);
}

/** All cells of a column that is there. */
function everything({ classes, unread, empty }: Column): Counts {
  return [...classes, unread, empty].reduce<Counts>(
    (sum, { count, failed }) => ({ count: sum.count + count, failed: sum.failed + failed }),
    { count: 0, failed: 0 },
  );
}

/** Every figure of a column, as a table. */
function numbers(column: Column, names: Names): Element {
  const told = toldIn(names);
  const titles = classNames(column, told);
  const rows = [
    ...[...column.classes, column.unread].map((counts, at) => ({ ...counts, title: titles[at] ?? '' })),
    { ...column.empty, title: told('blank') },
  ].filter(({ count }) => count > 0);
  return dataTable(
    names.field(column.field),
    [
      { title: told('class') },
      { title: told('count'), kind: 'n' },
      { title: told('failed'), kind: 'n' },
      { title: told('share'), kind: 'n' },
    ],
    rows.map(({ title, count, failed }) => ({ cells: [title, grouped(count), grouped(failed), share(failed, count)] })),
    'seen',
  );
}
