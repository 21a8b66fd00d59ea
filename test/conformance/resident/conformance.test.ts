import { testPairs } from '../pairs.js';

testPairs({
  standard: 'resident',
  profile: 'standards/profiles/resident.md',
  folder: import.meta.dirname,
  without: ['R043'],
  neverApplies: [],
  // What contradicts it is a tier of another scheme, which without the fault is not asked.
  passesBySilence: ['R093.pass', 'R094.pass'],
});
