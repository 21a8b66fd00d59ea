import type { LongForm } from '../../plan/plan.js';
import { unitText, type GridRow } from './head.js';
import type { FilledReturn } from './sheet.js';

/** The units that are written for a cell, the one that counts first: in its row, above its column, above the return. */
export function unitsOf(
  { cells }: Pick<GridRow, 'cells'>,
  ofColumn: string | undefined,
  { head, stub }: Pick<FilledReturn, 'head' | 'stub'>,
  { field, factors }: NonNullable<LongForm['unit']>,
): string[] {
  const ofRow = stub.unit === undefined ? '' : unitText(cells[stub.unit] ?? '', factors);
  return [ofRow, ofColumn ?? '', head[field] ?? ''].filter((unit) => unit !== '');
}
