import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of services without faults', () => {
  testSoundExport('service', (cellsOf) => {
    expect(cellsOf('T02')).toHaveLength(1500);
    expect(new Set(cellsOf('T01').map(({ AAB034 }) => AAB034)).size).toBeGreaterThan(1);
  });
});
