import { testPairs } from '../pairs.js';

testPairs({
  standard: 'transfers',
  profile: 'standards/profiles/transfers.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
