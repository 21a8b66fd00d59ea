import { testPairs } from '../pairs.js';

testPairs({
  standard: 'service',
  profile: 'standards/profiles/service.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
