import { testPairs } from '../pairs.js';

testPairs({
  standard: 'monitoring',
  profile: 'standards/profiles/monitoring.md',
  folder: import.meta.dirname,
  without: [],
  neverApplies: [],
  // What contradicts such a rule is that two such records are there at all.
  passesBySilence: ['R032.pass', 'R033.pass', 'R071.pass', 'R072.pass', 'R081.pass'],
});
