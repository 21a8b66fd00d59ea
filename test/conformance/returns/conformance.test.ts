import { testPairs } from '../pairs.js';

testPairs({
  standard: 'returns',
  profile: 'standards/profiles/returns.md',
  folder: import.meta.dirname,
  // A jump breaks what else holds between the cells of its column, whichever cell of the fixture it is in: test/cli/filled-returns has one.
  without: ['R031'],
  neverApplies: [],
  // The month that opens with other figures is the first there is, once it is put right.
  passesBySilence: ['R033.pass'],
});
