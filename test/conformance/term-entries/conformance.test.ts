import { testPairs } from '../pairs.js';

testPairs({
  standard: 'term-entries',
  profile: 'standards/profiles/term-list.md',
  folder: import.meta.dirname,
  without: [],
  // Made records point at no other term, and name no part of GB/T 31596.
  neverApplies: ['BROADER.placeholder', 'BROADER.representation', 'R006', 'R007', 'R008', 'RELATED.placeholder', 'RELATED.representation'],
  passesBySilence: ['R011.pass', 'R012.pass'],
});
