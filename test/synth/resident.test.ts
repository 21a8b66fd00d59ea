import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of the resident schemes without faults', () => {
  testSoundExport('resident', (cellsOf) => {
    expect(cellsOf('T02')).toHaveLength(1500);
    expect(new Set(cellsOf('T02').map(({ AAB034 }) => AAB034)).size).toBeGreaterThan(1);
  });
});
