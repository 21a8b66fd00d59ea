import { testPairs } from '../pairs.js';

testPairs({
  standard: 'transfers',
  profile: 'standards/profiles/transfers.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // What contradicts it is a row of another letter, which without the fault is of somebody else.
  passesBySilence: ['R078.pass'],
});
