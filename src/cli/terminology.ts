import { basename, dirname, join } from 'node:path';
import { printRows } from '../schema/print.js';
import { headingOf } from '../standard/cell.js';
import { readStandard } from '../standard/read.js';
import type { Standard, Term } from '../standard/model.js';
import { reportWords } from '../report/words.js';
import { renderTermCoverage } from '../term/coverage.js';
import { termsDocument } from '../term/document.js';
import { usesOf } from '../term/use.js';

/** The terms that a standard is held to: those of the folder `terminology` beside it. None where there is no such folder. */
export async function termsBeside(folder: string): Promise<Term[]> {
  if (basename(folder) === 'terminology') return [];
  const found = await readStandard(join(dirname(folder), 'terminology')).catch(() => undefined);
  return found?.standard.terms ?? [];
}

/** What `standard build` makes of a terminology: `terms.json` and the page of coverage. `others` are the standards that use its terms. */
export function buildTerms(standard: Standard, others: readonly Standard[]): { schema: string; coverage: string } {
  const document = termsDocument(standard, headingOf, usesOf(standard.terms, others, reportWords()));
  return { schema: printRows({ ...document }, 'terms'), coverage: renderTermCoverage(standard, document) };
}
