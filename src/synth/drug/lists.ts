import type { TablePlan } from '../../plan/plan.js';
import { dayText } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import { identifierCell } from '../identifier-cell.js';
import { hash } from '../random.js';

const start = dayNumber(2020, 1, 1);
const pieces = 10_000;

/** Makes the rows of a list of codes, names and days: cells in the order of the fields. */
export function listRows(table: TablePlan, seed: number): (number: number) => string[] {
  const makers = table.fields.map((field) => {
    if (field.shape) {
      const { shape } = field;
      return shape.scheme === 'nhsa-piece' ? pieceCode : (number: number) => identifierCell(shape, number, seed);
    }
    if (field.name === 'VALIDFROM') return (number: number) => dayText(start + (hash(seed, number) % 1800));
    if (field.name === 'VALIDTO') return (number: number) => (number % 3 === 0 ? dayText(start + 1800 + (number % 1000)) : '');
    return (number: number) => `示例${field.label}${number + 1}`;
  });
  return (number) => makers.map((make) => make(number));
}

/** The name part of pieces begins with 0; the group changes with every ten thousand names. */
function pieceCode(number: number): string {
  const group = String(1 + (Math.floor(number / pieces) % 21)).padStart(2, '0');
  return `T00${group}0${String(number % pieces).padStart(4, '0')}`;
}
