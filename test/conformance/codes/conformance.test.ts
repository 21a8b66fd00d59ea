import { testPairs } from '../pairs.js';

testPairs({
  standard: 'codes',
  profile: 'standards/profiles/code-list.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
