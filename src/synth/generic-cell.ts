import type { Field } from '../plan/plan.js';
import { dayIn, dayText, monthOf, monthText } from './calendar.js';
import { dayNumber } from '../value/day.js';
import { identifierCell } from './identifier-cell.js';
import { citizenId, creditCode, organisationBody } from './identity.js';
import { money } from './maker.js';
import { hash, shuffled } from './random.js';

const firstMonth = monthOf(2000, 1);
const span = 20 * 12;

/** A cell that fits a field's code list, identifier scheme, format and representation; `number` keeps rows apart. */
export function genericCell(field: Field, codes: readonly string[], number: number, seed: number): string {
  const draw = hash(seed, number);
  if (codes.length > 0) return codes[draw % codes.length]!;
  if (field.shape) return numberCell(field.shape, number, seed);
  if (field.format) return dateCell(field.format, draw);
  const { type, length, decimals, fixed } = field.representation;
  if (type === 'I') return String(number % 10 ** Math.min(length, 9));
  if (type === 'D') return decimalCell(draw, length, decimals);
  const digits = String(number + 1);
  if (fixed) return digits.padStart(length, '0').slice(-length);
  return [...field.label, ...digits].length <= length ? field.label + digits : digits.slice(-length);
}

function decimalCell(draw: number, length: number, decimals: number): string {
  const whole = draw % 10 ** Math.min(4, length - decimals);
  return decimals >= 2 ? money(whole * 100 + (draw % 100)) : String(whole);
}

function dateCell(format: NonNullable<Field['format']>, draw: number): string {
  const month = firstMonth + (draw % span);
  if (format === 'YYYYMM') return monthText(month);
  if (format === 'YYYY') return monthText(month).slice(0, 4);
  const day = dayIn(month, 1 + ((draw >>> 8) % 28));
  if (format === 'YYYYMMDDHHMMSS') return `${dayText(day)}${String(8 + (draw % 10)).padStart(2, '0')}3000`;
  return format === 'PERIOD' ? dayText(day) + dayText(day + 30) : dayText(day);
}

/** Numbers of citizens and units look like those of a real place; others are of any that their forms allow. */
function numberCell(shape: NonNullable<Field['shape']>, number: number, seed: number): string {
  if (shape.scheme === 'credit-code') return creditCode('91', '110101', organisationBody(shuffled(number, 31 ** 6, seed)));
  const isOld = shape.scheme === 'citizen-id-15';
  if (!isOld && !['citizen-id', 'citizen-id-any', 'social-security-number'].includes(shape.scheme))
    return identifierCell(shape, number, seed);
  // Years of two digits are of the century before this one.
  const days = isOld ? 14_000 : 15_000;
  const place = shuffled(number, days * 1000, seed);
  if (isOld) return `110101${dayText(dayNumber(1960, 1, 1) + (place % days)).slice(2)}${String(Math.floor(place / days)).padStart(3, '0')}`;
  return citizenId('110101', dayText(dayNumber(1960, 1, 1) + (place % days)), Math.floor(place / days));
}
