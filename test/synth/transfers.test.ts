import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of transfers without faults', () => {
  testSoundExport('transfers', (cellsOf) => {
    expect(cellsOf('T04')).toHaveLength(1500);
    expect(new Set(cellsOf('T02').map(({ AAB034 }) => AAB034)).size).toBeGreaterThan(1);
  });
});
