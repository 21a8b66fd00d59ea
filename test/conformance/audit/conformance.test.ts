import { testPairs } from '../pairs.js';

testPairs({
  standard: 'audit',
  profile: 'standards/profiles/audit.md',
  folder: import.meta.dirname,
  // The average wage is that of a place.
  without: ['R084'],
  neverApplies: [],
  passesBySilence: [],
});
