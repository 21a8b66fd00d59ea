import { testPairs } from '../pairs.js';

testPairs({
  standard: 'funds',
  profile: 'standards/profiles/funds.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
