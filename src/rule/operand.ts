import type { DateFormat, Representation } from '../standard/model.js';
export type OperandType = 'string' | 'decimal' | 'date' | 'month' | 'year' | 'period';
export function operandType(representation: Representation, format?: DateFormat): OperandType {
  if (representation.type !== 'C') return 'decimal';
  return format ? ({ YYYYMMDD: 'date', YYYYMM: 'month', YYYY: 'year', PERIOD: 'period' } as const)[format] : 'string';
}
