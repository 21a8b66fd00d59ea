import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Tally } from '../../src/engine/tally.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';

export type Tables = Readonly<Record<string, readonly Record<string, string>[]>>;

/** What the engine finds: `T01:2 S001`, the line counted in records from 1, and the tally. */
export async function found(plan: Plan, folder: string, tables: Tables): Promise<{ failures: string[]; tally: Tally }> {
  const paths: string[] = [];
  for (const { id, fields } of plan.tables) {
    const names = fields.map(({ name }) => name);
    const path = join(folder, `${id}.csv`);
    await writeFile(path, stringify([names, ...(tables[id] ?? []).map((row) => names.map((name) => row[name] ?? ''))], { quoted: true }));
    paths.push(path);
  }
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(plan, paths, { temporary: session.folder });
    const findings = join(folder, 'findings.csv');
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 50, findings: { path: findings, personal: true } });
    const rows = parse(await readFile(findings, 'utf8'), { columns: true }) as { file: string; row: string; checks: string }[];
    const failures = rows.flatMap(({ file, row, checks }) =>
      checks.split(' ').map((id) => `${file.slice(-7, -4)}:${Number(row) - 1} ${id}`),
    );
    return { failures: failures.sort(), tally };
  } finally {
    await session.close();
  }
}

/** What the judge in memory finds. */
export function judged(plan: Plan, tables: Tables): string[] {
  const places = new Map<Row, string>();
  const rows = plan.tables.flatMap(({ id, fields }) =>
    (tables[id] ?? []).map((cells, at) => {
      const row = { table: id, cells: Object.fromEntries(fields.map(({ name }) => [name, cells[name] ?? ''])) };
      places.set(row, `${id}:${at + 1}`);
      return row;
    }),
  );
  const failures = judgeOf(plan, new Set(plan.tables.map(({ id }) => id)), true).rows(rows);
  return failures.map(({ row, check }) => `${places.get(row)} ${check.id}`).sort();
}
