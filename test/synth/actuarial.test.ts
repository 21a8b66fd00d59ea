import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of actuarial data without faults', () => {
  testSoundExport('actuarial', (cellsOf) => {
    expect(cellsOf('T01')).toHaveLength(1500);
    expect(new Set(cellsOf('T01').map(({ AAB301 }) => AAB301)).size).toBeGreaterThan(1);
  });
});
