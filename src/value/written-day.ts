import { isDate } from './runtime.js';

/** A day as people write it, `2025-06-30`, `2025/6/30`, `2025年6月30日`, as `YYYY-MM-DD`; undefined where it is none. */
export function writtenDay(text: string): string | undefined {
  const parts = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day] = [parts[1]!, parts[3] ?? parts[5] ?? parts[7]!, parts[4] ?? parts[6] ?? parts[8]!];
  const digits = [year, month.padStart(2, '0'), day.padStart(2, '0')];
  return isDate(digits.join('')) ? digits.join('-') : undefined;
}
