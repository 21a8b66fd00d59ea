import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import { folderOf } from '../dataset/folder.js';
import { plan as smallPlan } from '../dataset/small-plan.js';

const [people] = smallPlan.tables as [Plan['tables'][number]];
const date = {
  ...people.fields[2]!,
  format: 'YYYYMMDD',
  representation: { text: 'C8', type: 'C', fixed: true, length: 8, decimals: 0 },
} as const;
const form: Check = {
  ...{
    id: 'AAC006.representation',
    kind: 'representation',
    severity: 'error',
    indicator: '0302',
    clause: '',
    basis: 'text',
    table: 'T02',
    level: 'cell',
    fields: ['AAC006'],
  },
  ...{ operands: ['AAC006'], after: [], params: { representation: 'C8', format: 'YYYYMMDD' } },
};
const plan: Plan = { ...smallPlan, tables: [{ ...people, fields: [people.fields[0]!, people.fields[1]!, date], checks: [form] }] };

let session: Session;
beforeAll(async () => {
  session = await openSession({ temporary: folderOf() });
});
afterAll(() => session.close());

/** Rows of a CSV, how many could not be read, how many dates are wrong, and what is told of it. */
async function seen(content: string): Promise<unknown[]> {
  const temporary = folderOf();
  await writeFile(join(temporary, '表2.csv'), content);
  const dataset = await openDataset(plan, [join(temporary, '表2.csv')], { temporary });
  try {
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 5 });
    const [{ rows, unreadable, checks }] = tally.tables as [(typeof tally.tables)[number]];
    return [
      rows,
      unreadable,
      checks.find(({ check: { id } }) => id === form.id)!.failed,
      tally.source.problems.filter(({ remark }) => !remark).map(({ code }) => code),
    ];
  } finally {
    await dataset.close();
  }
}

const ends = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const pairs = Object.keys(ends).flatMap((head) => Object.keys(ends).map((body) => [head, body] as [keyof typeof ends, keyof typeof ends]));

describe('the head of a CSV may have other line ends than its rows', () => {
  it.each(pairs)('%s, then %s', async (head, body) => {
    const [above, below] = [ends[head], ends[body]];
    const rows = ['1,张三,19800101', '2,李四,19800230', '3,"王\n五",19800103', ''].join(below);
    const right = [3, 0, 1, []];
    const contents = {
      header: `AAC002,AAC003,AAC006${above}${rows}`,
      'blank lines': `${above}${above}AAC002,AAC003,AAC006${below}${rows}`,
      title: `某市名册${above}AAC002,AAC003,AAC006${below}${rows}`,
      'a heading': `AAC002,"姓${above}名",AAC006${below}${rows}`,
      'a heading and the header': `AAC002,"姓${above}名",AAC006${above}${rows}`,
      'plain rows': `AAC002,AAC003,AAC006${above}${rows.replace('王\n五', '王五')}`,
    };
    const found: [string, unknown][] = [];
    for (const [what, content] of Object.entries(contents)) found.push([what, await seen(content)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.keys(contents).map((what) => [what, right])));
  });
});
