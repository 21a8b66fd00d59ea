import type { TableTerms } from '../../check/kind.js';
import type { TablePart } from '../../dataset/model.js';
import { sqlFile } from '../expression/text.js';
import { cellsPlan } from '../pass/kernel-plan.js';
import type { Session } from '../session.js';
import { scanByKernel } from './by-kernel.js';

/**
 * Reads files that the kernel has read once more, for the cells of some columns: SQL of them, `c3` and so on, by `place`, which of the
 * files, from 0; rows are those that were read before, in their order.
 */
export async function cellsByKernel(
  session: Session,
  parts: readonly TablePart[],
  columns: readonly number[],
  terms: TableTerms,
): Promise<string> {
  const cells = columns.map((index, at) => `raw${at} AS c${index}`).join(', ');
  const selects: string[] = [];
  for (const [place, part] of parts.entries()) {
    const stretches = await scanByKernel(session, part, cellsPlan(part, columns, terms), `cells-${place}`, () => undefined);
    for (const { file } of stretches) selects.push(`SELECT ${place} AS place, ${cells} FROM read_parquet(${sqlFile(file)})`);
  }
  return `(${selects.join(' UNION ALL ')})`;
}
