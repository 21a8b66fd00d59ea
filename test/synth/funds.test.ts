import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of funds without faults', () => {
  testSoundExport('funds', (cellsOf) => {
    expect(cellsOf('T06')).toHaveLength(1500);
    expect(new Set(cellsOf('T01').map(({ FUND }) => FUND)).size).toBe(8);
    // A set of books has two funds only where maternity is kept with the medical insurance of employees.
    const funds = new Map<string, string[]>();
    for (const { ZZA101, FUND } of cellsOf('T05')) funds.set(ZZA101!, [...(funds.get(ZZA101!) ?? []), FUND!]);
    const shared = [...funds.values()].filter((each) => each.length > 1);
    expect(new Set(shared.map(String))).toEqual(new Set(['310,510']));
  });
});
