import { inParams } from '../message/bilingual.js';
import { tablesTold } from '../dataset/named-tables.js';
import { listedIds } from '../message/punctuation.js';
import type { FileProblem } from '../dataset/file-problem.js';
import type { Dataset } from '../dataset/model.js';
import type { Plan } from '../plan/plan.js';
import { judgedTables } from '../plan/table.js';
import { InputFault } from '../system/fault.js';
import { maskedParams } from './inputs.js';
import { maskerOf } from './masker.js';

interface Asked {
  inputs: readonly string[];
  unmask: boolean;
  /** What is said; default that nothing was checked. */
  code?: 'dataset.nothing-readable' | 'manifest.nothing-readable' | 'propose.nothing-readable';
}

/**
 * Refuses, with a reason for each file, an input of which nothing can be checked: what is said of nothing would mislead.
 *
 * @throws InputFault where no file holds a record type.
 */
export function mustBeReadable(
  plan: Plan,
  { tables, problems, aside = [] }: Pick<Dataset, 'tables' | 'problems' | 'aside'>,
  { inputs, unmask, code = 'dataset.nothing-readable' }: Asked,
): void {
  if (tables.length > 0) return;
  const masker = maskerOf(plan, !unmask);
  const only: Pick<FileProblem, 'code' | 'params'>[] =
    aside.length > 0
      ? [
          {
            code: 'only.nothing',
            params: {
              ...inParams('tables', tablesTold(judgedTables(plan))),
              files: aside.length,
            },
          },
        ]
      : [];
  const details = [...only, ...problems].map(({ code, params }) => ({ code, params: maskedParams(params, masker) }));
  throw new InputFault(code, { inputs: listedIds(inputs) }, { details });
}
