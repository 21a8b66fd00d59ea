import type { Element } from 'hast';
import { s } from 'hastscript';

/** Room that a sign takes in a label: a wide one, a small one, any other. */
const [wide, small, common] = [12, 5, 7.6];

/** Room between two labels in a row, and from one slanted label to the next. */
const [between, apart] = [6, 16];

interface Label {
  text: string;
  x: number;
  /** Whether it goes before others where there is not room for all. */
  apart: boolean;
}

/** How wide a text is, about. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '⺀' ? wide : ' ,.⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(sign) ? small : common), 0);
}

/**
 * The labels beneath the bars: in a row where there is room for all, otherwise slanted, those of bars that stand apart and of the
 * outermost others in any case.
 *
 * @param base Height of the axis.
 * @returns The labels, and the room that they need beneath the axis and to the left of it.
 */
export function beneath(labels: readonly Label[], base: number, width: number): { texts: Element[]; left: number; foot: number } {
  const row = labels.map(({ text, x }) => {
    const half = textWidth(text) / 2;
    return { text, half, x: Math.min(Math.max(x, half), width - half) };
  });
  if (row.every(({ half, x }, at) => at === 0 || x - row[at - 1]!.x >= half + row[at - 1]!.half + between)) {
    return {
      left: 0,
      foot: 20,
      texts: row.map(({ text, x }) => s('text', { className: 'head', x: round(x), y: base + 14, textAnchor: 'middle' }, text)),
    };
  }
  const shown = roomy(labels);
  const slant = (length: number) => length * Math.SQRT1_2;
  return {
    left: Math.ceil(Math.max(0, ...shown.map(({ text, x }) => slant(textWidth(text)) + 8 - x))),
    foot: Math.ceil(Math.max(...shown.map(({ text }) => slant(textWidth(text))))) + 18,
    texts: shown.map(({ text, x }) => {
      const [right, y] = [round(x + 4), base + 11];
      return s('text', { className: 'head', x: right, y, textAnchor: 'end', transform: `rotate(-45 ${right} ${y})` }, text);
    }),
  };
}

/** The labels that find room, from left to right. */
function roomy(labels: readonly Label[]): Label[] {
  const others = labels.filter((label) => !label.apart);
  const first = new Set([...labels.filter((label) => label.apart), ...others.slice(0, 1), ...others.slice(-1)]);
  const placed: Label[] = [];
  for (const label of [...first, ...others]) if (placed.every((each) => Math.abs(each.x - label.x) >= apart)) placed.push(label);
  return placed.sort((a, b) => a.x - b.x);
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
