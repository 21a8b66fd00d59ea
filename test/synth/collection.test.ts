import { describe, expect } from 'vitest';
import { testSoundExport } from './sound.js';

describe('an export of declarations and medical collection without faults', () => {
  testSoundExport(
    'collection',
    (cellsOf) => {
      expect(cellsOf('T03')).toHaveLength(600);
    },
    600,
  );
});
