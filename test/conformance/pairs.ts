import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/run-check.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import type { Profile } from '../../src/standard/model.js';
import { readProfile } from '../../src/standard/read.js';

/** The fixtures of one standard. */
export interface Fixtures {
  standard: string;
  profile: string;
  folder: string;
  /** Checks that no data can make apply and fail. */
  without: string[];
  /** Cell and record checks that apply to no conforming record we can make. */
  neverApplies: string[];
  /** Passing files on which the check does not apply: the mistake is that such rows are there at all. */
  passesBySilence: string[];
  /** Checks that fail on both files of a fixture: it is about something that they advise against. */
  failsAnyway?: Readonly<Record<string, readonly string[]>>;
}

interface Expected {
  fixture: string;
  table: string;
  file: string;
  row: string;
  check: string;
}

/** Tests that there is a pair for every check of the standard, and that exactly what is listed is found in each. */
export function testPairs({
  standard,
  profile: profilePath,
  folder,
  without,
  neverApplies,
  passesBySilence,
  failsAnyway = {},
}: Fixtures): void {
  let plan: Plan;
  let profile: Profile;
  let expected: Expected[];
  let names: string[];
  let temporary: string;
  let runs = 0;

  beforeAll(async () => {
    plan = await loadPlan('schemas', standard, '2019-06-30');
    ({ profile } = await readProfile(profilePath));
    expected = parse(await readFile(join(folder, 'expected.csv')), { columns: true }) as Expected[];
    names = await readdir(folder);
    temporary = await mkdtemp(join(tmpdir(), 'zhunsheng-conformance-'));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  /** Checks files that lie here and gives what failed: `file:row check`, as `expected.csv` has it. */
  function found(files: Record<string, string>): Promise<{ failed: string[]; report: ConformanceReport }> {
    return checked(Object.fromEntries(Object.entries(files).map(([name, table]) => [join(folder, name), table])));
  }

  /** The same of files joined where their table and header are one, for a run takes a while to make ready for each file. */
  async function foundJoined(files: Record<string, string>): Promise<{ failed: string[]; report: ConformanceReport }> {
    const parts = new Map<string, { table: string; lines: string[]; origins: string[] }>();
    for (const [name, table] of Object.entries(files)) {
      const [header, ...lines] = (await readFile(join(folder, name), 'utf8')).replace(/\n+$/, '').split('\n') as [string, ...string[]];
      const key = `${table} ${header}`;
      const part = parts.get(key) ?? { table, lines: [header], origins: ['', ''] };
      parts.set(key, part);
      part.lines.push(...lines);
      part.origins.push(...lines.map((_, at) => `${name}:${at + 2}`));
    }
    const tables: Record<string, string> = {};
    const origins = new Map<string, string[]>();
    for (const { table, lines, origins: own } of parts.values()) {
      const name = `joined-${origins.size}.csv`;
      await writeFile(join(temporary, name), `${lines.join('\n')}\n`);
      tables[join(temporary, name)] = table;
      origins.set(name, own);
    }
    const { failed, report } = await checked(tables);
    const fromOrigin = (line: string) => line.replace(/^([^:]+):(\d+)/, (_, name: string, row: string) => origins.get(name)![Number(row)]!);
    return { failed: failed.map(fromOrigin).sort(), report };
  }

  const soundOnes = new Map<string, ReturnType<typeof found>>();
  /** The same of passing files. Many fixtures have the same ones, which are checked once. */
  async function foundOnce(files: Record<string, string>): Promise<{ failed: string[]; report: ConformanceReport }> {
    const texts = await Promise.all(
      Object.entries(files).map(async ([name, table]) => [table, await readFile(join(folder, name), 'utf8')]),
    );
    const key = JSON.stringify(texts);
    const run = soundOnes.get(key) ?? found(files);
    soundOnes.set(key, run);
    return run;
  }

  async function checked(tables: Record<string, string>): Promise<{ failed: string[]; report: ConformanceReport }> {
    const findings = join(temporary, `findings-${runs++}.csv`);
    const report = await runCheck(plan, profile, Object.keys(tables), {
      tables,
      findings,
      temporary,
      tool: { name: 'test', version: '0' },
    });
    const rows = parse(await readFile(findings), { columns: true }) as { file: string; row: string; checks: string }[];
    return {
      report,
      failed: rows.flatMap(({ file, row, checks }) => checks.split(' ').map((check) => `${file.split('/').at(-1)}:${row} ${check}`)).sort(),
    };
  }

  function isRowCheck({ level }: Check): boolean {
    return level === 'cell' || level === 'record';
  }

  function tableOf(fixture: string): string {
    return expected.find((each) => each.fixture === fixture)!.table;
  }

  function checkOf(fixture: string): Check {
    return plan.tables.find(({ id }) => id === tableOf(fixture))!.checks.find(({ id }) => id === fixture)!;
  }

  describe(`conformance fixtures of ${standard}`, () => {
    it('has a pair for every check of the standard', () => {
      const ids = new Set(plan.tables.flatMap(({ checks }) => checks.map(({ id }) => id)));
      const pairs = [...ids].filter((id) => names.includes(`${id}.pass.csv`) && names.includes(`${id}.fail.csv`));
      expect([...ids].filter((id) => !pairs.includes(id))).toEqual(without);
      expect(
        names.filter(
          (name) =>
            name.endsWith('.csv') && name !== 'expected.csv' && !ids.has(name.replace(/\.(pass|fail)(\.([\w-]+\.)?T\d+)?\.csv$/, '')),
        ),
      ).toEqual([]);
    });

    it.each(['pass', 'fail'] as const)('cells and records: every %s file, all at once', async (kind) => {
      const fixtures = [...new Set(expected.map(({ fixture }) => fixture))].filter((fixture) => isRowCheck(checkOf(fixture)));
      const files = Object.fromEntries(fixtures.map((fixture) => [`${fixture}.${kind}.csv`, tableOf(fixture)]));
      const { failed, report } = await foundJoined(files);
      const rowChecks = new Set(plan.tables.flatMap(({ checks }) => checks.filter(isRowCheck).map(({ id }) => id)));
      // Files of many fixtures together repeat keys, or have what one of them points at; what that breaks or mends belongs to no fixture.
      const own = failed.filter((line) => rowChecks.has(line.split(' ')[1]!));
      const wanted =
        kind === 'pass'
          ? []
          : expected
              .filter(({ file, check }) => files[file] && rowChecks.has(check))
              .map(({ file, row, check }) => `${file}:${row} ${check}`)
              .sort();
      expect(own).toEqual(wanted);
      const applied = new Set(report.checks.filter(({ applicable }) => applicable > 0).map(({ id, table }) => `${table} ${id}`));
      expect(fixtures.filter((fixture) => !applied.has(`${tableOf(fixture)} ${fixture}`)).sort()).toEqual(
        kind === 'pass' ? neverApplies : [],
      );
    });

    it('many rows and other tables: each pair by itself', async () => {
      const fixtures = [...new Set(expected.map(({ fixture }) => fixture))].filter((fixture) => !isRowCheck(checkOf(fixture)));
      expect(fixtures.length).toBeGreaterThan(0);
      const silent: string[] = [];
      for (const fixture of fixtures) {
        for (const kind of ['pass', 'fail'] as const) {
          const own = `${fixture}.${kind}.`;
          const others = names.filter((name) => name.startsWith(own) && name !== `${own}csv`);
          const files = {
            [`${fixture}.${kind}.csv`]: tableOf(fixture),
            ...Object.fromEntries(others.map((name) => [name, name.slice(own.length, -'.csv'.length)])),
          };
          const { failed, report } = await (kind === 'pass' ? foundOnce(files) : found(files));
          const wanted =
            kind === 'pass'
              ? []
              : expected
                  .filter((each) => each.fixture === fixture)
                  .map(({ file, row, check }) => `${file}:${row} ${check}`)
                  .sort();
          const anyway = kind === 'pass' ? (failsAnyway[fixture] ?? []) : [];
          expect(
            anyway.filter((id) => !failed.some((line) => line.endsWith(` ${id}`))),
            `${fixture}.${kind}`,
          ).toEqual([]);
          expect(
            failed.filter((line) => !anyway.includes(line.split(' ')[1]!)),
            `${fixture}.${kind}`,
          ).toEqual(wanted);
          const check = report.checks.find(({ id, table }) => id === fixture && table === tableOf(fixture))!;
          if (check.outcome === 'not-applicable') silent.push(`${fixture}.${kind}`);
          else expect(check.outcome, `${fixture}.${kind}`).toBe(kind);
        }
      }
      expect(silent).toEqual(passesBySilence);
    });
  });
}
