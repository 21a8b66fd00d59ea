import { testPairs } from '../pairs.js';

testPairs({
  standard: 'card',
  profile: 'standards/profiles/card.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // They pass where nobody died, where an application has ended, and where a card is not read again.
  passesBySilence: ['R065.pass', 'R035.pass', 'R053.pass'],
});
