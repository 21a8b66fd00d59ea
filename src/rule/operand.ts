import type { IdentifierShape } from '../value/identifier-shape.js';
import type { NumberType } from '../expression/tree.js';
import type { Representation } from '../standard/model.js';
import type { DateFormat } from '../value/date-format.js';

/**
 * What an operand of an expression is. `decimal` is a number of the widest kind, see `widestNumber`; an identifier is
 * text of which parts have names.
 */
export type OperandType = 'string' | 'decimal' | 'moment' | 'date' | 'month' | 'year' | 'period' | NumberType | IdentifierShape;

/** Numbers have at most this many decimals, so that both engines can hold them in one scale. */
export const mostDecimals = 4;

const dateTypes = { YYYYMMDDHHMMSS: 'moment', YYYYMMDD: 'date', YYYYMM: 'month', YYYY: 'year', PERIOD: 'period' } as const;

/**
 * The operand type of a data element.
 *
 * @throws RangeError when it has more than `mostDecimals` decimals.
 */
export function operandType(representation: Representation, format?: DateFormat, identifier?: IdentifierShape): OperandType {
  if (representation.type === 'C') return format ? dateTypes[format] : (identifier ?? 'string');
  if (representation.decimals > mostDecimals) throw new RangeError(`${representation.text} has more than ${mostDecimals} decimals`);
  return { digits: representation.length, decimals: representation.decimals };
}
