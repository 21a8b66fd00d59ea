import type { DistributionsReport } from '../../conformance/model.js';
import { grouped } from '../../message/grouped.js';
import type { Phrase } from '../../message/phrases.js';

type Column = DistributionsReport['columns'][number];
type Class = Column['classes'][number];

/** A label beneath the bars: of the bar at a place, or of the bound to its left. */
interface Tick {
  at: number;
  side: 'left' | 'middle';
  text: string;
}

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

/** What stands beneath the bars, the more telling first, since not all find room. */
export function classTicks(column: Column, told: Phrase<'distribution'>): Tick[] {
  const { of, classes, unread } = column;
  const own = of === 'dates' ? yearTicks(classes) : amountTicks(classes);
  return [...(unread.count > 0 ? [{ at: classes.length, side: 'middle' as const, text: told(`unread.short.${of}`) }] : []), ...own];
}

function yearTicks(classes: readonly Class[]): Tick[] {
  const ticks = classes.map(({ from, to }, at): Tick => ({
    ...{ at, side: 'middle' },
    text: from === undefined ? `≤${to}` : to === undefined ? `≥${from}` : from === to ? String(from) : `${from}–`,
  }));
  const isOpen = ({ at }: Tick) => classes[at]!.from === undefined || classes[at]!.to === undefined;
  return [...ticks.filter(isOpen), ...ticks.filter((tick) => !isOpen(tick))];
}

function amountTicks(classes: readonly Class[]): Tick[] {
  const ticks = classes.flatMap(({ from, to }, at): Tick[] => {
    if (from === undefined) return [{ at, side: 'middle', text: '<0' }];
    if (to === 0) return [{ at, side: 'middle', text: '0' }];
    // The bound to the right is that of the next class, but of the last.
    const right: Tick[] = at === classes.length - 1 && to !== undefined ? [{ at: at + 1, side: 'left', text: powerText(to) }] : [];
    return [...(from > 0 ? [{ at, side: 'left' as const, text: powerText(from) }] : []), ...right];
  });
  return ticks;
}

/** A power of ten as short as may be: `1000`, `10⁴`. */
function powerText(power: number): string {
  const exponent = String(power).length - 1;
  return exponent < 4 ? String(power) : `10${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
