import { testPairs } from '../pairs.js';

testPairs({
  standard: 'actuarial',
  profile: 'standards/profiles/actuarial.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  passesBySilence: [],
});
