import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of audits without faults', () => {
  testSoundExport(
    'audit',
    (cellsOf) => {
      expect(cellsOf('T10')).toHaveLength(600);
    },
    600,
  );
});
