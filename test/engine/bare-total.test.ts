import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Field, Plan } from '../../src/plan/plan.js';
import { folderOf } from '../dataset/folder.js';
import { plan as smallPlan } from '../dataset/small-plan.js';

const [people] = smallPlan.tables as [Plan['tables'][number]];
const months: Field = { name: 'AAE201', label: '月数', representation: { text: 'I..4', type: 'I', fixed: false, length: 4, decimals: 0 } };
const plan: Plan = { ...smallPlan, tables: [{ ...people, fields: [...people.fields, months] }] };

/** Records of a table, and what is told of it. */
async function seen(content: string): Promise<[number, string[]]> {
  const temporary = folderOf();
  await writeFile(join(temporary, '表2.csv'), content);
  const session = await openSession({ temporary });
  const dataset = await openDataset(plan, [join(temporary, '表2.csv')], { temporary });
  try {
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 5 });
    return [tally.tables[0]!.rows, tally.source.problems.map(({ code, line }) => `${code} ${line}`)];
  } finally {
    await dataset.close();
    await session.close();
  }
}

it('takes figures alone at the foot for a total in a table of five columns, for a record in one of fewer', async () => {
  expect(await seen('AAC002,AAC003,AAC006,AAF013,AAE201\n1,张三,19800101,330102,12\n2,李四,19800102,330102,24\n,,,,36\n')).toEqual([
    2,
    ['dataset.row-bare-total 4'],
  ]);
  expect(await seen('AAC002,AAC003,AAC006,AAE201\n1,张三,19800101,12\n2,李四,19800102,24\n,,,36\n')).toEqual([3, []]);
  expect(await seen('AAC002,AAE201\n1,12\n,24\n')).toEqual([2, []]);
});
