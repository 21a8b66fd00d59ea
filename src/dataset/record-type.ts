import { bracketed, listedWords } from '../message/punctuation.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { FileFault } from './file-fault.js';
import { fieldFinder, recordTypeByFileName, recordTypeByHeader } from './match.js';
import type { MatchedBy } from './model.js';
import { nearMisses, type NearMiss } from './near.js';
import { looksLikeValues } from './table-head.js';

/** A record type, and what made it known. */
export interface KnownType {
  table: TablePlan;
  matchedBy: MatchedBy;
}

/**
 * The record type of a file by its name, else by its header.
 *
 * @param line Line of the header.
 * @throws {FileFault} Neither tells it.
 */
export function recordTypeOf(plan: Plan, path: string, cells: readonly string[], line: number): KnownType {
  const named = recordTypeByFileName(plan, path);
  if (named) return { table: named, matchedBy: 'file-name' };
  const { table, candidates } = recordTypeByHeader(plan, cells);
  if (table) return { table, matchedBy: 'header' };
  const likely = likeliest(plan, cells);
  if (likely) {
    const params = {
      path,
      likely: `${likely.table.id} ${likely.table.name}`,
      known: likely.known,
      headings: likely.near.length,
      near: nearText(likely.near),
      example: likely.table.id,
    };
    throw new FileFault('dataset.record-type-near', params, line);
  }
  if (candidates.length === 0) refuseHeader(path, undefined, cells, line);
  const names = listedWords(candidates.map(({ id, name }) => `${id} ${name}`));
  throw new FileFault('dataset.record-type-unclear', { path, candidates: names, example: candidates[0]!.id }, line);
}

/** No more near headings than this are named in a message. */
const mostNear = 8;

function nearText(near: readonly NearMiss[]): string {
  return listedWords(near.slice(0, mostNear).map(({ header, field: { name, label } }) => `${header} → ${bracketed(label, name, 'zh')}`));
}

/** The record type whose fields a header names or nearly names the most, of those whose fields it nearly names at least twice. */
function likeliest(plan: Plan, cells: readonly string[]): { table: TablePlan; known: number; near: NearMiss[] } | undefined {
  const ranked = plan.tables.map((table) => {
    const find = fieldFinder(table);
    const columns = cells.map((header, index) => ({ index, header, ...(find(header) && { field: find(header)!.field.name }) }));
    return { table, known: new Set(columns.flatMap(({ field }) => field ?? [])).size, near: nearMisses(table, columns, plan.tables) };
  });
  return ranked.filter(({ near }) => near.length > 1).sort((a, b) => b.known + b.near.length - (a.known + a.near.length))[0];
}

/** No header cell names a field: the line is either data, or the header of something else. */
export function refuseHeader(path: string, table: TablePlan | undefined, cells: readonly string[], line: number): never {
  const filled = cells.filter((cell) => cell !== '');
  if (looksLikeValues(cells)) throw new FileFault('dataset.no-header', { path }, line);
  const shown = listedWords(filled.slice(0, 5));
  if (table) {
    const near = nearMisses(
      table,
      cells.map((header, index) => ({ index, header })),
      [],
    );
    if (near.length > 0) throw new FileFault('dataset.no-column-near', { path, name: table.name, near: nearText(near) }, line);
    throw new FileFault('dataset.no-column', { path, name: table.name, headers: shown }, line);
  }
  throw new FileFault('dataset.record-type-unknown', { path, headers: shown }, line);
}
