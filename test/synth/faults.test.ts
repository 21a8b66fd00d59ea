import { beforeAll, describe, expect, it } from 'vitest';
import { recordChecker } from '../../src/javascript/record-checker.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import { exampleRecords, faultyRecord } from '../../src/synth/example.js';
import { judgeOf } from '../../src/synth/fault/judge.js';
import { planterOf } from '../../src/synth/fault/planter.js';
import { pensionPlan, tablesOf } from './export.js';
import { sourceOf } from '../../src/synth/worlds.js';

let plan: Plan;
beforeAll(async () => {
  plan = await pensionPlan();
});

/**
 * A share of a whole table is not broken by a row; the only code known of AAA157 is longer than the element may be, so its label is never
 * compared; and the standard has no average wage, nor the interest of the year.
 */
const unplantable = ['T06 R345', 'T08 R327', 'T09 R327', 'T11 R341', 'T12 R341', 'T17 AAA157N.label'];
const ofPersons = ['T04', 'T05', 'T10', 'T11', 'T12', 'T13', 'T15'];
/** Checks whose fault is one of another check too. */
const entailed = [
  // Where table 2 is there, it tells too that a number or a code belongs to another person, or to nobody.
  ...['T02 R101', 'T03 R101', ...ofPersons.flatMap((table) => [`${table} R101`, `${table} R102`])],
  // A document's number that is not the person's own may be another person's.
  ...['T02 R201', 'T02 R210'],
  // A whole employer twice has its credit code twice.
  'T01 row.identical',
  // What is best filled is not filled by a word for nothing.
  ...['T01 AAE045.placeholder', 'T01 AAB019.placeholder', 'T01 AAE006.placeholder', 'T02 AAE005.placeholder', 'T02 AAE006.placeholder'],
  // Table 2 tells the death too.
  ...['T03 R045', 'T03 R046', 'T13 R249'],
  // Who has retired, or is paid a pension, and pays is past the age.
  ...['T05 R252', 'T13 R251'],
  // A balance carried over wrongly does not add up in its own period either.
  'T19 R321',
  // A payment that is there twice in every column is one that was made twice.
  'T13 row.identical',
  // A birth that cannot be is none of the person's other dates.
  ...['T02 AAC002.part-birth', 'T02 AAC002.part-century', 'T02 R204', 'T05 R205'],
];
/** Those of which the rows at hand decide: a period without any movement that is there twice is so in every column. */
const perhapsEntailed = new Set(['T19 key.unique']);
const nameOf = ({ table, id }: Check) => `${table} ${id}`;

describe('planted faults', () => {
  it.each([0, 1, 2])('exist for every check, and make it alone fail (turn %i)', (turn) => {
    const tables = tablesOf(plan);
    const plant = planterOf(plan, sourceOf(plan, 500, turn), judgeOf(plan, tables), tables);
    const missing: string[] = [];
    const blurred: string[] = [];
    for (const [number, check] of plan.tables.flatMap(({ checks }) => checks).entries()) {
      const planted = plant(check, number, turn);
      if (!planted) missing.push(nameOf(check));
      else if (!planted.exact) blurred.push(nameOf(check));
    }
    expect(missing).toEqual(unplantable);
    expect(blurred.filter((name) => !perhapsEntailed.has(name)).sort()).toEqual(entailed.toSorted());
  });

  it('list both rows of a repeated key', () => {
    const tables = tablesOf(plan);
    const plant = planterOf(plan, sourceOf(plan, 500, 1), judgeOf(plan, tables), tables);
    const check = plan.tables[0]!.checks.find(({ kind }) => kind === 'unique')!;
    const planted = plant(check, 0, 0)!;
    expect(planted.failures.map((failure) => failure.check.id)).toEqual([check.id, check.id]);
    expect(new Set(planted.failures.map(({ row }) => row.cells['AAB001'])).size).toBe(1);
  });
});

describe('faultyRecord', () => {
  it('gives a record on which the check fails', () => {
    for (const table of plan.tables) {
      const check = recordChecker(plan, table.id);
      for (const { id } of table.checks.filter(
        ({ level, id }) => (level === 'cell' || level === 'record') && !unplantable.includes(`${table.id} ${id}`),
      )) {
        const { record, checks } = faultyRecord(plan, table.id, id, 3);
        const failed = check(record).filter(({ outcome }) => outcome === 'fail');
        expect(
          failed.map((each) => each.check.id),
          `${table.id} ${id}`,
        ).toEqual(checks);
        expect(checks).toContain(id);
      }
    }
  });

  it('refuses a check that is not of the record type, or of many records', () => {
    expect(() => faultyRecord(plan, 'T01', 'AAC002.identifier', 1)).toThrow(/no cell or record check/);
    expect(() => faultyRecord(plan, 'T01', 'R036', 1)).toThrow(/no cell or record check/);
  });
});

describe('exampleRecords', () => {
  it('gives so many conforming records of any table, the same for the same seed', () => {
    for (const table of plan.tables) {
      const records = exampleRecords(plan, table.id, 20, 4);
      const check = recordChecker(plan, table.id);
      expect(records).toHaveLength(20);
      expect(records.flatMap((record) => check(record)).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
      expect(exampleRecords(plan, table.id, 20, 4)).toEqual(records);
      expect(Object.keys(records[0]!)).toEqual(table.fields.map(({ name }) => name));
    }
  });
});
