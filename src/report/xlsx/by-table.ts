import { grouped } from '../../message/grouped.js';
import { listSheet, sayIn, type Line } from './list.js';
import { linesOfAll, mostLines, partsOf, type Part, type Parting } from './parting.js';
import { sheetNames } from './sheet-names.js';
import type { Cell, Sheet } from './workbook.js';

/** Sheets that a person still finds the way among. */
const mostSheets = 100;

/** A sheet a table, those of the data as a whole first, then as the report has them; tables beyond so many share one. */
export function byTable(parting: Parting): { told: Cell[][]; lists: Sheet[] } {
  const { report, names } = parting;
  const say = sayIn(names);
  const { parts, whole } = partsOf(parting, 'table');
  const byKey = new Map(parts.map((part) => [part.key, part]));
  // Tables of which no row is listed may have failed as a whole.
  const failing = new Set(report.checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').map(({ table }) => table));
  const tables = [{ id: '', name: '' }, ...report.tables].filter(({ id }) => failing.has(id));
  const linesFor = async function* ({ id, name }: { id: string; name: string }): AsyncGenerator<Line> {
    const part: Part | undefined = byKey.get(name);
    if (part) yield* part.lines(mostLines);
    yield* whole(({ table }) => table === id);
  };
  const own = tables.length > mostSheets ? tables.slice(0, mostSheets - 1) : tables;
  const rest = tables.slice(own.length);
  const fixed = [say('sheet.cover'), say('sheet.open'), say('sheet.rest')];
  const titles = sheetNames(
    own.map(({ id }) => names.table(id)),
    fixed,
  );
  const told: Cell[][] = [[say('split'), say('split.table', { lists: grouped(own.length) })]];
  if (rest.length === 0) return { told, lists: own.map((table, at) => listSheet(titles[at]!, linesFor(table), names)) };
  const restLines = async function* (): AsyncGenerator<Line> {
    yield* linesOfAll(rest.flatMap(({ name }) => byKey.get(name) ?? []));
    yield* whole(({ table }) => rest.some(({ id }) => id === table));
  };
  return {
    told: [...told, [say('split'), say('split.more', { most: own.length, more: rest.length, rest: say('sheet.rest') })]],
    lists: [...own.map((table, at) => listSheet(titles[at]!, linesFor(table), names)), listSheet(say('sheet.rest'), restLines(), names)],
  };
}
