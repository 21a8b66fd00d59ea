import { testPairs } from '../pairs.js';

testPairs({
  standard: 'archives',
  profile: 'standards/profiles/archive-transfer.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [
    // Advises against a line of the schedule where it applies: only other lines conform.
    'A143',
    // Whatever is found wrong with a file fails another check too.
    'FAULT.code',
    'FAULT.placeholder',
    'FAULT.representation',
  ],
  passesBySilence: [],
  // SHA-1 and MD5 are compared, and advised against.
  failsAnyway: { A026: ['A022'], A027: ['A022'] },
});
