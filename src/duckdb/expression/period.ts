import type { PeriodUnit } from '../../value/period.js';
import { sqlIsDate, sqlIsMonth, sqlIsYear } from './tests.js';

/** Twin of `periodNumber`, as BIGINT; NULL for undefined. */
export function sqlPeriodNumber(unit: PeriodUnit, x: string): string {
  const year = `substr(${x}, 1, 4)`;
  const month = `substr(${x}, 5, 2)`;
  switch (unit) {
    case 'day':
      return `CASE WHEN ${sqlIsDate(x)} THEN datediff('day', DATE '1970-01-01', TRY_CAST(${year} || '-' || ${month} || '-' || substr(${x}, 7) AS DATE)) END`;
    case 'month':
      return `CASE WHEN ${sqlIsMonth(x)} THEN TRY_CAST(${year} AS BIGINT) * 12 + TRY_CAST(${month} AS BIGINT) - 1 END`;
    case 'year':
      return `CASE WHEN ${sqlIsYear(x)} THEN TRY_CAST(${x} AS BIGINT) END`;
    case 'number':
      return `CASE WHEN regexp_full_match(${x}, '[0-9]{1,15}') THEN TRY_CAST(${x} AS BIGINT) END`;
    case 'numbered':
      return `TRY_CAST(regexp_extract(${x}, '^[\\x{4e00}-\\x{9fff}]*([0-9]{1,15})[\\x{4e00}-\\x{9fff}]*$', 1) AS BIGINT)`;
  }
}

/** Twin of `periodText`. */
export function sqlPeriodText(unit: PeriodUnit, n: string): string {
  if (unit === 'day') return `strftime(DATE '1970-01-01' + (${n})::INTEGER, '%Y%m%d')`;
  return `(${unit === 'month' ? `(${n}) // 12 * 100 + (${n}) % 12 + 1` : n})::VARCHAR`;
}
