import { testPairs } from '../pairs.js';

testPairs({
  standard: 'settlement',
  profile: 'standards/profiles/settlement.md',
  folder: import.meta.dirname,
  // What only a profile of the place decides, and who buys more than fifty times.
  without: ['R012', 'R015', 'R190', 'R193'],
  neverApplies: [],
  // Without the fault there is no second settlement of the amount, none in a pharmacy, and no line of what is limited to one sex.
  passesBySilence: ['R197.pass', 'R191.pass', 'R150.pass'],
});
