import { stat, writeFile } from 'node:fs/promises';
import { questionOf } from '../../src/check/kinds.js';
import { loadPlan } from '../../src/compile/load.js';
import { termsOf } from '../../src/compile/terms.js';
import { openDataset } from '../../src/dataset/dataset.js';
import type { TablePart } from '../../src/dataset/model.js';
import { provideLists, type Lists } from '../../src/duckdb/list/lists.js';
import { sqlFile } from '../../src/duckdb/expression/text.js';
import { keptName } from '../../src/duckdb/names.js';
import { faultyColumn } from '../../src/duckdb/pass/causes.js';
import { hashColumn, wholeColumn } from '../../src/duckdb/pass/hashes.js';
import { kernelPlan } from '../../src/duckdb/pass/kernel-plan.js';
import { ofPerson, unsound } from '../../src/duckdb/pass/kept.js';
import { isRowCheck, layoutOf, wordNames } from '../../src/duckdb/pass/layout.js';
import { passSql, type TablePass } from '../../src/duckdb/pass/pass.js';
import { replacedColumn } from '../../src/duckdb/pass/replaced.js';
import { lacks } from '../../src/duckdb/read/read.js';
import { keepsOf } from '../../src/duckdb/run/rows.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import { parquetColumns } from '../../src/kernel/pages.js';
import { instantiate } from '../../src/kernel/instance.js';
import { ParquetWriter } from '../../src/kernel/parquet/writer.js';
import { prepare } from '../../src/kernel/rows.js';
import { scanFile } from '../../src/kernel/scan-file.js';
import { inStretches } from '../../src/kernel/stretches.js';
import type { Check, Plan, TablePlan } from '../../src/plan/plan.js';
import { keyField } from '../../src/value/key-part.js';
import { kernelModule } from './module.js';

/** What is told of a row, by column. */
type Row = Record<string, string>;

/** A standard whose files are read by DuckDB's pass and by the kernel. */
export interface Both {
  /** The CSV files of folders, by record type. */
  partsIn(inputs: readonly string[], temporary: string): Promise<{ table: TablePlan; part: TablePart }[]>;
  /** `aside`: which rows are no records. */
  byPass(table: TablePlan, part: TablePart): Promise<{ rows: Row[]; aside: boolean[] }>;
  /**
   * @param how Bytes read at once, and in how many stretches.
   * @returns `doubted`: which rows may be no records.
   */
  byKernel(
    table: TablePlan,
    part: TablePart,
    how?: { portion?: number; stretches?: number },
  ): Promise<{ rows: Row[]; doubted: boolean[]; refused: number[]; unfit: boolean }>;
  close(): Promise<void>;
}

/** @param mapped The plan as a mapping has it. */
export async function openBoth(standard: string, mapped = (plan: Plan): Plan => plan): Promise<Both> {
  const [plan, session, module] = [mapped(await loadPlan('schemas', standard, '2025-06-30')), await openSession({}), await kernelModule()];
  const lists = provideLists(session, plan, plan.tables);
  const questions = plan.tables.flatMap((table) => table.checks.flatMap((check) => questionOf(check, termsOf(table, plan)) ?? []));
  const keeps = keepsOf(plan, questions, () => true);
  const passOf = (table: TablePlan, part: TablePart) => passAt(plan, table, part, { lists, kept: keeps.get(table.id)! });
  return {
    async partsIn(inputs, temporary) {
      const { tables } = await openDataset(plan, inputs, { temporary });
      return tables.flatMap(({ table: id, parts }) =>
        parts.map((part) => ({ table: plan.tables.find((table) => table.id === id)!, part })),
      );
    },
    byPass: (table, part) => passRows(session, part, passOf(table, part)),
    async byKernel(table, part, { portion, stretches = 1 } = {}) {
      const { checks, pass } = passOf(table, part);
      const asked = kernelPlan(part, checks, pass);
      const { path, dataOffset: from, textEnd: to } = part.source;
      const file = { path, ...(to !== undefined && { to }), ...(portion !== undefined && { portion }) };
      const end = to ?? (await stat(path)).size;
      const found = await inStretches({ from, end }, stretches, async (stretch) => {
        const ready = prepare(instantiate(module), asked);
        const bytes: Buffer[] = [];
        const kept = new ParquetWriter(parquetColumns(ready), (some) => bytes.push(Buffer.from(some)));
        const scanned = scanFile(ready, { ...file, ...stretch }, (rows, pages) => kept.add(rows, pages));
        kept.end();
        return { ...scanned, cells: await cellsOf(session, Buffer.concat(bytes)) };
      });
      const names = [
        ...[...wordNames(pass.layout), 'division', 'agency'],
        ...[...asked.parts.map(keptName), ...asked.hashed.map(hashColumn), ...(asked.whole ? [wholeColumn] : [])],
        ...[...asked.raw.map(() => 'line'), ...asked.flagged.map(unsound), ...asked.persons.map(({ field }) => ofPerson(field))],
        ...asked.fields.filter(({ replaced }) => replaced).map(({ name }) => replacedColumn(name)),
        ...['doubted', faultyColumn],
      ];
      const rows = found.flatMap(({ cells }) =>
        cells.map((texts): Row => told(Object.fromEntries(names.map((name, at) => [name, texts[at]!])))),
      );
      numberHashes(rows);
      return {
        rows,
        doubted: found.flatMap(({ cells }) => cells.map((texts) => texts.at(-2) !== '')),
        refused: found.flatMap(({ refused }) => refused),
        unfit: found.some(({ unfit }) => unfit),
      };
    },
    close: () => session.close(),
  };
}

/** The cells of a Parquet file as texts, empty where there is none; of what is so or not, `t` or nothing. */
async function cellsOf(session: Session, bytes: Buffer): Promise<string[][]> {
  const path = session.newPath('.parquet');
  await writeFile(path, bytes);
  const rows = await session.rows(`FROM read_parquet(${sqlFile(path)})`);
  return rows.map((row) =>
    Object.values(row).map((value) => (value === null || value === false ? '' : value === true ? 't' : String(value as bigint | string))),
  );
}

interface PartPass {
  checks: Check[];
  pass: TablePass;
}

function passAt(plan: Plan, table: TablePlan, part: TablePart, { lists, kept }: { lists: Lists; kept: TablePass['kept'] }): PartPass {
  const terms = termsOf(table, plan);
  const checks = table.checks.filter(isRowCheck).filter((check) => lacks(check, part).length === 0);
  const layout = layoutOf(table, checks, terms);
  return { checks, pass: { table, layout, kept, terms, lists, codeLists: plan.codeLists } };
}

async function passRows(session: Session, part: TablePart, { checks, pass }: PartPass): Promise<{ rows: Row[]; aside: boolean[] }> {
  await session.run(`CREATE OR REPLACE TABLE work.passed AS ${passSql([part], checks, pass)}`);
  const missing = new Set(part.missing);
  const { fields, forms, flagged, persons, hashed, whole } = pass.kept;
  const names = [...fields, ...forms].filter((each) => !missing.has(keyField(each))).map(keptName);
  const has = (field: string) => !missing.has(field);
  const flags = [...flagged.filter(has).map(unsound), ...persons.filter(has).map(ofPerson)];
  const hashes = [
    ...hashed.filter((key) => !key.some((each) => missing.has(keyField(each)))).map(hashColumn),
    ...(whole ? [wholeColumn] : []),
  ];
  const replaced = part.columns.flatMap(({ field, replaced }) => (field !== undefined && replaced ? [replacedColumn(field)] : []));
  const columns = [
    ...wordNames(pass.layout).map((word) => `${word}::VARCHAR AS ${word}`),
    'division',
    'agency',
    ...names.map((name) => `coalesce(${name}, '') AS ${name}`),
    ...hashes.map((name) => `coalesce(${name}::VARCHAR, '') AS ${name}`),
    ...replaced.map((name) => `coalesce(nullif(${name}, 0)::VARCHAR, '') AS ${name}`),
    ...flags.map((flag) => `CASE WHEN ${flag} THEN 't' ELSE '' END AS ${flag}`),
    `coalesce(${faultyColumn}, '') AS ${faultyColumn}`,
  ];
  const found = await session.rows(`SELECT ${columns.join(', ')}, aside FROM work.passed ORDER BY rowid`);
  const rows = found.map((row) =>
    told(
      Object.fromEntries(
        [...wordNames(pass.layout), 'division', 'agency', ...names, ...hashes, ...replaced, ...flags, faultyColumn].map((name) => [
          name,
          String(row[name.replaceAll('"', '')]),
        ]),
      ),
    ),
  );
  numberHashes(rows);
  return { rows, aside: found.map(({ aside }) => Number(aside) !== 0) };
}

/** What is promised: whether a condition holds is told only of rows that a check may concern. */
function told(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/^((holds|open)\d+|doubted|line)$/.test(name)));
}

/** Puts the row in which a hash was met first in the place of each: which hash it is nobody promises. */
function numberHashes(rows: readonly Row[]): void {
  const known = new Map<string, string>();
  for (const [at, row] of rows.entries()) {
    for (const name of Object.keys(row).filter((each) => /^"(hash:|whole")/.test(each))) {
      const key = `${name} ${row[name]}`;
      if (row[name] !== '' && !known.has(key)) known.set(key, String(at));
      row[name] = row[name] === '' ? '' : known.get(key)!;
    }
  }
}
