import type { RowReader } from '../cell.js';
import { boundary } from '../spelling.js';

/** The whole day on which a time told in years, months or days starts or ends; empty where the cell is, or is none (reported). */
export function readDay<Header extends string>(row: RowReader<Header>, header: Header, end: 'from' | 'to'): string {
  const text = row.text(header);
  if (text === '') return '';
  const day = boundary(text, end);
  if (day === undefined) row.fault('date-unreadable', header, { value: text });
  return day ?? '';
}
