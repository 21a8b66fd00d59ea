import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Plan } from '../../src/plan/plan.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { runCheck } from '../../src/run-check.js';
import { readProfile } from '../../src/standard/read.js';

export type Records = Record<string, Record<string, string>[]>;

/** What fails in small tables, through the public face. */
export interface FailingRows {
  /** Checks tables written with the columns that their first record has; gives `T02:2 R101` of every failing row. */
  of(tables: Records): Promise<string[]>;
  /** A report of files, the table of each by its path. */
  report(files: Record<string, string>, findings?: string): Promise<ConformanceReport>;
  folder: string;
  close(): Promise<void>;
}

export async function failingRows(plan: Plan): Promise<FailingRows> {
  const { profile } = await readProfile('standards/profiles/default.md');
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-rows-'));
  let runs = 0;
  const report: FailingRows['report'] = (files, findings) =>
    runCheck(plan, profile, Object.keys(files), {
      tables: files,
      ...(findings && { findings }),
      temporary: folder,
      tool: { name: 'test', version: '0' },
    });
  return {
    folder,
    report,
    async of(tables) {
      const own = join(folder, String(runs++));
      const files: Record<string, string> = {};
      for (const [table, records] of Object.entries(tables)) {
        const path = `${own}-${table}.csv`;
        await writeFile(path, stringify(records, { header: true, columns: Object.keys(records[0]!) }));
        files[path] = table;
      }
      const findings = `${own}-findings.csv`;
      await report(files, findings);
      const rows = parse(await readFile(findings), { columns: true }) as { file: string; row: string; checks: string }[];
      return rows
        .flatMap(({ file, row, checks }) => checks.split(' ').map((id) => `${/(T\d\d)\.csv$/.exec(file)![1]}:${row} ${id}`))
        .sort();
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Only what some checks have found. */
export const about = (found: readonly string[], ...ids: string[]) => found.filter((line) => ids.includes(line.split(' ')[1]!));
