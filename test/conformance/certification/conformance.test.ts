import { testPairs } from '../pairs.js';

testPairs({
  standard: 'certification',
  profile: 'standards/profiles/certification.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // Somebody who was found alive, where the answer is turned round.
  passesBySilence: ['R037.pass', 'R062.pass'],
});
