import { testPairs } from '../pairs.js';

testPairs({
  standard: 'identifiers',
  profile: 'standards/profiles/identifier-list.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
