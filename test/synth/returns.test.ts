import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of returns without faults', () => {
  testSoundExport('returns', (cellsOf) => {
    const cells = cellsOf('T01');
    expect(Math.abs(cells.length - 16 - 1500)).toBeLessThan(150);
    expect(cells.filter(({ FORM }) => FORM === '要点2012').map(({ VALUE }) => VALUE)).toContain('3.05');
    expect(new Set(cells.map(({ UPPERDIVISION }) => UPPERDIVISION)).size).toBeGreaterThan(1);
  });
});
