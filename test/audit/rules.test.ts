import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { withParameters } from '../../src/compile/parameters.js';
import type { Plan } from '../../src/plan/plan.js';
import type { ParameterRow } from '../../src/standard/model.js';
import { outcomesOf } from '../outcomes.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'audit', '2025-06-30');
});

const own = { AAB301: '330102', AAB034: '33010201', AAB001: 'D1', AAE140: '110', AAE003: '201105' };

const outcomes = (table: string, record: Record<string, string>, of = plan) => outcomesOf(of, table, record);

describe('a late fee', () => {
  // No worked example was published: the two rates and the day of the change are, and the rest is counted by hand.
  it.each([
    ['20110601', '20110630', '30', '10000', '600.00', 'pass', 'the last day of 0.2 % a day'],
    ['20110701', '20110730', '30', '10000', '150.00', 'pass', 'the first day of 0.05 % a day'],
    ['20110630', '20110630', '1', '10000', '20.00', 'pass', 'one day of the old law'],
    ['20110701', '20110701', '1', '10000', '5.00', 'pass', 'one day of the new law'],
    ['20110701', '20110730', '30', '10000', '600.00', 'fail', 'the old rate after the change'],
    ['20110601', '20110630', '30', '10000', '150.00', 'fail', 'the new rate before the change'],
    ['19990122', '19990131', '10', '100', '2.00', 'pass', 'the first day of the regulation'],
    ['19990101', '19990110', '10', '100', '2.00', 'unevaluated', 'before any rate is known'],
    ['20120201', '20120301', '30', '333.33', '5.00', 'pass', 'a leap year, to the cent'],
    ['20120201', '20120301', '30', '333.33', '5.02', 'fail', 'more than a cent too much'],
  ])('from %s to %s: %s days on %s yuan are %s: %s, %s', (from, to, days, unpaid, fee, expected) => {
    const stretch = { ...own, AAE003: '199812', DUEON: from, FEEFROM: from, FEETO: to, DAYS: days, UNPAID: unpaid, LATEFEE: fee };
    expect(outcomes('T06', stretch)).toMatchObject({ R042: expected, R040: 'pass' });
  });

  it('is split where the law changes', () => {
    const across = { ...own, DUEON: '20110616', FEEFROM: '20110616', FEETO: '20110715', DAYS: '30', UNPAID: '10000', LATEFEE: '375.00' };
    const found = outcomes('T06', across);
    expect(found).toMatchObject({ R041: 'fail', R040: 'pass' });
    expect(found).not.toHaveProperty('R042');
  });

  it('counts both its days, and none before the month is owed', () => {
    const stretch = { ...own, DUEON: '20110702', FEEFROM: '20110701', FEETO: '20110710', DAYS: '9', UNPAID: '100', LATEFEE: '0.45' };
    expect(outcomes('T06', stretch)).toMatchObject({ R040: 'fail', R043: 'fail' });
  });
});

describe('a deferral', () => {
  it.each([
    ['20110716', '20120116', 'pass'],
    ['20110716', '20120117', 'fail'],
    ['20110831', '20120229', 'pass'],
    ['20110831', '20120301', 'fail'],
  ])('from %s to %s: %s', (DEFERFROM, DEFERTO, expected) => {
    expect(outcomes('T07', { ...own, DEFERFROM, DEFERTO, DEFERRED: '100' })).toMatchObject({ R050: expected });
  });
});

describe('a month that was not declared', () => {
  const month = { ...own, AAE003: '201109', LASTPAID: '5000.05', PAID: '0', DEFERRED: '0' };
  it.each([
    ['', '5500.06', 'pass'],
    ['', '5500.04', 'fail'],
    ['', '5500.05', 'pass'],
    ['', '5000.05', 'fail'],
    ['20110905', '5000.05', undefined],
  ])('declared «%s» and set at %s: %s', (DECLAREDON, DUE, expected) => {
    expect(outcomes('T09', { ...month, DECLAREDON, DUE, UNPAID: DUE })['R071']).toBe(expected);
  });
});

describe('the share of persons audited', () => {
  it.each([
    ['2012', '1000', '200', 'pass'],
    ['2012', '1000', '199', 'fail'],
    ['2013', '1000', '199', 'unevaluated'],
  ])('in %s of %s insured %s: %s', (YEAR, INSURED, AUDITED, expected) => {
    expect(outcomes('T04', { ...own, YEAR, INSURED, AUDITED, FOUND: '0', RECOVERED: '0' })).toMatchObject({ R021: expected });
  });
});

describe('a base', () => {
  const base = (AAE180: string) => ({ ...own, YEAR: '2012', AAC001: 'P1', AAE180 });
  const wage: ParameterRow = {
    ...{ name: 'average-wage', title: { zh: '', en: '' }, division: '330000', item: '', from: '', to: '' },
    ...{ value: '3000', unit: '', source: '', basis: 'derived', note: '', place: { file: '', line: 1, column: 1 } },
  };

  it.each([
    ['1800', 'pass'],
    ['1799.99', 'fail'],
    ['9000', 'pass'],
    ['9000.01', 'fail'],
  ])('of %s where the average wage is 3000: %s', (AAE180, expected) => {
    expect(outcomes('T10', base(AAE180), withParameters(plan, [wage]))).toMatchObject({ R084: expected });
  });

  it('is not decided without the average wage of the place', () => {
    expect(outcomes('T10', base('1800'))).toMatchObject({ R084: 'unevaluated' });
  });
});
