import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of certifications without faults', () => {
  testSoundExport('certification', (cellsOf) => {
    expect(cellsOf('T01')).toHaveLength(1500);
    expect(new Set(cellsOf('T01').map(({ AAB034 }) => AAB034)).size).toBeGreaterThan(1);
  });
});
