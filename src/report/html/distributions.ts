import { phrasesOf } from '../../message/phrases.js';
import { clauses, listedIds } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { ConformanceReport, DistributionsReport } from '../../conformance/model.js';
import { grouped } from '../../message/grouped.js';
import { share } from '../figure.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { classNames, classTicks } from './classes.js';
import { dataTable, folded } from './parts.js';

type Column = DistributionsReport['columns'][number];
type Counts = Column['empty'];

/** So many columns are drawn at once; the others in a fold. */
const mostDrawn = 2;
/** So many checks of a column are named. */
const mostChecks = 4;

const [width, height, top, foot] = [420, 84, 18, 20];
/** No bar is wider, and the room between two. */
const [widest, gap] = [52, 2];
/** The least that is drawn of what is there, and of what fails. */
const [least, leastFailed] = [2, 4];
/** Room that a character takes in the picture, and a digit above a bar. */
const [character, digit] = [7.2, 6.6];

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
  return h('div', [h('b', names.field(column.field)), histogram(column, names, text), h('small', text)]);
}

/** All cells of a column that is there. */
function everything({ classes, unread, empty }: Column): Counts {
  return [...classes, unread, empty].reduce<Counts>(
    (sum, { count, failed }) => ({ count: sum.count + count, failed: sum.failed + failed }),
    { count: 0, failed: 0 },
  );
}

/** Bars of the classes, and one apart of what is none; the part that fails is striped, so that no colour need tell it. */
function histogram(column: Column, names: Names, text: string): Element {
  const told = toldIn(names);
  const titles = classNames(column, told);
  const { classes, unread } = column;
  const bars: Counts[] = [...classes, ...(unread.count > 0 ? [unread] : [])];
  // What is no value of its form stands apart.
  const apart = unread.count > 0 && classes.length > 0 ? 0.5 : 0;
  const step = Math.min(widest, (width - 2) / (bars.length + apart));
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const base = top + height;
  const placeOf = (at: number) => 1 + (at + (at === classes.length ? apart : 0)) * step;
  const ticks = classTicks(column, told).map(({ at, side, text }) => ({
    text,
    x: side === 'left' ? 1 + at * step : placeOf(at) + step / 2,
  }));
  // A figure that stands at some bars only would seem to be all.
  const hasFigures = bars.every(({ failed }) => grouped(failed).length * digit <= step);
  return s('svg', { viewBox: `0 0 ${width} ${base + foot}`, role: 'img', ariaLabel: text }, [
    ...bars.flatMap(({ count, failed }, at) => {
      if (count === 0) return [];
      const [x, wide] = [placeOf(at) + step / 2, step - gap];
      const striped = failed === 0 ? 0 : Math.max(leastFailed, (failed / most) * height);
      const tall = Math.max(least, striped, (count / most) * height);
      const figure = grouped(failed);
      return [
        s('g', [
          s('title', told('bar', { class: titles[at], count: grouped(count), failed: figure })),
          bar('whole', x, base, wide, tall),
          ...(failed > 0 ? [bar('ground', x, base, wide, striped), bar('failing', x, base, wide, striped)] : []),
          ...(failed > 0 && hasFigures
            ? [s('text', { className: 'failing', x: round(x), y: round(base - tall - 5), textAnchor: 'middle' }, figure)]
            : []),
        ]),
      ];
    }),
    s('path', { className: 'axis', d: `M0 ${base}h${round(placeOf(bars.length - 1) + step + 1)}` }),
    ...roomy(ticks).map(({ text, x }) => s('text', { className: 'head', x: round(x), y: base + 14, textAnchor: 'middle' }, text)),
  ]);
}

/** A bar as a line as thick as it is wide, so that it can be dashed: no pattern need be named. */
function bar(className: string, x: number, base: number, wide: number, tall: number): Element {
  return s('path', { className, d: `M${round(x)} ${base}v${round(-tall)}`, strokeWidth: round(wide) });
}

/** The labels that find room, those that come first before others, and none beyond the edges. */
function roomy(ticks: readonly { text: string; x: number }[]): { text: string; x: number }[] {
  const placed: { text: string; x: number; half: number }[] = [];
  for (const { text, x } of ticks) {
    const half = ([...text].reduce((sum, sign) => sum + (sign > '⺀' ? 13 : character), 0) + 4) / 2;
    const within = Math.min(Math.max(x, half), width - half);
    if (placed.every((each) => Math.abs(each.x - within) >= each.half + half)) placed.push({ text, x: within, half });
  }
  return placed;
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

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
