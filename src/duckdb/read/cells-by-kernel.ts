import { rm } from 'node:fs/promises';
import type { TableTerms } from '../../check/kind.js';
import { sqlFile } from '../expression/text.js';
import { cellsPlan } from '../pass/kernel-plan.js';
import type { PassParts } from '../pass/pass.js';
import type { Session } from '../session.js';
import { scanByKernel } from './by-kernel.js';

/** Cells of files that lie in others, until these are removed. */
export interface KernelCells {
  /** SQL of the cells, `c3` and so on, by `place`, which of the files, from 0; rows are those that were read before, in their order. */
  sql: string;
  remove(): Promise<void>;
}

/** Reads files that the kernel has read once more, for the cells of some columns. */
export async function cellsByKernel(
  session: Session,
  parts: PassParts,
  columns: readonly number[],
  terms: TableTerms,
): Promise<KernelCells> {
  const cells = columns.map((index, at) => `raw${at} AS c${index}`).join(', ');
  const read = await scanByKernel(session, parts, cellsPlan(parts[0], columns, terms), () => undefined);
  const place = parts.length > 1 ? 'file' : '0';
  return {
    sql: `(${read.map(({ file }) => `SELECT ${place} AS place, ${cells} FROM read_parquet(${sqlFile(file)})`).join(' UNION ALL ')})`,
    async remove() {
      for (const { file } of read) await rm(file, { force: true });
    },
  };
}
