import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { isRowCheck, layOut } from '../../src/duckdb/pass/layout.js';
import { provideLists, type Lists } from '../../src/duckdb/list/lists.js';
import { passSql } from '../../src/duckdb/pass/pass.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { termsOf } from '../../src/compile/terms.js';

let plan: Plan;
let session: Session;
let folder: string;
let lists: Lists;

beforeAll(async () => {
  plan = await loadPlan('schemas', 'gbt-40217-2021', '2019-06-30');
  session = await openSession();
  lists = provideLists(session, plan, plan.tables);
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-pass-'));
});
afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

it('reads each record once, in order: the pass of no table has a join, a sort or a second reader', async () => {
  for (const table of plan.tables) {
    const path = join(folder, `${table.id}.csv`);
    await writeFile(path, `${table.fields.map(({ name }) => name).join(',')}\n`);
    const dataset = await openDataset(plan, [path], { temporary: session.folder, tables: { [path]: table.id } });
    const checks = table.checks.filter(isRowCheck);
    const conditional = new Set(checks.filter(({ params }) => params['when']).map(({ id }) => id));
    const layout = layOut(table, checks, { conditional, opening: new Set() });
    const sql = passSql([dataset.tables[0]!.parts[0]!], checks, {
      table,
      layout,
      kept: { fields: [], flagged: [], paths: [], forms: [], hashed: [], whole: true, persons: [], groups: plan.groups },
      terms: termsOf(table, plan),
      lists,
    });
    const [row] = await session.rows(`EXPLAIN ${sql}`);
    const explained = String(row!['explain_value']);
    const operators = explained.match(/[A-Z_]{4,}/g) ?? [];
    expect(
      operators.filter((name) => /JOIN|ORDER|WINDOW|AGGREGATE|UNGROUPED|CTE/.test(name)),
      table.id,
    ).toEqual([]);
    expect(explained.match(/Function:\s*READ_CSV/g), table.id).toHaveLength(1);
  }
});
