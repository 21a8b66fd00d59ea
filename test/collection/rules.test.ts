import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { outcomesOf } from '../outcomes.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'collection', '2025-06-30');
});

describe('a declaration', () => {
  it.each<[string, string, string, string, Record<string, string>, string]>([
    ['100000', '0.004', '400.00', '0', { R004: 'pass', R005: 'pass', R006: 'pass' }, 'the wage sum times the rate'],
    ['100000', '0.004', '400.02', '0', { R004: 'fail' }, 'more than a cent off'],
    ['100000', '0.4', '40000', '0', { R004: 'pass', R005: 'pass' }, 'a rate that is a fraction'],
    ['1000', '40', '40000', '0', { R005: 'fail' }, 'a percentage'],
    ['100000', '0.004', '400.00', '1', { R006: 'fail' }, 'persons do not pay for injury'],
  ])('of wages %s at %s pays %s for injury, persons %s', (WAGESUM, INJURYRATE, EMPINJURY, PSNINJURY, expected, _) => {
    expect(outcomesOf(plan, 'T01', { WAGESUM, INJURYRATE, EMPINJURY, PSNINJURY })).toMatchObject(expected);
  });

  it('of a trade that does not pay by wages has no rate and is not asked', () => {
    expect(outcomesOf(plan, 'T01', { WAGESUM: '100000', EMPINJURY: '1' })).not.toHaveProperty('R004');
  });

  it.each([
    ['是', '', 'fail'],
    ['是', '141', 'pass'],
    ['否', '', undefined],
  ])('with the supplement of civil servants %s and grade «%s»: %s', (SUPPLEMENT, AAC020, expected) => {
    expect(outcomesOf(plan, 'T02', { SUPPLEMENT, AAC020 })['R012']).toBe(expected);
  });
});

describe('what a person pays for medical insurance', () => {
  it.each([
    ['5000', '0.02', '100.00', 'pass', 'a rate'],
    ['5000', '0.02', '0.02', 'fail', 'a rate'],
    ['5000', '380', '380.00', 'pass', 'a fixed amount'],
    ['5000', '380', '1900000', 'fail', 'a fixed amount'],
  ])('on %s by %s is %s: %s, %s', (psn_clctstd, psn_clct_paraval, psn_clct_amt, expected) => {
    expect(outcomesOf(plan, 'T03', { psn_clctstd, psn_clct_paraval, psn_clct_amt })).toMatchObject({ R052: expected });
  });
});
