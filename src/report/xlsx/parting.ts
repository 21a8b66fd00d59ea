import type { ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import type { Split } from '../formats.js';
import type { Failures } from './failures.js';
import { lineMaker, sampleLines, type Line, type LineMaker } from './list.js';
import { mostRows, type Cell } from './workbook.js';

/** Rows of a list that are kept for findings without a row to point at. */
const reserve = 10_000;

/** Lines of one sheet that have a row to point at. */
export const mostLines = mostRows - reserve;

/** What a list is made of. */
export interface Parting {
  report: ConformanceReport;
  names: Names;
  /** The workbook of the list itself. */
  path: string;
  /** What the cover tells of the failures that are listed. */
  told: Cell[][];
  failures?: Failures;
}

/** The lines of one agency or table. */
export interface Part {
  /** Code of the agency, or name of the table; empty where there is none. */
  key: string;
  count: number;
  lines(most: number): Iterable<Line> | AsyncIterable<Line>;
}

/** The lines of a list by agency or table, in the order of their keys, and what failed without a row, which is told last. */
export function partsOf({ report, names, failures }: Parting, split: Split): { parts: Part[]; whole: LineMaker['whole'] } {
  if (failures) {
    const { linesOf, whole } = lineMaker(report, names);
    const parts = failures.parts.map(({ part, count, rows }): Part => ({ key: part, count, lines: (most) => linesOf(rows(most)) }));
    return { parts: inOrder(parts), whole };
  }
  const called = new Map(report.tables.map((table) => [table.id, table.name]));
  const byKey = new Map<string, Line[]>();
  for (const line of sampleLines(report, names)) {
    const key = split === 'agency' ? (line.place.agency ?? '') : (called.get(line.check.table) ?? line.check.table);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  const parts = [...byKey].map(([key, lines]): Part => ({ key, count: lines.length, lines: (most) => lines.slice(0, most) }));
  // Those of samples have a line for the rest already.
  return { parts: inOrder(parts), whole: function* () {} };
}

function inOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The lines of several parts in one sheet. */
export async function* linesOfAll(parts: readonly Part[]): AsyncGenerator<Line> {
  let room = mostLines;
  for (const { count, lines } of parts) {
    if (room > 0) yield* lines(room);
    room -= Math.min(room, count);
  }
}
