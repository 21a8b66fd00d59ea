import { questionOf } from '../../src/check/kinds.js';
import { termsOf } from '../../src/compile/terms.js';
import { openDataset } from '../../src/dataset/dataset.js';
import { scanFile } from '../../src/dataset/scan.js';
import { provideLists } from '../../src/duckdb/list/lists.js';
import { readTable } from '../../src/duckdb/read/read.js';
import { keepsOf } from '../../src/duckdb/run/rows.js';
import { openSession } from '../../src/duckdb/session.js';
import { kernelModule } from '../../src/kernel/module.js';
import { PlainText } from '../../src/kernel/plain-text.js';
import type { Plan } from '../../src/plan/plan.js';

/** How many files of CSV a check reads by the kernel, and how many otherwise, as it chooses. */
export async function readersOf(plan: Plan, inputs: readonly string[], temporary: string): Promise<{ byKernel: number; others: number }> {
  const session = await openSession({});
  try {
    const { tables } = await openDataset(plan, inputs, { temporary });
    const planned = plan.tables.filter(({ id }) => tables.some(({ table }) => table === id));
    const lists = provideLists(session, plan, planned);
    const keeps = keepsOf(
      plan,
      planned.flatMap((table) => table.checks.flatMap((check) => questionOf(check, termsOf(table, plan)) ?? [])),
      () => false,
    );
    const found = { byKernel: 0, others: 0 };
    for (const table of planned) {
      const { parts } = tables.find((each) => each.table === table.id)!;
      const pass = { table, kept: keeps.get(table.id)!, terms: termsOf(table, plan), lists, codeLists: plan.codeLists };
      const read = await readTable(session, parts, pass, ({ source }, onScan) =>
        scanFile(source.path, source, onScan, source.encoding && new PlainText(kernelModule(), source.delimiter, source.dataOffset)),
      );
      for (const { byKernel } of read.parts) found[byKernel ? 'byKernel' : 'others']++;
    }
    return found;
  } finally {
    await session.close();
  }
}
