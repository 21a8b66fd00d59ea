import type { Order } from '../expression/question.js';
import type { DataElement } from '../standard/model.js';
import { keyField, readKeyPart } from '../value/key-part.js';
import { periodNumber, periodText, unitOf, type PeriodUnit } from '../value/period.js';
import type { Terms } from './kind.js';

/** By what records follow each other: a part of a key that is a day, a month, a year or a whole number. */
export function orderOf(part: string, terms: Terms, table?: string): Order {
  const unit = unitIn(part, terms.field(keyField(part), table));
  if (!unit) throw new Error(`${part} tells no order`);
  return { part, unit };
}

/** What a part of a key counts in; undefined where it tells no order. */
export function unitIn(part: string, { representation, format }: Pick<DataElement, 'representation' | 'format'>): PeriodUnit | undefined {
  const form = readKeyPart(part)?.form;
  if (form === 'day' || form === 'month' || form === 'year') return form;
  if (representation.type === 'D' || (form === 'person' && format === undefined)) return undefined;
  return unitOf(format);
}

/** What a part of a key holds, a period later or earlier. */
export function movedPeriod(part: string, text: string, step: 1 | -1): string {
  const form = readKeyPart(part)?.form;
  const length = form === 'year' ? 4 : form === 'month' ? 6 : form === 'day' ? 8 : text.length;
  return periodBeside(text.slice(0, length), step) + text.slice(length);
}

/** The period right after or before one, in the layout that it seems to have; digits as many as there were. */
function periodBeside(text: string, step: 1 | -1): string {
  const [unit = 'numbered'] = (['day', 'month', 'year'] as const).filter((each) => periodNumber(each, text) !== undefined);
  const digits = /[0-9]+/.exec(text)?.[0] ?? '';
  const number = periodNumber(unit, text);
  return number === undefined ? text : text.replace(digits, periodText(unit, number + BigInt(step)).padStart(digits.length, '0'));
}
