import { beforeAll, describe, expect, it } from 'vitest';
import { gb11643, gb32100, isDate } from '../../src/value/runtime.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { exportOf, pensionPlan, tablesOf } from './export.js';

let plan: Plan;
let rows: Row[];

beforeAll(async () => {
  plan = await pensionPlan();
  rows = exportOf(plan, 2000, 1);
});

const cellsOf = (table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);
const cents = (text: string) => Math.round(Number(text) * 100);

/** Sums of a field by a key, in cents. */
function sums(table: string, key: string[], field: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const cells of cellsOf(table)) {
    const name = key.map((each) => cells[each]).join(' ');
    found.set(name, (found.get(name) ?? 0) + cents(cells[field]!));
  }
  return found;
}

describe('an export without faults', () => {
  it.each([
    [1, 0],
    [24, 3],
    [400, 5],
    [3000, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan)).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table, and as many lines of employees as asked', () => {
    for (const { id } of plan.tables) expect(cellsOf(id).length, id).toBeGreaterThan(0);
    for (const size of [1, 25, 777]) expect(exportOf(plan, size, 2).filter(({ table }) => table === 'T11')).toHaveLength(size);
  });

  it('gives each person one valid id of their own', () => {
    const people = cellsOf('T02');
    expect(people.filter(({ AAC002 }) => !(gb11643(AAC002!) && isDate(AAC002!.slice(6, 14))))).toEqual([]);
    expect(new Set(people.map(({ AAC002 }) => AAC002)).size).toBe(people.length);
    expect(new Set(people.map(({ AAC001 }) => AAC001)).size).toBe(people.length);
  });

  it('gives each unit one valid credit code of its own', () => {
    const units = cellsOf('T01');
    expect(units.filter(({ BAB010 }) => !gb32100(BAB010!))).toEqual([]);
    expect(new Set(units.map(({ BAB010 }) => BAB010)).size).toBe(units.length);
  });

  it('names a person alike in every table', () => {
    const names = new Map(cellsOf('T02').map(({ AAC001, AAC003, AAE135 }) => [AAC001, `${AAC003} ${AAE135}`]));
    for (const { table, cells } of rows) {
      if (cells['AAC001'] !== undefined) expect(`${cells['AAC003']} ${cells['AAE135']}`, table).toBe(names.get(cells['AAC001']));
    }
  });

  it.each([
    ['T08', 'T11'],
    ['T09', 'T12'],
  ])('adds up the lines of people to the bills of units (%s, %s)', (bills, lines) => {
    for (const field of ['AAE020', 'AAE022', 'AAE058', 'AAE082', 'AAE023']) {
      expect(sums(bills, ['EAZ058', 'AAB001'], field), field).toEqual(sums(lines, ['EAZ058', 'AAB001'], field));
    }
  });

  it('balances personal accounts, and pays them the contributions of the year', () => {
    const paid = new Map([
      ...sums('T11', ['AAC001'], 'AAE082'),
      ...sums('T12', ['AAC001'], 'AAE082'),
      ...sums('T10', ['AAC001'], 'AAE082'),
    ]);
    const drawn = sums('T13', ['AAC001'], 'EIC013');
    for (const { AAC001, AIC200, ZZB001, ZZB002, AIC340, ZZB005, EAC040 } of cellsOf('T06')) {
      expect(cents(ZZB005!)).toBe(cents(AIC200!) + cents(ZZB001!) + cents(ZZB002!) - cents(AIC340!));
      expect(cents(ZZB001!)).toBe(paid.get(AAC001!) ?? 0);
      if (EAC040 !== '3') expect(cents(AIC340!)).toBe(drawn.get(AAC001!) ?? 0);
    }
  });

  it('balances every voucher, and carries balances from month to month', () => {
    const key = ['ZZA101', 'AAD131'];
    expect(sums('T20', key, 'EAD143')).toEqual(sums('T20', key, 'EAD144'));
    const closing = new Map<string, number>();
    for (const { ZZA101, EAD004, AAD087, AAD092 } of cellsOf('T19')) {
      const subject = `${ZZA101} ${EAD004}`;
      if (closing.has(subject)) expect(cents(AAD087!)).toBe(closing.get(subject));
      closing.set(subject, cents(AAD092!));
    }
  });

  it('books the contributions of the year', () => {
    const received = [...sums('T08', [], 'AAE080').values(), ...sums('T08', [], 'AAE082').values()].reduce((sum, part) => sum + part, 0);
    const booked = [...sums('T20', ['EAD004'], 'EAD144')].find(([subject]) => subject === '400101')?.[1];
    expect(booked).toBe(received);
  });

  it('leaves out what the standard wants empty', () => {
    for (const { AAB019N, AAB020, AAB020N } of cellsOf('T01')) expect(AAB019N === '企业').toBe(AAB020 !== '' && AAB020N !== '');
    for (const { AAC031N, AAE031, AAE180 } of cellsOf('T04')) {
      expect(AAE031 === '', AAC031N).toBe(AAC031N === '参保缴费');
      expect(AAE180 === '', AAC031N).toBe(AAC031N !== '参保缴费');
    }
  });
});
