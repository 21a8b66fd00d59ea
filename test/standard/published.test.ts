import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import type { Plan } from '../../src/plan/plan.js';
import { parameterShape, readyValues, valueOn, valueRows } from '../../src/value/parameter.js';

let plans: Map<string, Plan>;
beforeAll(async () => {
  const known = ['resident', 'benefits', 'gbt-40217-2021'].map(async (id) => [id, await loadPlan('schemas', id, '2025-06-30')] as const);
  plans = new Map(await Promise.all(known));
});

/** What a parameter is on a day, for a word or a whole number. */
function valueOf(name: string, day: string, item: string | number = ''): number | undefined {
  const parameter = [...plans.values()].flatMap(({ parameters }) => parameters.get(name) ?? [])[0]!;
  const values = readyValues(valueRows(parameterShape(name, parameter.values)));
  const value = valueOn(values, day, '', typeof item === 'number' ? BigInt(item) : item);
  return value === undefined ? undefined : Number(value) / 10_000;
}

describe('what documents publish', () => {
  it.each([['国发〔2005〕38号：计发月数', 50, [195, 190, 185, 180, 175, 170, 164, 158, 152, 145, 139, 132, 125, 117, 109, 101]]])(
    '%s',
    (_, first, months) => {
      expect(months.map((__, place) => valueOf('divisor-months', '20110101', first + place))).toEqual(months);
    },
  );

  it.each([
    ['resident-tier-lowest', '20100101', 100],
    ['resident-subsidy-minimum', '20100101', 30],
    ['resident-basic-minimum', '20090901', 55],
    ['resident-divisor', '20090901', 139],
    ['resident-age-join', '20090901', 16],
    ['resident-age-draw', '20090901', 60],
    // Nothing held before the document was made.
    ['resident-divisor', '20090831', undefined],
  ])('国发〔2009〕32号: %s on %s is %s', (name, day, value) => {
    expect(valueOf(name, day)).toBe(value);
  });

  it.each([
    [11, undefined],
    [12, 12],
    [59, 12],
    [60, 18],
    [119, 18],
    [120, 24],
    [400, 24],
  ])('社会保险法第四十六条: who has paid for %i months draws unemployment benefit for %s', (paid, months) => {
    expect(valueOf('unemployment-benefit-months', '20110701', paid)).toBe(months);
  });

  it.each([
    // Published with the decision of 13 September 2024.
    ['woman-55', '19710401', '202608'],
    ['man', '19641231', '202412'],
    // The gradual raise ends at 63 and 58.
    ['man', '19800101', '204301'],
    ['woman-55', '19820601', '204006'],
  ])('全国人大常委会 2024-09-13 决定: %s born %s retires in %s', (item, birth, month) => {
    const months = Number(birth.slice(0, 4)) * 12 + Number(birth.slice(4, 6)) - 1 + valueOf('retirement-age', birth, item)!;
    expect(`${Math.floor(months / 12)}${String((months % 12) + 1).padStart(2, '0')}`).toBe(month);
  });
});

describe('the resident pension of 国发〔2009〕32号', () => {
  const pension = { AAC006: '19520630', AIC160: '201206', AIC165: '1390.00', BASIC: '55.00', ACCOUNT: '10.00' };
  it.each([
    ['begins in the month of the 60th birthday', {}, []],
    ['not a month before', { AIC160: '201205' }, ['R050']],
    ['is the account over 139 months', { ACCOUNT: '10.02' }, ['R051']],
    ['rounded to a cent', { AIC165: '1390.60', ACCOUNT: '10.00' }, []],
    ['the same for who begins later, to be looked into', { AIC160: '201306', ACCOUNT: '10.53' }, ['R052']],
    ['with 55 yuan or more', { BASIC: '54.99' }, ['R053']],
    ['with 70 since July 2014, from memory', { AAC006: '19540731', AIC160: '201407', BASIC: '69.99' }, ['R054']],
  ])('%s', (_, changed, failed) => {
    const verdicts = recordChecker(plans.get('resident')!, 'T04')({ ...pension, ...changed });
    const found = verdicts.filter(({ check, outcome }) => outcome === 'fail' && check.id.startsWith('R0')).map(({ check }) => check.id);
    expect(found).toEqual(failed);
  });

  const payment = { AAA115: '10', AAE101: '2010', AAE022: '100', AAE082: '100', AAE034: '0', AAE024: '20', AAE026: '0', AAE028: '10' };
  it.each([
    ['five tiers from 100 on, with 30 of the place', { AAF027: '130' }, []],
    ['none below', { AAE022: '99', AAE082: '99', AAF027: '129' }, ['R020']],
    ['and no subsidy below', { AAE028: '9.99', AAF027: '129.99' }, ['R027']],
    ['payment and subsidies are the account', { AAF027: '129' }, ['R026']],
    ['with what the collective gives', { AAF027: '130', COLLECTIVE: '50' }, ['R025']],
  ])('payments: %s', (_, changed, failed) => {
    const verdicts = recordChecker(plans.get('resident')!, 'T02')({ ...payment, EAD131: '20100301', ...changed });
    const found = verdicts.filter(({ check, outcome }) => outcome === 'fail' && check.id.startsWith('R0')).map(({ check }) => check.id);
    expect(found).toEqual(failed);
  });
});
