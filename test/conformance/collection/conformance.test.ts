import { testPairs } from '../pairs.js';

testPairs({
  standard: 'collection',
  profile: 'standards/profiles/collection.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
