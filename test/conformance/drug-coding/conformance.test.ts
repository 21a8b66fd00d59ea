import { testPairs } from '../pairs.js';

testPairs({
  standard: 'drug-coding',
  profile: 'standards/profiles/drug-catalogue.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
