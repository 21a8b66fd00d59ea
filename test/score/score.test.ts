import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dimensions } from '../../src/score/indicators.js';
import { scoreOf, type ScoredCheck } from '../../src/score/score.js';
import type { GroupReport } from '../../src/conformance/model.js';
import { profile } from '../report/fixture.js';

const table = { id: 'T02', present: true, rows: 100, clean: 90 };

function check(indicator: string, applicable: number, failed: number, more: Partial<ScoredCheck> = {}): ScoredCheck {
  return {
    table: 'T02',
    level: 'record' as const,
    indicator,
    severity: 'error',
    outcome: failed > 0 ? 'fail' : 'pass',
    applicable,
    failed,
    ...more,
  };
}

function dimensionScore(checks: ScoredCheck[], id: string, by = profile()) {
  return scoreOf(checks, [], [table], by).dimensions.find((each) => each.id === id)!;
}

describe('scoreOf', () => {
  test('knows the 6 dimensions and 20 indicators of GB/T 36344', () => {
    expect(dimensions.map(({ id }) => id)).toEqual(['01', '02', '03', '04', '05', '06']);
    const indicators = dimensions.flatMap((dimension) => dimension.indicators);
    expect(indicators).toHaveLength(20);
    expect(indicators.filter(({ direction }) => direction === 'lower').map(({ id }) => id)).toEqual(['0303', '0305']);
  });

  test('X = A / B over all checks of an indicator', () => {
    const { indicators } = dimensionScore([check('0301', 100, 10), check('0301', 300, 30)], '03');
    expect(indicators[0]).toEqual({ id: '0301', checked: 400, met: 360, value: 0.9, weight: 1 });
  });

  test('a rate that counts what is wrong is turned to 1 - A / B', () => {
    // 25 of 100 repeat: A / B = 0.25.
    expect(dimensionScore([check('0303', 100, 25)], '03').score).toBe(75);
  });

  test('an indicator without B has no value and is left out of the mean', () => {
    const { score, indicators } = dimensionScore([check('0301', 100, 20), check('0302', 0, 0, { outcome: 'not-applicable' })], '03');
    expect(score).toBe(80);
    expect(indicators[1]).toEqual({ id: '0302', checked: 0, met: 0, weight: 1 });
  });

  test('weights of what remains are renormalised', () => {
    const by = profile({ dimensionWeights: { '01': 3, '03': 1, '05': 100 }, indicatorWeights: { '0301': 1, '0302': 3 } });
    const checks = [check('0101', 10, 0), check('0301', 10, 10), check('0302', 10, 0)];
    const scores = scoreOf(checks, [], [table], by);
    expect(scores.dimensions.map(({ score }) => score)).toEqual([100, undefined, 75, undefined, undefined, undefined]);
    expect(scores.total).toBe((3 * 100 + 75) / 4);
  });

  test('an indicator that a profile with weights does not name weighs nothing', () => {
    const by = profile({ indicatorWeights: { '0301': 1 } });
    expect(dimensionScore([check('0301', 10, 0), check('0302', 10, 10)], '03', by).score).toBe(100);
  });

  test.each(['error', 'not-applicable'] as const)('a check that is %s does not count', (outcome) => {
    expect(scoreOf([check('0301', 10, 0, { outcome })], [], [table], profile()).total).toBeUndefined();
  });

  test.each(['doubt', 'info'] as const)('%s never counts, even where a profile asks for it', (severity) => {
    const by = profile({ scored: ['error', 'warning', 'doubt', 'info'] });
    expect(scoreOf([check('0301', 10, 5, { severity })], [], [table], by).total).toBeUndefined();
  });

  test('warnings count only where the profile says so', () => {
    const checks = [check('0301', 10, 0), check('0301', 10, 10, { severity: 'warning' })];
    expect(scoreOf(checks, [], [table], profile()).total).toBe(50);
    expect(scoreOf(checks, [], [table], profile({ scored: ['error'] })).total).toBe(100);
  });

  test('100 means that nothing failed, among however many rows', () => {
    const scores = scoreOf([check('0301', 5_000_000_000, 1)], [], [table], profile());
    expect(scores.total).toBe(99.9999);
    expect(scores.dimensions[2]!.indicators[0]!.value).toBe(0.9999);
  });

  test('the whole counts checks of the data set; a table only its own', () => {
    const checks = [check('0301', 10, 0), check('0301', 10, 5, { table: '' })];
    const scores = scoreOf(checks, [], [table, { id: 'T01', present: false, rows: 0, clean: 0 }], profile());
    expect(scores.total).toBe(75);
    expect(scores.byTable.map(({ table, total }) => [table, total])).toEqual([['T02', 100]]);
    expect([scores.rows, scores.clean]).toEqual([100, 90]);
  });

  test('divisions and agencies are sums over their tables, in order', () => {
    const group = (table: string, division: string, agency: string, failed: number): GroupReport => ({
      table,
      division,
      agency,
      rows: 10,
      clean: 10 - failed,
      indicators: { '0301': { error: { applicable: 10, failed }, doubt: { applicable: 10, failed: 10 } } },
    });
    const groups = [
      group('T1', '420106', 'b', 0),
      group('T1', '330106', 'a', 5),
      group('T2', '420106', 'a', 5),
      group('T2', '330106', 'a', 3),
    ];
    const { byDivision, byAgency } = scoreOf([], groups, [table], profile());
    expect(byDivision.map(({ division, total, rows, clean }) => [division, total, rows, clean])).toEqual([
      ['330106', 60, 20, 12],
      ['420106', 75, 20, 15],
    ]);
    expect(byAgency.map(({ division, agency, total }) => [division, agency, total])).toEqual([
      ['330106', 'a', 60],
      ['420106', 'a', 50],
      ['420106', 'b', 100],
    ]);
  });

  test.each([10, 1_000_000])('a missing column weighs as its rows do, however many there are: %i', (rows) => {
    const header = check('0201', 48, 39, { level: 'header' });
    const filled = check('0201', rows, 0, { level: 'cell' });
    const { dimensions: found } = scoreOf([header, filled], [], [{ ...table, rows }], profile());
    expect(found[1]!.indicators[0]).toMatchObject({ checked: 49 * rows, met: 10 * rows });
    expect(found[1]!.score).toBeCloseTo((100 * 10) / 49, 3);
  });

  test('without records there is no score, of the whole or of a table; what has some is scored without the empty ones', () => {
    const header = (id: string) => check('0201', 10, 5, { table: id, level: 'header' });
    const tables = [table, { id: 'T03', present: true, rows: 0, clean: 0 }];
    const some = scoreOf([header('T02'), header('T03')], [], tables, profile());
    expect(some.byTable.map(({ total }) => total)).toEqual([50, undefined]);
    expect(some.dimensions[1]!.indicators[0]).toMatchObject({ checked: 1000, met: 500 });
    const none = scoreOf([header('T03'), check('0202', 20, 19, { table: '', level: 'file' })], [], [tables[1]!], profile());
    expect(JSON.stringify(none)).not.toMatch(/"(total|score|value)"/);
  });

  test('scores stay within 0 and 100, and 100 only when nothing failed', () => {
    const anyCheck = fc
      .record({
        indicator: fc.constantFrom('0101', '0301', '0303', '0402', '0503'),
        applicable: fc.nat(1e9),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ indicator, applicable, share }) => check(indicator, applicable, Math.floor(applicable * share)));
    fc.assert(
      fc.property(fc.array(anyCheck), (checks) => {
        const { total } = scoreOf(checks, [], [table], profile());
        const counted = checks.filter(({ applicable }) => applicable > 0);
        if (counted.length === 0) return total === undefined;
        const perfect = counted.every(({ failed }) => failed === 0);
        return total !== undefined && total >= 0 && total <= 100 && (total === 100) === perfect;
      }),
    );
  });
});
