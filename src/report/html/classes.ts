import type { DistributionsReport } from '../../conformance/model.js';
import { grouped } from '../../message/grouped.js';
import type { Phrase } from '../../message/phrases.js';

type Column = DistributionsReport['columns'][number];
type Class = Column['classes'][number];

/** What each class of a column is, in words, and last what is no value of its form. */
export function classNames({ of, classes, unread }: Column, told: Phrase<'distribution'>): string[] {
  return [
    ...classes.map((each) => (of === 'dates' ? yearsNamed(each, told) : amountsNamed(each, told))),
    ...(unread.count > 0 ? [told(`unread.${of}`)] : []),
  ];
}

function amountsNamed({ from, to }: Class, told: Phrase<'distribution'>): string {
  if (from === undefined) return told('below');
  if (to === undefined) return told('above', { from: grouped(from) });
  if (to === 0) return '0';
  return from === 0 ? told('part') : told('between', { from: grouped(from), to: grouped(to) });
}

function yearsNamed({ from, to }: Class, told: Phrase<'distribution'>): string {
  if (from === undefined) return told('before', { year: to });
  if (to === undefined) return told('after', { year: from });
  return told('years', { years: from === to ? String(from) : `${from}–${to}` });
}

/** What stands beneath each bar, and last beneath that of what is no value of its form; `apart` of bars that are no class among others. */
export function classLabels({ of, classes, unread }: Column, told: Phrase<'distribution'>): { text: string; apart: boolean }[] {
  return [
    ...classes.map((each) => ({
      text: of === 'dates' ? yearsText(each) : amountsText(each),
      apart: each.from === undefined || each.to === undefined,
    })),
    ...(unread.count > 0 ? [{ text: told(`unread.short.${of}`), apart: true }] : []),
  ];
}

function yearsText({ from, to }: Class): string {
  if (from === undefined) return `≤${to}`;
  if (to === undefined) return `≥${from}`;
  return from === to ? String(from) : `${from}–${to}`;
}

function amountsText({ from, to }: Class): string {
  if (from === undefined) return '<0';
  if (to === undefined) return `≥${powerText(from)}`;
  if (to === 0) return '0';
  return from === 0 ? '0–1' : `${powerText(from)}–${powerText(to)}`;
}

/** A power of ten as short as may be: `1000`, `10⁴`. */
function powerText(power: number): string {
  const exponent = String(power).length - 1;
  return exponent < 4 ? String(power) : `10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
