import { listedIds } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { points } from '../figure.js';

/** Steps of a score, from what is whole to what is worst; hues that every kind of sight tells apart, and the figure in each cell. */
const steps = [
  { from: 100, className: 's0', label: '100' },
  { from: 99, className: 's1', label: '≥ 99' },
  { from: 95, className: 's2', label: '≥ 95' },
  { from: 90, className: 's3', label: '≥ 90' },
  { from: 80, className: 's4', label: '≥ 80' },
  { from: 0, className: 's5', label: '< 80' },
] as const;

const font = 13;

/** Room for a name, in characters as wide as the font is high. */
const longestName = 20;

/** Bars of scores from 0 to 100, one a row. */
export function bars(title: string, rows: { name: string; score: number | undefined; strong?: boolean }[]): Element {
  const step = 30;
  const left = 8 + widest(rows.map(({ name }) => name));
  const width = 460;
  const all = left + width + 64;
  const height = rows.length * step + 6;
  return s('svg', { className: 'bars', viewBox: `0 0 ${all} ${height}`, role: 'img', ariaLabel: summary(title, rows) }, [
    ...[0, 25, 50, 75, 100].map((at) =>
      s('line', { className: 'grid', x1: left + (at / 100) * width, x2: left + (at / 100) * width, y1: 0, y2: height - 6 }),
    ),
    ...rows.flatMap(({ name, score, strong }, row) => {
      const y = row * step + 6;
      return [
        s('text', { className: strong ? 'strong' : undefined, x: left - 10, y: y + 13, textAnchor: 'end' }, [
          s('title', name),
          shortened(name),
        ]),
        s('rect', { className: 'track', x: left, y, width, height: 18 }),
        ...(score === undefined
          ? []
          : [s('rect', { className: strong ? 'bar strong' : 'bar', x: left, y, width: round((score / 100) * width), height: 18 })]),
        s('text', { className: strong ? 'figure strong' : 'figure', x: left + width + 10, y: y + 13 }, points(score)),
      ];
    }),
  ]);
}

/** A picture of scores, rows by columns, each cell shaded by its score and showing it. */
export function heat(
  title: string,
  columns: string[],
  rows: { name: string; scores: (number | undefined)[] }[],
  legend: { title: string; none: string },
): Element {
  const cell = { width: 84, height: 26 };
  const left = 12 + widest(rows.map(({ name }) => name));
  const top = 30;
  const width = left + columns.length * cell.width;
  const height = top + rows.length * cell.height + 44;
  return s('svg', { className: 'heat', viewBox: `0 0 ${width} ${height}`, width, role: 'img', ariaLabel: title }, [
    s('title', title),
    s('defs', [
      s('pattern', { id: 'none', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
        s('rect', { className: 'blank', width: 6, height: 6 }),
        s('line', { className: 'hatch', x1: 0, x2: 0, y1: 0, y2: 6 }),
      ]),
    ]),
    ...columns.map((name, column) =>
      s('text', { className: 'head', x: left + (column + 0.5) * cell.width, y: top - 10, textAnchor: 'middle' }, name),
    ),
    ...rows.flatMap(({ name, scores }, row) => {
      const y = top + row * cell.height;
      return [
        s('text', { x: left - 10, y: y + 17, textAnchor: 'end' }, [s('title', name), shortened(name)]),
        ...scores.flatMap((score, column) => shaded(score, left + column * cell.width, y, cell.width, cell.height)),
      ];
    }),
    ...legendOf(legend, left, height - 28),
  ]);
}

/** The shade of a score. */
export function stepOf(score: number): string {
  return steps.find(({ from }) => score >= from)!.className;
}

function shaded(score: number | undefined, x: number, y: number, width: number, height: number): Element[] {
  const box = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  if (score === undefined) return [s('rect', { ...box, fill: 'url(#none)' })];
  const className = stepOf(score);
  return [
    s('rect', { className, ...box }),
    s('text', { className: `figure on-${className}`, x: x + width / 2, y: y + 17, textAnchor: 'middle' }, points(score)),
  ];
}

function legendOf(legend: { title: string; none: string }, left: number, y: number): Element[] {
  return [
    s('text', { className: 'head', x: left - 10, y: y + 12, textAnchor: 'end' }, legend.title),
    ...steps.flatMap(({ className, label }, step) => [
      s('rect', { className, x: left + step * 68, y, width: 16, height: 16 }),
      s('text', { className: 'head', x: left + step * 68 + 21, y: y + 12 }, label),
    ]),
    s('rect', { fill: 'url(#none)', x: left + steps.length * 68, y, width: 16, height: 16 }),
    s('text', { className: 'head', x: left + steps.length * 68 + 21, y: y + 12 }, legend.none),
  ];
}

/** Every figure of a picture in words. */
function summary(title: string, rows: { name: string; score: number | undefined }[]): string {
  return `${title}: ${listedIds(rows.map(({ name, score }) => `${name} ${points(score)}`))}`;
}

/** Width of the longest name: a CJK character is as wide as the font is high, others about 0.58 of it. */
function widest(names: string[]): number {
  return Math.ceil(Math.max(60, ...names.map((name) => widthOf(shortened(name)) + 10)));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? font : font * 0.58), 0);
}

/** A name, cut where there is no room for all of it. */
function shortened(name: string): string {
  if (widthOf(name) <= longestName * font) return name;
  let short = '';
  for (const character of name) {
    if (widthOf(short + character) > (longestName - 1) * font) break;
    short += character;
  }
  return `${short}…`;
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
