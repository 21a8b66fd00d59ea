import { lineSteps } from '../../dataset/locate.js';
import { ofFile } from './lost.js';
import { partBits, type ReadPart } from './part.js';
import { fileOrdinal } from '../file-ordinal.js';
import { insert } from '../insert.js';
import { sqlText } from '../expression/text.js';
import type { Session } from '../session.js';
import { readSql } from '../read-csv.js';

/**
 * How the place of a record, `found` with its `rid`, is told: its file, which is the part's unless each record has one of its own, and its line.
 *
 * @param numbers The files that records may be of, all of one source.
 */
export async function placeSql(
  session: Session,
  parts: readonly ReadPart[],
  numbers: readonly number[],
  shownPath: (path: string) => string,
): Promise<{ file: string; line: string; join: string }> {
  const first = parts[numbers[0]!]!;
  const { source, file } = first.part;
  if (source.fileColumn !== undefined) {
    const files = `(SELECT c${source.fileColumn} AS record_file, c${source.lineColumn}::BIGINT AS record_line FROM ${readSql(first.part)})`;
    return { file: 'files.record_file', line: '1', join: `JOIN ${files} files ON found.line = files.record_line` };
  }
  if (source.lineColumn !== undefined) return { file: sqlText(shownPath(file.path)), line: 'found.line', join: '' };
  const shifts: string[] = [];
  for (const number of numbers) {
    const part = parts[number]!;
    const base = BigInt(number) << partBits;
    const path = sqlText(shownPath(part.part.file.path));
    for (const { start, shift } of await lineShifts(part)) shifts.push(`(${base + BigInt(start)}, ${BigInt(shift) - base}, ${path})`);
  }
  await session.run('CREATE OR REPLACE TEMP TABLE shifts (start BIGINT, shift BIGINT, file VARCHAR)');
  await insert(session, 'shifts', shifts);
  return { file: 'shifts.file', line: 'found.rid + shifts.shift', join: 'ASOF JOIN shifts ON found.rid >= shifts.start' };
}

/** How the line of a record, `found` with its `ordinal`, is told: from a column of staged files, or by where lines and accepted records part. */
export async function lineSql(session: Session, part: ReadPart): Promise<{ value: string; join: string }> {
  if (part.part.source.lineColumn !== undefined) return { value: 'found.line', join: '' };
  const shifts = await lineShifts(part);
  await session.run('CREATE OR REPLACE TEMP TABLE shifts (start BIGINT, shift BIGINT)');
  await insert(
    session,
    'shifts',
    shifts.map(({ start, shift }) => `(${start}, ${shift})`),
  );
  return { value: 'found.ordinal + shifts.shift', join: 'ASOF JOIN shifts ON found.ordinal >= shifts.start' };
}

/** From accepted ordinal to line: `line = ordinal + shift` from `start` on. Rejected, blank and many-line records change the shift. */
async function lineShifts(part: ReadPart): Promise<{ start: number; shift: number }[]> {
  const { source, file } = part.part;
  const rejected = part.unread.ordinals;
  const steps = await ofFile(file, () => lineSteps(source.path, part.scan, source));
  const starts = new Set([0, ...rejected.map((ordinal, before) => ordinal - before)]);
  let before = 0;
  for (const { ordinal } of steps) {
    while (before < rejected.length && rejected[before]! < ordinal) before++;
    starts.add(ordinal - before);
  }
  let step = 0;
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => {
      const ordinal = fileOrdinal(rejected, start);
      while (step + 1 < steps.length && steps[step + 1]!.ordinal <= ordinal) step++;
      return { start, shift: ordinal - start + steps[step]!.shift };
    });
}

/** Ordinals of the accepted record that begins on a line of a file: one, or none. */
export async function ordinalsOnLine(session: Session, part: ReadPart, line: number): Promise<bigint[]> {
  if (part.part.source.lineColumn !== undefined) {
    const found = await session.rows(`SELECT rowid AS ordinal FROM ${part.rows.relation} WHERE line = ${line}`);
    return found.map(({ ordinal }) => ordinal as bigint);
  }
  const shifts = await lineShifts(part);
  const at = shifts.findLastIndex(({ start, shift }) => start + shift <= line);
  const ordinal = at < 0 ? -1 : line - shifts[at]!.shift;
  const end = shifts[at + 1]?.start ?? part.accepted;
  return ordinal >= 0 && ordinal < Math.min(end, part.accepted) ? [BigInt(ordinal)] : [];
}
