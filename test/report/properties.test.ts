import type { Stage } from '../../src/standard/model.js';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../src/compile/compile.js';
import { propertiesOf } from '../../src/report/properties.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { codeList, sampleStandard } from '../schema/sample-standard.js';

const rows = [
  ['GD-1-1', 'tool', 'A1；A2'],
  ['GD-1-2', 'tool', '*.required'],
  ['GD-1-3', 'both', 'A1'],
  ['GD-1-4', 'person', ''],
  ['YJ-1-2', 'tool', 'A1'],
  ['YJ-x-y', 'person', ''],
] as const;

/** The sample standard with the given items. */
function planOf(items: readonly (readonly [string, string, string])[]) {
  const list = codeList(
    'four-property-items',
    items.map(([id]) => [id, `检测 ${id}`]),
  );
  list.codes.forEach(
    (code, at) =>
      (code.attributes = { property: '真实性', group: '来源', by: items[at]![1], ...(items[at]![2] && { checks: items[at]![2] }) }),
  );
  return compilePlan(schemaDocuments(sampleStandard({ codeLists: [...sampleStandard().codeLists, list] })), '2025-01-01');
}

type Asked = Parameters<typeof propertiesOf>[1][number];
const check = (id: string, outcome: Asked['outcome'], more: Partial<Asked> = {}): Asked => ({
  id,
  outcome,
  severity: 'error',
  table: 'T02',
  failed: outcome === 'fail' ? 3 : 0,
  ...more,
});
const outcomes = (checks: Asked[], stage?: Stage) =>
  Object.fromEntries(propertiesOf(planOf(rows), checks, stage)!.items.map(({ id, outcome }) => [id, outcome]));

describe('the items of the four properties', () => {
  it('fail with any of their checks, and pass only when all that are named have run', () => {
    const required = check('X.required', 'pass');
    expect(outcomes([check('A1', 'pass'), check('A2', 'pass'), required])).toEqual({
      'GD-1-1': 'pass',
      'GD-1-2': 'pass',
      'GD-1-3': 'unevaluated',
      'GD-1-4': 'unevaluated',
    });
    expect(outcomes([check('A1', 'pass'), check('A2', 'unevaluated'), required])['GD-1-1']).toBe('unevaluated');
    expect(outcomes([check('A1', 'pass'), check('A2', 'fail'), check('Y.required', 'unevaluated'), required])).toMatchObject({
      'GD-1-1': 'fail',
      'GD-1-2': 'pass',
    });
    expect(outcomes([])['GD-1-1']).toBe('unevaluated');
  });

  it('are left to a person where only a doubt speaks against them, and do not fail by what is waived', () => {
    expect(outcomes([check('A1', 'fail', { severity: 'doubt' }), check('A2', 'pass')])['GD-1-1']).toBe('unevaluated');
    expect(outcomes([check('A1', 'fail', { waived: 3 }), check('A2', 'pass')])['GD-1-1']).toBe('pass');
  });

  it('bear the prefix of their stage, and are that stage’s own where it has any', () => {
    expect(outcomes([check('A1', 'fail')], 'YJ')).toEqual({
      'YJ-1-1': 'fail',
      'YJ-1-2': 'fail',
      'YJ-1-3': 'fail',
      'YJ-1-4': 'unevaluated',
    });
  });

  it('are absent where a standard has none', () => {
    expect(propertiesOf(planOf([]), [])).toBeUndefined();
  });
});
