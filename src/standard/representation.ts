import type { Representation } from './model.js';
import type { DateFormat } from '../value/date-format.js';

/**
 * Reads `C16`, `C..32`, `I..3` or `D16.2`. Undefined when it is none of these, when the length is 0,
 * or when more digits stand after the point than there are digits.
 */
export function parseRepresentation(text: string): Representation | undefined {
  const parts = /^(?:(C)(\.\.)?(\d{1,6})|(I)\.\.(\d{1,2})|(D)(\d{1,2})\.(\d{1,2}))$/.exec(text);
  if (!parts) return undefined;
  const type = (parts[1] ?? parts[4] ?? parts[6]) as Representation['type'];
  const length = Number(parts[3] ?? parts[5] ?? parts[7]);
  const decimals = Number(parts[8] ?? 0);
  if (length === 0 || decimals > length) return undefined;
  return { text, type, fixed: type === 'C' && parts[2] === undefined, length, decimals };
}

const exactLength: Record<Exclude<DateFormat, 'PERIOD'>, number> = { YYYYMMDDHHMMSS: 14, YYYYMMDD: 8, YYYYMM: 6, YYYY: 4 };

/** The representations a date format can stand in, in words of the grammar; undefined when this one will do. */
export function neededFor(format: DateFormat, { type, fixed, length }: Representation): string | undefined {
  if (format === 'PERIOD') return type === 'C' && length >= 16 ? undefined : 'C16';
  const needed = exactLength[format];
  return type === 'C' && fixed && length === needed ? undefined : `C${needed}`;
}

/** The same for a path of a file. */
export function neededForPath({ type }: Representation): string | undefined {
  return type === 'C' ? undefined : 'C..1024';
}
