import { blank, dateSigns, type CauseId } from '../check/cause/causes.js';
import type { Traits } from '../check/cause/traits.js';
import { isDay } from '../value/day.js';
import { narrowed } from '../value/width.js';

/** Takes away the one thing that is wrong with a cell; undefined where what it would be then is not sure. */
type Step = (cell: string, traits: Traits) => string | undefined;

const outer = new RegExp(`^[${blank}]+|[${blank}]+$`, 'g');

/** What can be put right without a guess, by the cause that `check` tells. Every other cause is left to a person. */
const steps = {
  'blanks-around': (cell) => cell.replace(outer, ''),
  'full-width': narrowed,
  apostrophe: (cell) => cell.slice(1),
  quoted: (cell) => /^["“”＂]([^"“”＂]+)["“”＂]$/u.exec(cell)?.[1],
  formula: (cell) => /^[=＝]"([0-9A-Za-z]+)"$/.exec(cell)?.[1],
  'date-hyphens': dateIn(dateSigns['date-hyphens']),
  'date-slashes': dateIn(dateSigns['date-slashes']),
  'date-dots': dateIn(dateSigns['date-dots']),
  'date-blanks': dateIn(dateSigns['date-blanks']),
  'date-characters': (cell, traits) =>
    dated(/^([0-9]{4}) *年 *([0-9]{1,2})(?: *月 *([0-9]{1,2}) *[日号]?| *月?)$/.exec(cell)?.slice(1), traits),
  'time-of-day': (cell) => /^(.*[0-9日])[ T]+0?0[:：]00(?:[:：]00(?:\.0+)?)?$/.exec(cell)?.[1],
  'decimal-zero': (cell, { kind }) => (kind === 'text' ? undefined : cell.replace(/\.0+$/, '')),
  thousands: (cell, { kind, decimals }) => {
    if (!/^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(cell)) return undefined;
    // The comma may stand for the point where a number may have three decimals.
    const isSure = kind === 'integer' || decimals < 3 || /,.*,|\./.test(cell);
    return isSure ? cell.replaceAll(',', '') : undefined;
  },
  'small-x': (cell) => cell.replace(/x$/, 'X'),
} satisfies Partial<Record<CauseId, Step>>;

/** What was put right in a cell. */
export type StepId = keyof typeof steps;

/** The step for a cause, where there is one. */
export function stepFor(cause: string): { id: StepId; step: Step } | undefined {
  return Object.hasOwn(steps, cause) ? { id: cause as StepId, step: steps[cause as StepId] } : undefined;
}

/** Year, month and day with one and the same sign between them: the year first, so that there is one reading. */
function dateIn(sign: string): Step {
  const pattern = new RegExp(`^([0-9]{4})(${sign})([0-9]{1,2})(?:\\2([0-9]{1,2}))?$`, 'u');
  return (cell, traits) => {
    const [, year, between, month, day] = pattern.exec(cell) ?? [];
    // A number has lost the zero of 2024.10.
    if (between === '.' && day === undefined && month === '1') return undefined;
    return year === undefined ? undefined : dated([year, month, day], traits);
  };
}

/** The parts of a date in the layout asked for; nothing where a part is missing, one too many, or there is no such day. */
function dated(parts: readonly (string | undefined)[] | undefined, { kind }: Traits): string | undefined {
  const [year, month, day] = parts ?? [];
  if (year === undefined || month === undefined) return undefined;
  const padded = `${year}${month.padStart(2, '0')}`;
  if (kind === 'month') return day === undefined && isDay(Number(`${padded}01`)) ? padded : undefined;
  if (kind !== 'day' || day === undefined) return undefined;
  const whole = `${padded}${day.padStart(2, '0')}`;
  return isDay(Number(whole)) ? whole : undefined;
}
