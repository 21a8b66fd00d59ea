import { testPairs } from '../pairs.js';

testPairs({
  standard: 'rights',
  profile: 'standards/profiles/rights.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
