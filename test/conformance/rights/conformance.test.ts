import { testPairs } from '../pairs.js';

testPairs({
  standard: 'rights',
  profile: 'standards/profiles/rights.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // What contradicts them is a resident's statement that says to be of an employee.
  passesBySilence: ['R050.pass', 'R051.pass', 'R052.pass'],
});
