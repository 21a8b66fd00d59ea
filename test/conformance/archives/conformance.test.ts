import { testPairs } from '../pairs.js';

testPairs({
  standard: 'archives',
  profile: 'standards/profiles/archive-transfer.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
