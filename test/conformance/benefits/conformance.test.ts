import { testPairs } from '../pairs.js';

testPairs({
  standard: 'benefits',
  profile: 'standards/profiles/benefits.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // What contradicts such a rule is a benefit, or a stay, that is not of the case at all.
  passesBySilence: ['R033.pass', 'R034.pass', 'R037.pass', 'R038.pass', 'R041.pass', 'R053.pass', 'R160.pass', 'R133.pass'],
});
